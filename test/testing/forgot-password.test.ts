import { describe, expect, it } from "vitest";
import {
  createUserPool,
  type SeedUser,
  type UserPool,
  type UserPoolOptions,
} from "../../src/testing/index.ts";
import { heldClock, send, signIn } from "./wire.ts";

const password = "Correct-horse-9";
const next = "Better-horse-10";
const ada = "ada@example.com";
const stranger = "nobody@example.com";
const talkative = { appClient: { preventUserExistenceErrors: false } };

const open = (options: UserPoolOptions = {}, user: Partial<SeedUser> = {}) =>
  createUserPool({ users: [{ email: ada, password, ...user }], ...options });

const forgot = (pool: UserPool, Username = ada, more: object = {}) =>
  send(pool, "ForgotPassword", { Username, ...more });

const confirm = (pool: UserPool, ConfirmationCode: string, Password = next, Username = ada) =>
  send(pool, "ConfirmForgotPassword", { Username, ConfirmationCode, Password });

const wrong = (code: string) => (code === "000000" ? "111111" : "000000");

const delivered = {
  CodeDeliveryDetails: { Destination: "a***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" },
};
const mismatch = {
  error: "CodeMismatchException",
  message: "Invalid verification code provided, please try again.",
};
const expired = { error: "ExpiredCodeException" };
const noContact = {
  error: "InvalidParameterException",
  message: "Cannot reset password for the user as there is no registered/verified email or phone_number",
};
const notFound = {
  error: "UserNotFoundException",
  message: "Username/client id combination not found.",
};

