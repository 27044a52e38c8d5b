import * as auth from "aws-amplify/auth";
import { expect, it } from "vitest";
import { installPool } from "../support/amplify.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";

const ada = "ada@example.com";
const password = "Correct-horse-9";
const firstFactors = ["PASSWORD", "WEB_AUTHN"] as const;

const enter = () =>
  auth.signIn({
    username: ada,
    options: { authFlowType: "USER_AUTH", preferredChallenge: "WEB_AUTHN" },
  });

it("lets Ada in with her finger, through a browser's own authenticator and the Amplify client", async () => {
  await plugInAuthenticator();
  const pool = installPool({ firstFactors, users: [{ email: ada, password }] });
  await auth.signIn({ username: ada, password });
  await auth.associateWebAuthnCredential();
  const { credentials } = await auth.listWebAuthnCredentials();
  expect(credentials).toMatchObject([
    {
      friendlyCredentialName: "Passkey",
      relyingPartyId: location.hostname,
      authenticatorAttachment: "platform",
      authenticatorTransports: ["internal"],
    },
  ]);
  await auth.signOut();

  expect(await enter()).toEqual({ isSignedIn: true, nextStep: { signInStep: "DONE" } });
  expect((await auth.getCurrentUser()).userId).toBe(pool.users.get(ada)?.sub);
  await auth.signOut();

  const choices = await auth.signIn({ username: ada, options: { authFlowType: "USER_AUTH" } });
  expect(choices.nextStep).toMatchObject({ availableChallenges: ["PASSWORD", "PASSWORD_SRP", "WEB_AUTHN"] });
  expect(await auth.confirmSignIn({ challengeResponse: "WEB_AUTHN" })).toMatchObject({ isSignedIn: true });
  expect(pool.log.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
});

it("makes one passkey of an account, and no use of a deleted one", async () => {
  await plugInAuthenticator();
  installPool({ firstFactors, users: [{ email: ada, password }] });
  await auth.signIn({ username: ada, password });
  await auth.associateWebAuthnCredential();
  // The browser's own refusal, for the list of those to exclude.
  await expect(auth.associateWebAuthnCredential()).rejects.toMatchObject({ name: "PasskeyAlreadyExists" });
  const { credentials } = await auth.listWebAuthnCredentials();
  await auth.deleteWebAuthnCredential({ credentialId: credentials[0]?.credentialId ?? "" });
  await auth.signOut();
  expect((await enter()).nextStep).toMatchObject({ availableChallenges: ["PASSWORD", "PASSWORD_SRP"] });
});

it("knows the finger where the pool asks for that", async () => {
  const reader = await plugInAuthenticator();
  const pool = installPool({
    firstFactors,
    passkeys: { userVerification: "required" },
    users: [{ email: ada, password }],
  });
  await auth.signIn({ username: ada, password });
  await reader.touch(false);
  await expect(auth.associateWebAuthnCredential()).rejects.toMatchObject({
    name: "PasskeyRegistrationCanceled",
  });
  await reader.touch(true);
  await auth.associateWebAuthnCredential();
  await auth.signOut();
  expect(await enter()).toMatchObject({ isSignedIn: true });
  expect(pool.log.map(({ operation }) => operation)).toContain("CompleteWebAuthnRegistration");
});
