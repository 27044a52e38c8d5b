import { signIn, type SignInInput, type SignInOutput } from "aws-amplify/auth";
import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import type { KeyValueStorageInterface } from "aws-amplify/utils";
import { endOtherTrip } from "./other-trip.ts";
import { stopWaitingForSms } from "./sms-code.ts";

/**
 * Amplify signs nobody in while somebody is, and to sign out first would lose what the page holds if the sign-in comes to nothing.
 * So it is shown no token at its first look, and finds them all at the next one: whoever asks for a token meanwhile gets theirs.
 */
export async function signInAgain(input: SignInInput): Promise<SignInOutput> {
  await endOtherTrip();
  stopWaitingForSms();
  const { authTokenStore: store } = cognitoUserPoolsTokenProvider;
  const storage = store.getKeyValueStorage();
  const putBack = () => {
    if (store.getKeyValueStorage() === blindfolded) store.setKeyValueStorage(storage);
  };
  const blindfolded: KeyValueStorageInterface = {
    getItem: async (key) => {
      if (!key.endsWith(".accessToken")) return storage.getItem(key);
      putBack();
      return null;
    },
    setItem: (key, value) => storage.setItem(key, value),
    removeItem: (key) => storage.removeItem(key),
    clear: () => storage.clear(),
    addListener: (listener) => storage.addListener?.(listener) ?? (() => {}),
  };
  store.setKeyValueStorage(blindfolded);
  try {
    return await signIn(input);
  } finally {
    putBack();
  }
}
