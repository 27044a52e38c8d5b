import { Amplify, type ResourcesConfig } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { afterEach, describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";

const password = "Correct-horse-9";
let leave = () => {};

function visit(options: UserPoolOptions = {}): UserPool {
  const pool = createUserPool(options);
  leave = pool.install();
  Amplify.configure(pool.config satisfies ResourcesConfig);
  return pool;
}

afterEach(async () => {
  await auth.signOut();
  leave();
});

describe("the unmodified Amplify client", () => {
  it("signs Ada up with a custom attribute and confirms her with the code of the newest mail", async () => {
    const pool = visit({ attributes: { "custom:favorite_flavor": { maxLength: 20 } } });
    const asked = await auth.signUp({
      username: "ada@example.com",
      password,
      options: { userAttributes: { "custom:favorite_flavor": "pistachio" }, autoSignIn: true },
    });
    expect(asked.nextStep).toMatchObject({
      signUpStep: "CONFIRM_SIGN_UP",
      codeDeliveryDetails: { destination: "a***@e***", deliveryMedium: "EMAIL", attributeName: "email" },
    });

    await auth.resendSignUpCode({ username: "ada@example.com" });
    const confirmationCode = pool.outbox.lastCode("ada@example.com");
    const confirmed = await auth
      .confirmSignUp({ username: "Ada@Example.com", confirmationCode })
      .catch(() => "wrong case");
    expect(confirmed).toMatchObject({ isSignUpComplete: true });
  });

  it("signs in with SRP, reads its attributes, refreshes and signs out", async () => {
    const pool = visit({ users: [{ email: "ada@example.com", password, groups: ["admins"] }] });
    expect(await auth.signIn({ username: "ada@example.com", password })).toMatchObject({ isSignedIn: true });
    expect(await auth.fetchUserAttributes()).toMatchObject({
      email: "ada@example.com",
      email_verified: "true",
    });
    const before = await auth.fetchAuthSession();
    const after = await auth.fetchAuthSession({ forceRefresh: true });
    expect(after.tokens?.accessToken.toString()).not.toBe(before.tokens?.accessToken.toString());
    expect(after.tokens?.accessToken.payload["cognito:groups"]).toEqual(["admins"]);
    await auth.signOut();
    expect(pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      "InitiateAuth ok",
      "RespondToAuthChallenge ok",
      "GetUser ok",
      "GetTokensFromRefreshToken ok",
      "RevokeToken ok",
    ]);
  });

  it("signs in after a confirmation without asking for the password again", async () => {
    for (const authFlowType of ["USER_SRP_AUTH", "USER_AUTH"] as const) {
      const pool = visit();
      const options = { userAttributes: {}, autoSignIn: { authFlowType } };
      await auth.signUp({ username: "ada@example.com", password, options });
      const confirmationCode = pool.outbox.lastCode("ada@example.com");
      const confirmed = await auth.confirmSignUp({ username: "ada@example.com", confirmationCode });
      expect(confirmed.nextStep.signUpStep).toBe("COMPLETE_AUTO_SIGN_IN");
      expect(await auth.autoSignIn()).toMatchObject({ isSignedIn: true });
      await auth.signOut();
      leave();
      // Amplify swallows a second call within 300 ms.
      await new Promise((resolve) => setTimeout(resolve, 350));
    }
  });

  it("is refused with Cognito's words for a wrong password", async () => {
    visit({ users: [{ email: "ada@example.com", password }] });
    const attempt = auth.signIn({ username: "ada@example.com", password: "Wrong-horse-9" });
    await expect(attempt).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Incorrect username or password.",
    });
  });
});
