import { Amplify } from "aws-amplify";
import {
  autoSignIn,
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  rememberDevice,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
} from "aws-amplify/auth";
import type { AuthClient } from "./auth-client.ts";
import { keepTokens } from "./keep-tokens.ts";
import { loadOnce } from "./load-once.ts";
import { endOtherTrip } from "./other-trip.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";
import { stopWaitingForSms } from "./sms-code.ts";

/** Most pools have no hosted pages, so what is about them loads apart from the rest. */
const loadRedirect = loadOnce(() => import("./redirect.ts"));

/** Named one by one, so that a bundler leaves out the rest of Amplify. */
const amplify: AuthClient = {
  signUp,
  confirmSignUp,
  resendSignUpCode,
  signIn: async (input) => {
    await endOtherTrip();
    // A passkey may be asked for.
    stopWaitingForSms();
    return signIn(input);
  },
  confirmSignIn,
  // Amplify puts another function in its place at each sign-up.
  autoSignIn: () => autoSignIn(),
  rememberDevice,
  resetPassword,
  confirmResetPassword,
  signOut,
  fetchAuthSession,
  signOutEverywhere,
  keepTokens,
  signInWithRedirect: async (input) => (await loadRedirect()).signInWithRedirect(input),
  account: loadOnce(() => import("./amplify-account.ts").then(({ amplifyAccount }) => amplifyAccount)),
};

/** Of a pool with hosted pages once a trip back from them can be taken: Amplify gives nobody a token before. */
export async function openClient(): Promise<AuthClient> {
  if (Amplify.getConfig().Auth?.Cognito?.loginWith?.oauth) await loadRedirect();
  return amplify;
}
