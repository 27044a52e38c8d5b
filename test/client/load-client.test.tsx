import { expect, it, onTestFinished } from "vitest";
import { cdp } from "vitest/browser";
import { loadClient } from "../../src/client/auth-client.ts";

it("Amplify is loaded once, and again where it could not be loaded", async () => {
  await cdp().send("Network.enable");
  await cdp().send("Network.setBlockedURLs", { urls: ["*/src/client/amplify.ts*"] });
  onTestFinished(async () => {
    await cdp().send("Network.setBlockedURLs", { urls: [] });
    await cdp().send("Network.disable");
  });
  const [one, other] = await Promise.allSettled([loadClient(), loadClient()]);
  expect([one.status, other.status]).toEqual(["rejected", "rejected"]);

  await cdp().send("Network.setBlockedURLs", { urls: [] });
  const client = await loadClient();
  expect(await loadClient()).toBe(client);
  expect(Object.keys(client).sort()).toEqual([
    "account",
    "autoSignIn",
    "confirmResetPassword",
    "confirmSignIn",
    "confirmSignUp",
    "fetchAuthSession",
    "keepTokens",
    "rememberDevice",
    "resendSignUpCode",
    "resetPassword",
    "signIn",
    "signInWithRedirect",
    "signOut",
    "signOutEverywhere",
    "signUp",
  ]);
});
