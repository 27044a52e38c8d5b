import { Amplify, type ResourcesConfig } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { refresh, signIn } from "./wire.ts";

// The client's arithmetic takes a tenth of a second for each sign-in, and several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const password = "Correct-horse-9";
const next = "Better-horse-10";
const ada = "ada@example.com";
const ada2 = "ada@example.org";
const inClear = { authFlowType: "USER_PASSWORD_AUTH" } as const;

let leave = () => {};

function visit(options: UserPoolOptions = {}): UserPool {
  const pool = createUserPool({ users: [{ email: ada, password }], ...options });
  leave = pool.install();
  Amplify.configure(pool.config satisfies ResourcesConfig);
  return pool;
}

const enter = (secret = password, username = ada) =>
  auth.signIn({ username, password: secret, options: inClear });

const delivery = { destination: "a***@e***", deliveryMedium: "EMAIL", attributeName: "email" };

// The client warns about every endpoint that is not AWS's.
beforeAll(() => void (ConsoleLogger.LOG_LEVEL = "ERROR"));

afterEach(async () => {
  await auth.signOut();
  leave();
});

describe("the unmodified Amplify client, with an account", () => {
  it("replaces a forgotten password with the code from the mail", async () => {
    const pool = visit();
    expect(await auth.resetPassword({ username: ada })).toEqual({
      isPasswordReset: false,
      nextStep: { resetPasswordStep: "CONFIRM_RESET_PASSWORD_WITH_CODE", codeDeliveryDetails: delivery },
    });
    const confirmationCode = pool.outbox.lastCode(ada);
    await expect(
      auth.confirmResetPassword({ username: ada, confirmationCode, newPassword: "short" }),
    ).rejects.toMatchObject({ name: "InvalidPasswordException" });
    await auth.confirmResetPassword({ username: ada, confirmationCode, newPassword: next });
    expect(await enter(next)).toMatchObject({ isSignedIn: true });
  });

  it("shows the step of a required reset", async () => {
    const pool = visit();
    pool.users.requireReset(ada);
    for (const options of [inClear, {}]) {
      const { nextStep } = await auth.signIn({ username: ada, password, options });
      expect(nextStep.signInStep).toBe("RESET_PASSWORD");
    }
    const confirmationCode = pool.outbox.lastCode(ada);
    await auth.confirmResetPassword({ username: ada, confirmationCode, newPassword: next });
    expect(await enter(next)).toMatchObject({ isSignedIn: true });
  });

  it("is held back after too many requests for a code, which it sends three times each", async () => {
    const pool = visit({ codes: { resendsPerHour: 1 } });
    await auth.resetPassword({ username: ada });
    await expect(auth.resetPassword({ username: ada })).rejects.toMatchObject({
      name: "LimitExceededException",
      message: "Attempt limit exceeded, please try after some time.",
    });
    expect(pool.log).toHaveLength(4);
    expect(pool.outbox).toHaveLength(1);
  });

  it("changes the password of someone who knows the old one", async () => {
    visit();
    await enter();
    await expect(auth.updatePassword({ oldPassword: next, newPassword: next })).rejects.toMatchObject({
      name: "NotAuthorizedException",
    });
    await auth.updatePassword({ oldPassword: password, newPassword: next });
    await auth.signOut();
    expect(await enter(next)).toMatchObject({ isSignedIn: true });
  });

  it("changes attributes, proves the new address and takes attributes away", async () => {
    const pool = visit({ verifyBeforeUpdate: ["email"] });
    await enter();
    const updated = await auth.updateUserAttributes({
      userAttributes: { email: ada2, name: "Ada", nickname: "A" },
    });
    expect(updated).toEqual({
      email: {
        isUpdated: false,
        nextStep: { updateAttributeStep: "CONFIRM_ATTRIBUTE_WITH_CODE", codeDeliveryDetails: delivery },
      },
      name: { isUpdated: true, nextStep: { updateAttributeStep: "DONE" } },
      nickname: { isUpdated: true, nextStep: { updateAttributeStep: "DONE" } },
    });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email: ada, email_verified: "true" });
    const sent = await auth.sendUserAttributeVerificationCode({ userAttributeKey: "email" });
    expect(sent).toEqual(delivery);
    const confirmationCode = pool.outbox.lastCode(ada2);
    await auth.confirmUserAttribute({ userAttributeKey: "email", confirmationCode });
    await auth.deleteUserAttributes({ userAttributeKeys: ["nickname"] });
    const { sub } = pool.users.get(ada2) ?? {};
    expect(await auth.fetchUserAttributes()).toEqual({
      sub,
      email: ada2,
      email_verified: "true",
      name: "Ada",
    });
  });

  it("deletes the account and forgets who was signed in", async () => {
    const pool = visit();
    const elsewhere = await signIn(pool, ada, password);
    await enter();
    await auth.deleteUser();
    expect(pool.users.list()).toEqual([]);
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ name: "UserUnAuthenticatedException" });
    await expect(enter()).rejects.toMatchObject({ message: "Incorrect username or password." });
    expect(await refresh(pool, elsewhere.RefreshToken)).toMatchObject({ error: "NotAuthorizedException" });
  });

  it.each(["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH"] as const)(
    "is led by %s from a temporary password to one of her own, with what is missing",
    async (authFlowType) => {
      const pool = visit({
        users: [{ email: ada, password, status: "FORCE_CHANGE_PASSWORD" }],
        attributes: { name: { required: true }, phone_number: { required: true } },
      });
      const preferredChallenge = authFlowType === "USER_AUTH" ? ("PASSWORD_SRP" as const) : undefined;
      const options = { authFlowType, ...(preferredChallenge && { preferredChallenge }) };
      const { nextStep } = await auth.signIn({ username: ada, password, options });
      expect(nextStep).toMatchObject({
        signInStep: "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED",
        missingAttributes: ["name", "phone_number"],
      });
      const answer = (challengeResponse: string, userAttributes: Record<string, string>) =>
        auth.confirmSignIn({ challengeResponse, options: { userAttributes } });
      await expect(answer(next, { name: "Ada" })).rejects.toMatchObject({
        message: "Attributes did not conform to the schema: phone_number: The attribute is required\n",
      });
      const whole = { name: "Ada", phone_number: "+491701234444" };
      await expect(answer("short", whole)).rejects.toMatchObject({ name: "InvalidPasswordException" });
      expect(await answer(next, whole)).toMatchObject({ isSignedIn: true });
      expect(await auth.fetchUserAttributes()).toMatchObject(whole);
      expect(pool.users.get(ada)?.status).toBe("CONFIRMED");
    },
  );
});
