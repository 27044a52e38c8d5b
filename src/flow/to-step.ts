import type { AuthClient } from "../client/auth-client.ts";
import type { MfaMethod } from "../client/pool-mfa.ts";
import type { AttributeName } from "../schema/attributes.ts";
import type { QuestionStep } from "./asked-step.ts";
import { toDelivery, typedAddress } from "./delivery.ts";
import { toFactors, type ChooseFactorStep } from "./first-factor.ts";
import type { FlowContext } from "./flow.ts";
import { authenticatorUri } from "./otpauth.ts";
import type { ResetPasswordStep } from "./reset-password-step.ts";
import { readSession } from "./session.ts";
import { toUnconfirmed, type ConfirmSignUpStep, type LinkStep } from "./unconfirmed.ts";
import type { User } from "./user.ts";

/** There is somebody signed in. */
export interface SignedInStep {
  readonly name: "signedIn";
  readonly user: User;
}

/** Asks for the password alone, of a name that is known. */
export interface PasswordStep {
  readonly name: "password";
  readonly username: string;
  /** The person chose it among several ways to sign in. Otherwise it is not at hand any more: a reload, another tab. */
  readonly isChosen?: true;
}

/** Cognito asks something that the kit has no form for: a person is told what to do, a developer what is missing. */
export interface UnsupportedStep {
  readonly name: "unsupported";
  /** Amplify's name of the question, such as `CONFIRM_SIGN_IN_WITH_TOTP_CODE`. */
  readonly signInStep: string;
}

/** What Cognito can come to once it knows who wants in. */
export type AskedStep =
  | QuestionStep
  | ChooseFactorStep
  | PasswordStep
  | ConfirmSignUpStep
  | LinkStep
  | ResetPasswordStep
  | SignedInStep
  | UnsupportedStep;

/** What Amplify says comes next. */
export type NextStep = Awaited<ReturnType<AuthClient["signIn"]>>["nextStep"];

/** Translates what Amplify says comes next. Rejects where it is done, and yet nobody is signed in. */
export async function toStep(
  client: AuthClient,
  next: NextStep,
  username: string,
  { pool, app }: Pick<FlowContext, "pool" | "app">,
): Promise<AskedStep> {
  const asked = { username, endsAt: Date.now() + pool().sessionMinutes * 60_000 };
  switch (next.signInStep) {
    case "DONE":
      return signedIn(client);
    case "CONFIRM_SIGN_UP":
      return toUnconfirmed({ username, unexpected: true }, pool());
    case "CONFIRM_SIGN_IN_WITH_SMS_CODE":
      return sentCode("sms", asked, next.codeDeliveryDetails);
    case "CONFIRM_SIGN_IN_WITH_EMAIL_CODE":
      return sentCode("email", asked, next.codeDeliveryDetails);
    case "CONFIRM_SIGN_IN_WITH_TOTP_CODE":
      return { ...asked, name: "code", from: "totp", digits: 6 };
    case "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED":
      return {
        ...asked,
        name: "newPassword",
        missingAttributes: (next.missingAttributes ?? []) as readonly AttributeName[],
      };
    case "CONTINUE_SIGN_IN_WITH_MFA_SELECTION":
      return { ...asked, name: "chooseMfa", methods: toMethods(next.allowedMFATypes) };
    case "CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION":
      return {
        ...asked,
        name: "chooseMfaSetup",
        methods: toMethods(next.allowedMFATypes).filter((method) => method !== "sms"),
      };
    case "CONTINUE_SIGN_IN_WITH_TOTP_SETUP": {
      // Amplify's type promises one.
      const secret: string | undefined = next.totpSetupDetails.sharedSecret;
      if (!secret) throw incomplete("no key for an authenticator app");
      return {
        ...asked,
        name: "setUpTotp",
        secret,
        uri: authenticatorUri(secret, username, app?.().appName),
      };
    }
    case "CONTINUE_SIGN_IN_WITH_EMAIL_SETUP":
      return { ...asked, name: "setUpEmail" };
    case "RESET_PASSWORD":
      return { name: "resetPassword", username, isRequired: true };
    case "CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION":
      return { name: "chooseFactor", username, factors: toFactors(next.availableChallenges) };
    case "CONFIRM_SIGN_IN_WITH_PASSWORD":
      return { name: "password", username, isChosen: true };
    case "CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE":
      return { ...asked, name: "custom", parameters: { ...next.additionalInfo } };
    default:
      // A newer Amplify may ask what this union does not know; that has a screen too.
      return { name: "unsupported", signInStep: (next satisfies never as NextStep).signInStep };
  }
}

const incomplete = (what: string) =>
  Object.assign(new Error(`Cognito's answer has ${what}.`), { name: "IncompleteAnswerException" });

type Details = Parameters<typeof toDelivery>[0];

function sentCode(
  from: "sms" | "email",
  asked: Pick<QuestionStep, "username" | "endsAt">,
  details: Details,
): QuestionStep {
  const sentTo = toDelivery(details, typedAddress(asked.username));
  // A text message has six digits. Of a mail, AWS does not say; what it sends without a password has eight (`inPlaceOfPassword`).
  const digits = { digits: 6, ...(from === "email" && { maxDigits: 8 }) };
  return { ...asked, name: "code", from, ...digits, ...(sentTo && { sentTo }), sentAt: Date.now() };
}

const methods: Readonly<Record<string, MfaMethod>> = { SMS: "sms", EMAIL: "email", TOTP: "totp" };

const toMethods = (types: readonly string[] = []): readonly MfaMethod[] =>
  types.flatMap((type) => methods[type] ?? []);

async function signedIn(client: AuthClient): Promise<SignedInStep> {
  const session = await readSession(client);
  if (session) return { name: "signedIn", user: session.user };
  throw Object.assign(new Error("Amplify signed in but holds no tokens: is its token storage blocked?"), {
    name: "NoTokensException",
  });
}
