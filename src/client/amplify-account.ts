import {
  associateWebAuthnCredential,
  confirmUserAttribute,
  fetchMFAPreference,
  listWebAuthnCredentials,
  sendUserAttributeVerificationCode,
} from "aws-amplify/auth";
import type { AccountClient } from "./auth-client.ts";

/** Apart from what a sign-in needs, so that it costs nothing there. */
export const amplifyAccount: AccountClient = {
  sendUserAttributeVerificationCode,
  confirmUserAttribute,
  fetchMFAPreference,
  associateWebAuthnCredential,
  listWebAuthnCredentials,
};
