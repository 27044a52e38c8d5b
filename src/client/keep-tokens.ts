import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import { sessionStorage as tab, type KeyValueStorageInterface } from "aws-amplify/utils";
import { keptInTab } from "./kept.ts";
import { readPool, watchPool } from "./pool.ts";

/** Where tokens are kept: in this browser until somebody signs out, or in this tab, for as long as it is open. */
export type TokenPlace = "browser" | "tab";

/**
 * Says where the tokens of the next sign-in go; this tab looks for them there from now on, after a reload too. An app that brings a
 * token provider of its own decides for itself, and this changes nothing.
 */
export function keepTokens(place: TokenPlace): void {
  // Where that is forbidden, the choice holds for this page, which is as long as tokens are kept then.
  if (place === "tab") mark().remember({ place });
  else mark().forget();
  lookIn(place);
}

/** Where the app keeps tokens, such as cookies, while this tab keeps its own. */
let own: KeyValueStorageInterface | undefined;

/** Left alone unless a tab was chosen: an app may have a storage of its own. */
function lookIn(place: TokenPlace): void {
  const now = cognitoUserPoolsTokenProvider.authTokenStore.getKeyValueStorage();
  if (place === "tab" && now !== inTab) {
    own = now;
    cognitoUserPoolsTokenProvider.setKeyValueStorage(inTab);
  }
  if (place === "browser" && now === inTab && own) cognitoUserPoolsTokenProvider.setKeyValueStorage(own);
}

/** What a remembered device proves itself with opens nothing alone, and was asked about in its own words: it outlives the tab. */
const storageOf = (key: string) =>
  (/\.(deviceKey|deviceGroupKey|randomPasswordKey)$/.test(key) && own) || tab;

const inTab: KeyValueStorageInterface = {
  getItem: (key) => storageOf(key).getItem(key),
  setItem: (key, value) => storageOf(key).setItem(key, value),
  removeItem: (key) => storageOf(key).removeItem(key),
  clear: () => tab.clear(),
  // Amplify listens to one storage, and to none any more if it ever was given one that can't be listened to.
  addListener: (listener) => tab.addListener?.(listener) ?? (() => {}),
};

const mark = () => keptInTab(`cognito-kit.tokens-in-tab.${readPool().clientId}`);

const followChoice = () => lookIn(mark().recall()["place"] === "tab" ? "tab" : "browser");

// This module is there before anything of the kit reads tokens; configured anew, Amplify goes back to where it keeps them by itself.
followChoice();
watchPool(followChoice);
