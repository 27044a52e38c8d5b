import type { AttributeName } from "../schema/attributes.ts";
import { confirmSignUpVerbs, type LinkStep, type PasswordStep } from "./confirm-sign-up.ts";
import { toDelivery } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { takeConfirmSignUpLink } from "./link.ts";
import { unconfirmedAccount } from "./resume.ts";
import { signInWith, type AskedStep, type ConfirmSignUpStep } from "./to-step.ts";

/** Asks for everything that makes an account. */
export interface DetailsStep {
  readonly name: "details";
}

/** The questions of a sign-up. */
export type SignUpStep = DetailsStep | LinkStep | PasswordStep | AskedStep;

/** What makes an account. */
export interface Details {
  /** What the account is called: in pools that sign in with an email address or phone number, that one. Spaces at both ends are cut. */
  readonly username: string;
  readonly password: string;
  /** User attributes by name; phone numbers as E.164. Empty ones are left out. */
  readonly attributes?: Partial<Readonly<Record<AttributeName, string>>>;
}

export type SignUpFlow = ReturnType<typeof signUpFlow>;

/** Signing up, as functions from a step and an answer to the next step. One flow serves one screen. */
export function signUpFlow(context: FlowContext) {
  const { keep, ...shared } = confirmSignUpVerbs(context);
  const account = () => unconfirmedAccount(context.pool().clientId);
  return {
    ...shared,
    first: { name: "details" } as SignUpStep,
    /** The step that a reload interrupted, or that a link in a mail leads to. */
    resume: (): SignUpStep | undefined => takeConfirmSignUpLink() ?? account().recall(),
    /** Makes the account. */
    start: (details: Details): Promise<Result<SignUpStep>> =>
      attempt("signUp", async (): Promise<SignUpStep> => {
        const client = await context.client();
        const { password } = details;
        const username = details.username.trim();
        const userAttributes = withoutEmpty(details.attributes);
        const { userId, nextStep } = await client.signUp({ username, password, options: { userAttributes } });
        if (nextStep.signUpStep !== "CONFIRM_SIGN_UP") {
          // The pool confirms by itself. The account is there even if signing in fails now: then only the password is asked again.
          const result = await attempt("signIn", () => signInWith(client, username, password));
          return result.ok ? result.step : { name: "password", username };
        }
        keep(username, password);
        const sentTo = toDelivery(nextStep.codeDeliveryDetails, userAttributes);
        const unconfirmed = { username, ...(userId && { userId }), ...(sentTo && { sentTo }) };
        if (context.pool().verification === "link") return { name: "link", ...unconfirmed };
        const step: ConfirmSignUpStep = { name: "confirmSignUp", ...unconfirmed, sentAt: Date.now() };
        account().remember(step);
        return step;
      }),
    /** Back to the first question. */
    startOver(): SignUpStep {
      shared.forget();
      account().forget();
      return { name: "details" };
    },
  };
}

/** Cognito takes an empty attribute for a value; a person who left a field empty has none. */
function withoutEmpty(attributes: Details["attributes"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
