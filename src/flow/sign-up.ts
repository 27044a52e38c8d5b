import type { AttributeName } from "../schema/attributes.ts";
import { toDelivery } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { wayIn, type WayInStep } from "./way-in.ts";
import { toUnconfirmed, unconfirmedAccount } from "./unconfirmed.ts";

/** Asks for everything that makes an account. */
export interface DetailsStep {
  readonly name: "details";
}

/** The questions of a sign-up. */
export type SignUpStep = DetailsStep | WayInStep;

/** What makes an account. */
export interface Details {
  /** What the account is called: in pools that sign in with an email address or phone number, that one. Spaces at both ends are cut. */
  readonly username: string;
  readonly password: string;
  /** User attributes by name; phone numbers as E.164. Empty ones are left out; the names to sign in with are trimmed. */
  readonly attributes?: Partial<Readonly<Record<AttributeName, string>>>;
}

export type SignUpFlow = ReturnType<typeof signUpFlow>;

/** Signing up, as functions from a step and an answer to the next step. One flow serves one screen. */
export function signUpFlow(context: FlowContext) {
  const { keep, signIn, ...shared } = wayIn(context);
  return {
    ...shared,
    /** Makes the account. */
    async start({ username: typed, password, attributes }: Details): Promise<Result<SignUpStep>> {
      const username = typed.trim();
      const userAttributes = tidy(attributes);
      const isWanted = keep({ username, password });
      const made = await attempt("signUp", async () =>
        (await context.client()).signUp({ username, password, options: { userAttributes } }),
      );
      if (!made.ok) {
        if (isWanted()) shared.forget();
        return made;
      }
      const { userId, nextStep } = made.step;
      if (nextStep.signUpStep !== "CONFIRM_SIGN_UP") {
        // The pool confirms by itself. The account is there even if signing in fails now: then only the password is asked again.
        const asked = { ok: true, step: { name: "password", username } } as const;
        if (!isWanted()) return asked;
        const result = await signIn({ username, password });
        return result.ok ? result : asked;
      }
      const sentTo = toDelivery(nextStep.codeDeliveryDetails, userAttributes);
      const sent = { sentAt: Date.now(), ...(userId && { userId }), ...(sentTo && { sentTo }) };
      const step = toUnconfirmed({ username, ...sent }, context.pool());
      if (isWanted()) unconfirmedAccount(context.pool()).remember(step);
      return { ok: true, step };
    },
  };
}

const signInNames: readonly string[] = ["email", "phone_number", "preferred_username"];

/** Cognito takes an empty attribute for a value; a person who left a field empty has none. */
function tidy(attributes: Details["attributes"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const kept = signInNames.includes(name) ? value?.trim() : value;
      return kept ? [[name, kept]] : [];
    }),
  );
}
