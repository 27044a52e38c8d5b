import type { SignInInput, SignInOutput, SignInWithRedirectInput } from "aws-amplify/auth";
import type { TokenPlace } from "./keep-tokens.ts";
import { loadOnce } from "./load-once.ts";

type Amplify = typeof import("aws-amplify/auth");

/**
 * Amplify's functions with their input alone: that is how the kit calls them. Each takes a context before it as well, and an app
 * that brings a function of its own would have to do so too.
 */
type WithInputAlone<Name extends keyof Amplify> = {
  readonly [Verb in Name]: Amplify[Verb] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Output
    : never;
};

/**
 * The part of `aws-amplify/auth` that the flows call, as they call it, and one verb that Amplify has not got: a global sign-out that
 * rejects when Cognito refused it. An app may hand its own to `AuthProvider`.
 */
export interface AuthClient extends WithInputAlone<
  | "signUp"
  | "confirmSignUp"
  | "resendSignUpCode"
  | "confirmSignIn"
  | "autoSignIn"
  | "rememberDevice"
  | "resetPassword"
  | "confirmResetPassword"
  | "signOut"
  | "fetchAuthSession"
> {
  /** Revokes every token of this person on every device. Rejects with Cognito's error name when that did not happen. */
  readonly signOutEverywhere: () => Promise<void>;
  /** Signs in, also while another tab is at the hosted pages. */
  readonly signIn: (input: SignInInput) => Promise<SignInOutput>;
  /** Leaves this page for the hosted pages, and resolves while that is under way. */
  readonly signInWithRedirect: (input?: SignInWithRedirectInput) => Promise<void>;
  /** Says where the tokens of the next sign-in are kept. A client without it keeps them where it does. */
  readonly keepTokens?: (place: TokenPlace) => void;
  /** What a person may do with their account once they are in. A client without it offers nothing of that. */
  readonly account?: () => Promise<AccountClient>;
}

/**
 * The part of `aws-amplify/auth` that is about the account of whoever is signed in, and what Amplify has not got: to sign in
 * again, and to know this device among others. It loads when it is needed.
 */
export interface AccountClient extends WithInputAlone<
  | "fetchUserAttributes"
  | "updateUserAttributes"
  | "deleteUserAttributes"
  | "sendUserAttributeVerificationCode"
  | "confirmUserAttribute"
  | "updatePassword"
  | "deleteUser"
  | "fetchMFAPreference"
  | "updateMFAPreference"
  | "setUpTOTP"
  | "verifyTOTPSetup"
  | "associateWebAuthnCredential"
  | "listWebAuthnCredentials"
  | "deleteWebAuthnCredential"
  | "fetchDevices"
  | "forgetDevice"
> {
  /** Signs in somebody who is signed in already: they stay so until there are new tokens, and if there are none. */
  readonly signInAgain: (input: SignInInput) => Promise<SignInOutput>;
  /** The key that Cognito gave this browser, where it remembers devices. */
  readonly deviceKey: () => Promise<string | undefined>;
  /** How far Cognito's clock is ahead of this computer's, in milliseconds. */
  readonly clockDrift: () => Promise<number>;
}

/** Amplify is not on the way to the first paint: whoever needs the client asks for it when they need it. */
export type LoadClient = () => Promise<AuthClient>;

const loadAmplify = loadOnce(() => import("./amplify.ts"));

/** Loads Amplify's auth functions, once. A load that failed (offline, a new deployment) is tried again at the next call. */
export const loadClient: LoadClient = async () => (await loadAmplify()).openClient();
