import type { AuthClient } from "../client/auth-client.ts";
import type { Delivery } from "./delivery.ts";
import { readSession, type User } from "./session.ts";

/** The account is there, but whether its address belongs to this person is not known yet: asks for the code that went there. */
export interface ConfirmSignUpStep {
  readonly name: "confirmSignUp";
  readonly username: string;
  /** Cognito's `sub`, where this sign-up is the one that made the account. */
  readonly userId?: string;
  /** Where the code went; absent where nobody told. */
  readonly sentTo?: Delivery;
  /** When the code was sent, in milliseconds since 1970: the form lets a person ask again a while after. */
  readonly sentAt?: number;
  /** A code that came with a link, to be shown in the field. */
  readonly code?: string;
  /** The step came up while signing in, so the person doesn't expect it. */
  readonly unexpected?: true;
}

/** There is somebody signed in. */
export interface SignedInStep {
  readonly name: "signedIn";
  readonly user: User;
}

/** Cognito asks something that the kit has no form for: a person is told what to do, a developer what is missing. */
export interface UnsupportedStep {
  readonly name: "unsupported";
  /** Amplify's name of the question, such as `CONFIRM_SIGN_IN_WITH_TOTP_CODE`. */
  readonly signInStep: string;
}

/** What Cognito can ask once it has a name and a password. */
export type AskedStep = ConfirmSignUpStep | SignedInStep | UnsupportedStep;

/** One sign-in with a name and a password. Rejects with what the client throws. */
export async function signInWith(client: AuthClient, username: string, password: string): Promise<AskedStep> {
  try {
    const { nextStep } = await client.signIn({ username, password });
    return await toStep(client, username, nextStep.signInStep);
  } catch (cause) {
    // Somebody is signed in already, perhaps in another tab: to a person that is no error.
    if (cause instanceof Error && cause.name === "UserAlreadyAuthenticatedException") return signedIn(client);
    throw cause;
  }
}

type NextStep = Awaited<ReturnType<AuthClient["signIn"]>>["nextStep"]["signInStep"];

async function toStep(client: AuthClient, username: string, signInStep: NextStep): Promise<AskedStep> {
  switch (signInStep) {
    case "DONE":
      return signedIn(client);
    case "CONFIRM_SIGN_UP":
      return { name: "confirmSignUp", username, unexpected: true };
    case "CONFIRM_SIGN_IN_WITH_SMS_CODE":
    case "CONFIRM_SIGN_IN_WITH_EMAIL_CODE":
    case "CONFIRM_SIGN_IN_WITH_TOTP_CODE":
    case "CONFIRM_SIGN_IN_WITH_PASSWORD":
    case "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED":
    case "CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE":
    case "CONTINUE_SIGN_IN_WITH_MFA_SELECTION":
    case "CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION":
    case "CONTINUE_SIGN_IN_WITH_TOTP_SETUP":
    case "CONTINUE_SIGN_IN_WITH_EMAIL_SETUP":
    case "CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION":
    case "RESET_PASSWORD":
      return { name: "unsupported", signInStep };
    default:
      // A newer Amplify may ask what this union does not know; that has a screen too.
      return { name: "unsupported", signInStep: signInStep satisfies never };
  }
}

async function signedIn(client: AuthClient): Promise<SignedInStep> {
  const session = await readSession(client);
  if (session) return { name: "signedIn", user: session.user };
  throw Object.assign(new Error("Amplify signed in but holds no tokens: is its token storage blocked?"), {
    name: "SignInException",
  });
}
