import type { AccountVerb, AuthErrorCode } from "../flow/error.ts";
import type { SignedOutReason } from "../flow/session.ts";

/** Which journey an event belongs to. */
export type Journey = "signIn" | "signUp" | "resetPassword" | "afterSignIn" | "signOut" | AccountVerb;

/**
 * What happened, for analytics and error reports: one event per outcome. Carries no name, address, password, code or token.
 */
export type AuthEvent =
  | { readonly type: "stepShown"; readonly journey: Journey; readonly step: string }
  | {
      readonly type: "answered";
      readonly journey: Journey;
      readonly step: string;
      /** Which verb of the hook it was: `answer` (also of the first question), `resend`, `skip`; `read` is the kit's own reading of an account. */
      readonly verb: string;
    }
  | {
      readonly type: "refused";
      readonly journey: Journey;
      readonly step: string;
      readonly verb: string;
      readonly code: AuthErrorCode;
      /** Cognito's or Amplify's name of the error. */
      readonly name: string;
    }
  | { readonly type: "signedIn"; readonly userId: string }
  | { readonly type: "signedOut"; readonly reason: SignedOutReason };
