import type { AuthClient } from "../client/auth-client.ts";
import type { FlowContext } from "./flow.ts";
import { readSession } from "./session.ts";
import { toUnconfirmed, type ConfirmSignUpStep, type LinkStep } from "./unconfirmed.ts";
import type { User } from "./user.ts";

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
export type AskedStep = ConfirmSignUpStep | LinkStep | SignedInStep | UnsupportedStep;

/** One sign-in with a name and a password. Rejects with what the client throws. */
export async function signInWith(
  context: FlowContext,
  username: string,
  password: string,
): Promise<AskedStep> {
  const client = await context.client();
  try {
    const { nextStep } = await client.signIn({ username, password });
    const unconfirmed = () => toUnconfirmed({ username, unexpected: true }, context.pool());
    return await toStep(client, nextStep.signInStep, unconfirmed);
  } catch (cause) {
    // Somebody is signed in already, perhaps in another tab: to a person that is no error.
    if (cause instanceof Error && cause.name === "UserAlreadyAuthenticatedException") return signedIn(client);
    throw cause;
  }
}

type NextStep = Awaited<ReturnType<AuthClient["signIn"]>>["nextStep"]["signInStep"];

async function toStep(
  client: AuthClient,
  signInStep: NextStep,
  unconfirmed: () => ConfirmSignUpStep | LinkStep,
): Promise<AskedStep> {
  switch (signInStep) {
    case "DONE":
      return signedIn(client);
    case "CONFIRM_SIGN_UP":
      return unconfirmed();
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
    name: "NoTokensException",
  });
}
