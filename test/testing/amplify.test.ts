import { Amplify, type ResourcesConfig } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { claims, refresh, send, signIn } from "./wire.ts";

// The client's arithmetic takes a tenth of a second for each sign-in, and several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password, groups: ["admins"] }];

let leave = () => {};

function visit(options: UserPoolOptions = {}): UserPool {
  const pool = createUserPool(options);
  leave = pool.install();
  Amplify.configure(pool.config satisfies ResourcesConfig);
  return pool;
}

const requests = (pool: UserPool) => pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`);

// The client warns about every endpoint that is not AWS's.
beforeAll(() => void (ConsoleLogger.LOG_LEVEL = "ERROR"));

afterEach(async () => {
  vi.useRealTimers();
  await auth.signOut();
  leave();
});

describe("the unmodified Amplify client", () => {
  it("signs Ada up with a custom attribute and confirms her with the code of the newest mail", async () => {
    const pool = visit({ attributes: { "custom:favorite_flavor": { maxLength: 20 } } });
    const userAttributes = { name: "Ada", "custom:favorite_flavor": "pistachio" };
    const asked = await auth.signUp({ username: ada, password, options: { userAttributes } });
    expect(asked).toMatchObject({
      isSignUpComplete: false,
      userId: pool.users.get(ada)?.sub,
      nextStep: {
        signUpStep: "CONFIRM_SIGN_UP",
        codeDeliveryDetails: { destination: "a***@e***", deliveryMedium: "EMAIL", attributeName: "email" },
      },
    });
    const resent = await auth.resendSignUpCode({ username: ada });
    expect(resent).toEqual({ destination: "a***@e***", deliveryMedium: "EMAIL", attributeName: "email" });
    const confirmationCode = pool.outbox.lastCode(ada);
    const confirmed = await auth.confirmSignUp({ username: "Ada@Example.com", confirmationCode });
    expect(confirmed).toEqual({ isSignUpComplete: true, nextStep: { signUpStep: "DONE" } });
    await auth.signIn({ username: ada, password });
    expect(await auth.fetchUserAttributes()).toMatchObject({ ...userAttributes, email_verified: "true" });
  });

  it("is led from signing in to confirming where the account is not confirmed yet", async () => {
    visit({ users: [{ email: ada, password, status: "UNCONFIRMED" }] });
    const { nextStep } = await auth.signIn({ username: ada, password });
    expect(nextStep.signInStep).toBe("CONFIRM_SIGN_UP");
  });

  it.each(["USER_SRP_AUTH", "USER_AUTH"] as const)(
    "signs in after a confirmation without asking for the password again, by %s",
    async (authFlowType) => {
      const pool = visit();
      await auth.signUp({
        username: ada,
        password,
        options: { userAttributes: {}, autoSignIn: { authFlowType } },
      });
      const confirmationCode = pool.outbox.lastCode(ada);
      const confirmed = await auth.confirmSignUp({ username: ada, confirmationCode });
      expect(confirmed.nextStep.signUpStep).toBe("COMPLETE_AUTO_SIGN_IN");
      // The client never settles a second automatic sign-in within 300 ms of the one before.
      await new Promise((resolve) => setTimeout(resolve, 350));
      expect(await auth.autoSignIn()).toMatchObject({ isSignedIn: true });
    },
  );

  it("signs in by every flow that needs a password", async () => {
    const pool = visit({ users });
    for (const authFlowType of ["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH"] as const) {
      for (const preferredChallenge of authFlowType === "USER_AUTH"
        ? (["PASSWORD", "PASSWORD_SRP"] as const)
        : []) {
        await auth.signIn({ username: ada, password, options: { authFlowType, preferredChallenge } });
        await auth.signOut();
      }
      if (authFlowType !== "USER_AUTH")
        await auth.signIn({ username: ada, password, options: { authFlowType } });
      await auth.signOut();
    }
    await auth.signIn({ username: ada, options: { authFlowType: "USER_AUTH" } });
    const chosen = await auth.confirmSignIn({ challengeResponse: "PASSWORD_SRP" });
    expect(chosen.nextStep.signInStep).toBe("CONFIRM_SIGN_IN_WITH_PASSWORD");
    expect(await auth.confirmSignIn({ challengeResponse: password })).toMatchObject({ isSignedIn: true });
    expect(requests(pool).filter((request) => !request.endsWith(" ok"))).toEqual([]);
  });

  it("signs in with a username, an address or a number in a pool that knows all three", async () => {
    visit({
      signInWith: ["username", "email", "phone"],
      users: [{ username: "ada", email: ada, phone: "+491701234444", password }],
    });
    for (const username of ["ada", "Ada", ada, "+491701234444"]) {
      expect(await auth.signIn({ username, password })).toMatchObject({ isSignedIn: true });
      expect((await auth.getCurrentUser()).username).toBe("ada");
      await auth.signOut();
    }
  });

  it("reads its tokens, refreshes and signs out", async () => {
    const pool = visit({ users });
    expect(await auth.signIn({ username: ada, password })).toMatchObject({ isSignedIn: true });
    const before = await auth.fetchAuthSession();
    const after = await auth.fetchAuthSession({ forceRefresh: true });
    expect(after.tokens?.accessToken.toString()).not.toBe(before.tokens?.accessToken.toString());
    expect(after.tokens?.accessToken.payload["cognito:groups"]).toEqual(["admins"]);
    expect(after.userSub).toBe(pool.users.get(ada)?.sub);
    await auth.signOut();
    expect(requests(pool)).toEqual([
      "InitiateAuth ok",
      "RespondToAuthChallenge ok",
      "GetTokensFromRefreshToken ok",
      "RevokeToken ok",
    ]);
  });

  it("refreshes on its own when an hour has passed, also where refresh tokens rotate", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const pool = visit({ users, appClient: { rotateRefreshTokens: true } });
    await auth.signIn({ username: ada, password });
    for (let hour = 0; hour < 2; hour++) {
      await auth.fetchUserAttributes();
      vi.setSystemTime(Date.now() + 3_600_000);
    }
    await auth.fetchUserAttributes();
    expect(requests(pool).slice(2)).toEqual([
      "GetUser ok",
      "GetTokensFromRefreshToken ok",
      "GetUser ok",
      "GetTokensFromRefreshToken ok",
      "GetUser ok",
    ]);
  });

  it("is signed out by a sign-out everywhere from another device", async () => {
    const pool = visit({ users });
    await auth.signIn({ username: ada, password });
    const { AccessToken } = await signIn(pool, ada, password);
    await send(pool, "GlobalSignOut", { AccessToken });
    await expect(auth.fetchUserAttributes()).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Access Token has been revoked",
    });
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
  });

  it("signs the other devices out", async () => {
    const pool = visit({ users });
    const phone = await signIn(pool, ada, password);
    await auth.signIn({ username: ada, password });
    await auth.signOut({ global: true });
    expect(await refresh(pool, phone.RefreshToken)).toMatchObject({
      message: "Refresh Token has been revoked",
    });
  });

  it("is refused with Cognito's names and words", async () => {
    const pool = visit({ users, attributes: { name: { required: true } } });
    await expect(auth.signIn({ username: ada, password: "Wrong-horse-9" })).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Incorrect username or password.",
    });
    await expect(auth.signIn({ username: "nobody@example.com", password })).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Incorrect username or password.",
    });
    await expect(auth.signUp({ username: "bo@example.com", password })).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: "Attributes did not conform to the schema: name: The attribute is required\n",
    });
    await expect(auth.signUp({ username: "bo@example.com", password: "" })).rejects.toMatchObject({
      name: "EmptySignUpPassword",
    });
    expect(requests(pool).at(-1)).toBe("SignUp InvalidParameterException");
  });

  it("asks again, three times in all, where the reply is lost or the limit reached", async () => {
    const pool = visit({ users });
    pool.fail("InitiateAuth", { drop: true, times: 2 });
    await auth.signIn({ username: ada, password });
    pool.fail("GetUser", { error: "LimitExceededException", times: 3 });
    await expect(auth.fetchUserAttributes()).rejects.toMatchObject({ name: "LimitExceededException" });
    expect(requests(pool)).toEqual([
      "InitiateAuth dropped",
      "InitiateAuth dropped",
      "InitiateAuth ok",
      "RespondToAuthChallenge ok",
      ...Array.from({ length: 3 }, () => "GetUser LimitExceededException"),
    ]);
  });

  it("works over HTTP as it does in the page", async () => {
    const pool = createUserPool({ users });
    const server = await pool.listen();
    Amplify.configure(pool.config);
    expect(await auth.signIn({ username: ada, password })).toMatchObject({ isSignedIn: true });
    const { tokens } = await auth.fetchAuthSession();
    expect(claims(tokens?.idToken?.toString() ?? "")).toMatchObject({ email: ada });
    await auth.signOut();
    await server.close();
  });
});
