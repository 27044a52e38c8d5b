import {
  associateWebAuthnCredential,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  deleteWebAuthnCredential,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  forgetDevice,
  listWebAuthnCredentials,
  sendUserAttributeVerificationCode,
  setUpTOTP,
  updateMFAPreference,
  updatePassword,
  updateUserAttributes,
  verifyTOTPSetup,
} from "aws-amplify/auth";
import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import type { AccountClient } from "./auth-client.ts";
import { signInAgain } from "./sign-in-again.ts";
import { stopWaitingForSms } from "./sms-code.ts";

/** Apart from what a sign-in needs, so that it costs nothing there. */
export const amplifyAccount: AccountClient = {
  fetchUserAttributes,
  updateUserAttributes,
  deleteUserAttributes,
  sendUserAttributeVerificationCode,
  confirmUserAttribute,
  updatePassword,
  deleteUser,
  fetchMFAPreference,
  updateMFAPreference,
  setUpTOTP,
  verifyTOTPSetup,
  associateWebAuthnCredential: () => {
    stopWaitingForSms();
    return associateWebAuthnCredential();
  },
  listWebAuthnCredentials,
  deleteWebAuthnCredential,
  fetchDevices,
  forgetDevice,
  signInAgain,
  deviceKey: async () => (await store().getDeviceMetadata())?.deviceKey,
  clockDrift: async () => (await store().loadTokens())?.clockDrift ?? 0,
};

const store = () => cognitoUserPoolsTokenProvider.authTokenStore;
