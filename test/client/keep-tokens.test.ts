import { Amplify } from "aws-amplify";
import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import { defaultStorage } from "aws-amplify/utils";
import { expect, it, onTestFinished, vi } from "vitest";
import { createUserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { inTab } from "../support/tab.ts";

const storage = () => cognitoUserPoolsTokenProvider.authTokenStore.getKeyValueStorage();

/** The kit's Amplify as a page loads it: with Amplify as it is by itself. */
async function load() {
  vi.resetModules();
  cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage);
  return (await import("../../src/client/amplify.ts")).openClient();
}

it("A tab that keeps its tokens knows so as soon as the kit's Amplify is there, for this app client alone", async () => {
  onTestFinished(() => cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage));
  inTab();
  installPool({ clientId: "first" });
  const before = await load();
  expect(storage()).toBe(defaultStorage);
  before.keepTokens?.("tab");
  const tab = storage();
  expect(tab).not.toBe(defaultStorage);
  await load();
  expect(storage()).not.toBe(defaultStorage);
  Amplify.configure(createUserPool({ clientId: "second" }).config);
  expect(storage()).toBe(defaultStorage);
});

it("Where there is no such storage, as on a server, nothing is touched", async () => {
  installPool();
  await load();
  expect(storage()).toBe(defaultStorage);
});