describe("a forgotten password", () => {
  it("is replaced with the code from Ada's mail, once", async () => {
    const pool = open();
    expect((await forgot(pool, "ADA@example.com")).body).toEqual(delivered);
    const code = pool.outbox.lastCode(ada);
    expect(pool.outbox.last(ada)).toMatchObject({
      kind: "forgotPassword",
      subject: "Your verification code",
      body: `Your password reset code is ${code}`,
    });
    expect(await signIn(pool, ada, password)).toBeDefined();
    expect((await confirm(pool, code)).body).toEqual({});
    await expect(signIn(pool, ada, password)).rejects.toThrow("Incorrect username or password.");
    expect(await signIn(pool, ada, next)).toBeDefined();
    expect(await confirm(pool, code)).toMatchObject(expired);
  });

  it("is replaced once by two requests at a time", async () => {
    const pool = open();
    await forgot(pool);
    const code = pool.outbox.lastCode(ada);
    const replies = await Promise.all([confirm(pool, code), confirm(pool, code, "Other-horse-11")]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("leaves other devices signed in", async () => {
    const pool = open();
    const { AccessToken } = await signIn(pool, ada, password);
    await forgot(pool);
    await confirm(pool, pool.outbox.lastCode(ada));
    expect((await send(pool, "GetUser", { AccessToken })).status).toBe(200);
  });

  it("may not be replaced by a weak one, which costs nobody the code", async () => {
    const pool = open();
    await forgot(pool);
    const code = pool.outbox.lastCode(ada);
    expect(await confirm(pool, code, "short")).toMatchObject({
      error: "InvalidPasswordException",
      message: "Password did not conform with policy: Password not long enough",
    });
    // Before the code is looked at: a wrong one is not even counted.
    for (let guess = 0; guess < 5; guess++)
      expect(await confirm(pool, wrong(code), "short")).toMatchObject({ error: "InvalidPasswordException" });
    expect((await confirm(pool, code)).status).toBe(200);
  });

  it("has a code for an hour and not a moment longer, and the newest only", async () => {
    const clock = heldClock();
    const pool = open({ clock: clock.read });
    await forgot(pool);
    const first = pool.outbox.lastCode(ada);
    clock.pass({ minutes: 59, seconds: 59 });
    expect(await confirm(pool, wrong(first))).toMatchObject(mismatch);
    clock.pass({ seconds: 1 });
    expect(await confirm(pool, first)).toMatchObject(expired);
    await forgot(pool);
    if (pool.outbox.lastCode(ada) !== first) expect(await confirm(pool, first)).toMatchObject(mismatch);
    expect((await confirm(pool, pool.outbox.lastCode(ada))).status).toBe(200);
  });

  it("may be asked for five times in an hour, and the code guessed five times", async () => {
    const limit = {
      error: "LimitExceededException",
      message: "Attempt limit exceeded, please try after some time.",
    };
    const clock = heldClock();
    const pool = open({ clock: clock.read });
    for (const name of [ada, stranger]) {
      for (let asked = 0; asked < 5; asked++) expect((await forgot(pool, name)).status).toBe(200);
      expect(await forgot(pool, name)).toMatchObject(limit);
    }
    const code = pool.outbox.lastCode(ada);
    for (let guess = 0; guess < 5; guess++) expect(await confirm(pool, wrong(code))).toMatchObject(mismatch);
    expect(await confirm(pool, code)).toMatchObject(limit);
    clock.pass({ hours: 1 });
    await forgot(pool);
    expect((await confirm(pool, pool.outbox.lastCode(ada))).status).toBe(200);
  });

  it("is reset by the first proved contact in the pool's order", async () => {
    const both = { phone: "+491701234444", emailVerified: true, phoneVerified: true };
    const bySms = { DeliveryMedium: "SMS", Destination: "+********4444", AttributeName: "phone_number" };
    expect((await forgot(open({}, both))).body).toEqual(delivered);
    const phoneFirst = { recovery: ["phone", "email"] } as const;
    expect((await forgot(open(phoneFirst, both))).body.CodeDeliveryDetails).toEqual(bySms);
    expect((await forgot(open(phoneFirst, { ...both, phoneVerified: false }))).body).toEqual(delivered);
    const phoneOnly = open({ recovery: ["phone"], ...talkative }, { ...both, phoneVerified: false });
    expect(await forgot(phoneOnly)).toMatchObject(noContact);
  });

  it("asks the custom message trigger for words", async () => {
    const told: unknown[] = [];
    const pool = open({
      onCustomMessage({ triggerSource, request, response }) {
        told.push([triggerSource, request.clientMetadata]);
        response.emailSubject = "Forgotten?";
        response.emailMessage = `Here: ${request.codeParameter}`;
      },
    });
    await forgot(pool, ada, { ClientMetadata: { theme: "dark" } });
    expect(told).toEqual([["CustomMessage_ForgotPassword", { theme: "dark" }]]);
    expect(pool.outbox.last(ada)).toMatchObject({
      subject: "Forgotten?",
      body: `Here: ${pool.outbox.lastCode(ada)}`,
    });
  });
});

describe("who exists", () => {
  const seeds = [
    { email: ada, password, enabled: false },
    { email: "bo@example.com", password, emailVerified: false },
  ];

  it("is not told by a pool that hides it: everybody gets the same answers, and no mail goes out", async () => {
    const pool = createUserPool({ users: seeds });
    for (const name of [ada, "bo@example.com", stranger]) {
      expect(await confirm(pool, "000000", next, name)).toMatchObject(expired);
      expect((await forgot(pool, name)).body).toEqual({
        CodeDeliveryDetails: { ...delivered.CodeDeliveryDetails, Destination: `${name.charAt(0)}***@e***` },
      });
      expect(await confirm(pool, "000000", next, name)).toMatchObject(mismatch);
    }
    expect(pool.outbox.messages).toEqual([]);
    const byPhone = createUserPool({ signInWith: ["phone"] });
    expect((await forgot(byPhone, "+491701234444")).body.CodeDeliveryDetails).toMatchObject({
      DeliveryMedium: "SMS",
      Destination: "+********4444",
    });
  });

  it("is told by a pool that may", async () => {
    const pool = createUserPool({ users: seeds, ...talkative });
    expect(await forgot(pool, stranger)).toMatchObject(notFound);
    expect(await confirm(pool, "000000", next, stranger)).toMatchObject(notFound);
    expect(await forgot(pool, ada)).toMatchObject({ message: "User is disabled." });
    expect(await forgot(pool, "bo@example.com")).toMatchObject(noContact);
    expect(pool.outbox.messages).toEqual([]);
  });

  it("stays hidden when Ada is disabled with the code in her hand", async () => {
    for (const [options, refusal] of [
      [{}, mismatch],
      [talkative, { error: "NotAuthorizedException", message: "User is disabled." }],
    ] as const) {
      const pool = open(options);
      await forgot(pool);
      pool.users.disable(ada);
      expect(await confirm(pool, pool.outbox.lastCode(ada))).toMatchObject(refusal);
    }
  });
});

describe("where an account stands", () => {
  it("decides: before its confirmation there is usually no proved contact", async () => {
    expect(await forgot(open(talkative, { status: "UNCONFIRMED" }))).toMatchObject(noContact);
    const proved = open({}, { status: "UNCONFIRMED", emailVerified: true });
    expect((await forgot(proved)).body).toEqual(delivered);
    expect(await confirm(proved, proved.outbox.lastCode(ada))).toMatchObject({
      error: "UserNotConfirmedException",
    });
    expect(proved.users.get(ada)?.status).toBe("UNCONFIRMED");
  });

  it("keeps someone with a temporary password from forgetting it", async () => {
    const pool = open({}, { status: "FORCE_CHANGE_PASSWORD", emailVerified: true });
    expect(await forgot(pool)).toMatchObject({
      error: "NotAuthorizedException",
      message: "User password cannot be reset in the current state.",
    });
  });

  it("takes a password out of use until a code has set the next one", async () => {
    const required = "PasswordResetRequiredException: Password reset required for the user";
    const pool = open();
    const { AccessToken } = await signIn(pool, ada, password);
    pool.users.requireReset(ada);
    expect(pool.users.get(ada)?.status).toBe("RESET_REQUIRED");
    for (const guess of [password, "Wrong-horse-9"])
      await expect(signIn(pool, ada, guess)).rejects.toThrow(required);
    expect(await send(pool, "GetUser", { AccessToken })).toMatchObject({
      error: "PasswordResetRequiredException",
    });
    expect(pool.outbox.last(ada)).toMatchObject({ kind: "forgotPassword" });
    expect((await confirm(pool, pool.outbox.lastCode(ada))).status).toBe(200);
    expect(pool.users.get(ada)?.status).toBe("CONFIRMED");
    expect(await signIn(pool, ada, next)).toBeDefined();
  });

  it("may be so from the start, without any password", async () => {
    const pool = createUserPool({ users: [{ email: ada, status: "RESET_REQUIRED" }] });
    await expect(signIn(pool, ada, password)).rejects.toThrow("PasswordResetRequiredException");
    await forgot(pool);
    await confirm(pool, pool.outbox.lastCode(ada));
    expect(await signIn(pool, ada, next)).toBeDefined();
  });

  it("is left alone where Cognito resets nothing, or has nowhere to write to", () => {
    const early = open({}, { status: "UNCONFIRMED" });
    expect(() => early.users.requireReset(ada)).toThrow(/no password of a user who is UNCONFIRMED/);
    const mute = open({}, { emailVerified: false });
    mute.users.requireReset(ada);
    expect(mute.outbox.messages).toEqual([]);
  });
});
