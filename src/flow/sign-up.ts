import type { AttributeName } from "../schema/attributes.ts";
import { clientOf } from "./client-of.ts";
import { toDelivery } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { placeTokens, type TokenChoice } from "./token-place.ts";
import { wayIn, type WayInStep } from "./way-in.ts";
import { toUnconfirmed, unconfirmedAccount, type ConfirmSignUpStep, type LinkStep } from "./unconfirmed.ts";

/** Asks for everything that makes an account. */
export interface DetailsStep {
  readonly name: "details";
}

/** The questions of a sign-up. */
export type SignUpStep = DetailsStep | WayInStep;

/** What makes an account. */
export interface Details extends TokenChoice {
  /** What the account is called: in pools that sign in with an email address or phone number, that one. Spaces at both ends are cut. */
  readonly username: string;
  /** Left out in a pool that can do without: a code is asked for then, at each sign-in. */
  readonly password?: string;
  /** User attributes by name; phone numbers as E.164. Empty ones are left out; the names to sign in with are trimmed. */
  readonly attributes?: Partial<Readonly<Record<AttributeName, string>>>;
}

export type SignUpFlow = ReturnType<typeof signUpFlow>;

/** Signing up, as functions from a step and an answer to the next step. One flow serves one screen. */
export function signUpFlow(context: FlowContext) {
  const { keep, awaiting, signIn, signInAfterSignUp, ...shared } = wayIn(context);
  /** The account that was made here and waits for its code, with what was told of it. */
  let waiting: { readonly details: string; readonly step: ConfirmSignUpStep | LinkStep } | undefined;
  return {
    ...shared,
    /** Makes the account. */
    async start({
      username: typed,
      password,
      attributes,
      staySignedIn,
    }: Details): Promise<Result<SignUpStep>> {
      const username = typed.trim();
      const userAttributes = tidy(attributes);
      const credentials = { username, ...(password !== undefined && { password }) };
      const isWanted = keep(credentials);
      const details = JSON.stringify([username, userAttributes]);
      // Without a password, the sign-up itself is what lets them in. Amplify asks for links again and again then, so not there.
      const autoSignIn = password === undefined &&
        context.pool().verification === "code" && { autoSignIn: { authFlowType: "USER_AUTH" as const } };
      const made = await attempt("signUp", async () => {
        await placeTokens(context.client, { staySignedIn });
        return (await clientOf(context)).signUp({
          ...credentials,
          options: { userAttributes, ...autoSignIn },
        });
      });
      if (!made.ok) {
        // They went back from the code, and on again: the account that is there is theirs.
        if (made.error.code === "userExists" && waiting?.details === details && isWanted()) {
          unconfirmedAccount(context.pool()).remember(waiting.step);
          return { ok: true, step: awaiting(waiting.step) };
        }
        if (isWanted()) shared.forget();
        return made;
      }
      const { userId, nextStep } = made.step;
      if (nextStep.signUpStep !== "CONFIRM_SIGN_UP") {
        // The pool confirms by itself. The account is there even if signing in fails now: then only the password is asked again.
        const asked = { ok: true, step: { name: "password", username } } as const;
        if (!isWanted()) return asked;
        const isIn = nextStep.signUpStep === "COMPLETE_AUTO_SIGN_IN";
        const result = (isIn && (await signInAfterSignUp(username))) || (await signIn(credentials));
        return result.ok || password === undefined ? result : asked;
      }
      const sentTo = toDelivery(nextStep.codeDeliveryDetails, userAttributes);
      const sent = { sentAt: Date.now(), ...(userId && { userId }), ...(sentTo && { sentTo }) };
      const step = toUnconfirmed({ username, ...sent }, context.pool());
      waiting = { details, step };
      if (!isWanted()) return { ok: true, step };
      unconfirmedAccount(context.pool()).remember(step);
      return { ok: true, step: awaiting(step) };
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
