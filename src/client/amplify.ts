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
import { loadOnce } from "./load-once.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";

/** Named one by one, so that a bundler leaves out the rest of Amplify. */
export const amplify: AuthClient = {
  signUp,
  confirmSignUp,
  resendSignUpCode,
  signIn,
  confirmSignIn,
  // Amplify puts another function in its place at each sign-up.
  autoSignIn: () => autoSignIn(),
  rememberDevice,
  resetPassword,
  confirmResetPassword,
  signOut,
  fetchAuthSession,
  signOutEverywhere,
  account: loadOnce(() => import("./amplify-account.ts").then(({ amplifyAccount }) => amplifyAccount)),
};
