import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";
import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import { defaultStorage } from "aws-amplify/utils";
import { expect, it, onTestFinished } from "vitest";
import { askToken, loadClient } from "../../src/core.ts";
import {
  changeForgotten,
  changePassword,
  freshToken,
  join,
  leaveEverywhere,
  rename,
  whoIsHere,
} from "../../stories/recipes/from-auth-v5-no-react.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];

it("makes an account, with the second code as the first was lost, and knows whose it is", async () => {
  const pool = installPool();
  const answers = [undefined, () => pool.outbox.lastCode(email)];
  const asks: unknown[] = [];
  const id = await join({ username: email, password, attributes: { email } }, (sentTo) => {
    asks.push(sentTo);
    return Promise.resolve(answers.shift()?.());
  });
  expect(asks).toEqual([email, email]);
  expect(pool.outbox).toHaveLength(2);
  expect(id).toBe(pool.users.get(email)?.sub);
  expect(await whoIsHere()).toMatchObject({ id, email });
});

it("takes a name that is taken for an exception, where one is wanted", async () => {
  installPool({ users });
  await expect(join({ username: email, password }, () => Promise.resolve(undefined))).rejects.toMatchObject({
    name: "UsernameExistsException",
  });
});

it("changes a forgotten password, and lets its owner in", async () => {
  const pool = installPool({ users });
  await changeForgotten(email, "Correct-horse-10", () => Promise.resolve(pool.outbox.lastCode(email)));
  expect(await whoIsHere()).toMatchObject({ email });
});

it("changes what Ada is called, and her password", async () => {
  const pool = installPool({ attributes: { name: {} }, users });
  await changeForgotten(email, password, () => Promise.resolve(pool.outbox.lastCode(email)));
  await rename("Ada Lovelace");
  expect(pool.users.get(email)?.attributes.name).toBe("Ada Lovelace");
  await changePassword(password, "Correct-horse-10");
  await expect(changePassword("Wrong-horse-9", "Correct-horse-11")).rejects.toMatchObject({
    name: "NotAuthorizedException",
  });
});

it("finds nobody without an exception, and has no token for them", async () => {
  installPool();
  expect(await whoIsHere()).toBeUndefined();
  await expect(freshToken()).rejects.toMatchObject({ name: "UserUnAuthenticatedException" });
});

it("says that somebody is out everywhere only where they are", async () => {
  const pool = installPool({ users });
  await changeForgotten(email, password, () => Promise.resolve(pool.outbox.lastCode(email)));
  pool.fail("GlobalSignOut", { error: "InternalErrorException", status: 500 });
  await expect(leaveEverywhere()).rejects.toMatchObject({ name: "InternalErrorException" });
  expect(await whoIsHere()).toMatchObject({ email });
  expect(await freshToken()).toMatch(/^ey/);
  await leaveEverywhere();
  expect(await whoIsHere()).toBeUndefined();
});

it("keeps people signed in who came in with version 5", async () => {
  const pool = installPool({ users });
  const browser = new Map<string, string>();
  const storage = {
    getItem: (key: string) => browser.get(key) ?? null,
    setItem: (key: string, value: string) => void browser.set(key, value),
    removeItem: (key: string) => void browser.delete(key),
    clear: () => browser.clear(),
  };
  await signInWithVersion5(storage);
  const before = asked(pool).length;

  onTestFinished(() => cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage));
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    getItem: (key) => Promise.resolve(storage.getItem(key)),
    setItem: (key, value) => Promise.resolve(storage.setItem(key, value)),
    removeItem: (key) => Promise.resolve(storage.removeItem(key)),
    clear: () => Promise.resolve(storage.clear()),
  });
  expect(await whoIsHere()).toMatchObject({ email, id: pool.users.get(email)?.sub });
  expect(asked(pool)).toHaveLength(before);
  expect(await askToken(loadClient, { forceRefresh: true })).toMatchObject({ ok: true });
  await leaveEverywhere();
  expect(browser.size).toBe(0);

  /** What `Auth.signIn` of `aws-amplify` 5 does: its client is this one. */
  function signInWithVersion5(Storage: typeof storage) {
    const {
      userPoolId: UserPoolId,
      userPoolClientId: ClientId,
      userPoolEndpoint: endpoint,
    } = pool.config.Auth.Cognito;
    const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint, Storage });
    const user = new CognitoUser({ Username: email, Pool, Storage });
    const details = new AuthenticationDetails({ Username: email, Password: password });
    return new Promise((onSuccess, onFailure) => user.authenticateUser(details, { onSuccess, onFailure }));
  }
});
