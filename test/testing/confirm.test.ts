import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { heldClock, send, signIn } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";

const signUp = (pool: UserPool, Username = ada, email?: string) =>
  send(pool, "SignUp", {
    Username,
    Password: password,
    ...(email && { UserAttributes: [{ Name: "email", Value: email }] }),
  });

const confirm = (pool: UserPool, ConfirmationCode: string, Username = ada, more: object = {}) =>
  send(pool, "ConfirmSignUp", { Username, ConfirmationCode, ...more });

const resend = (pool: UserPool, Username = ada) => send(pool, "ResendConfirmationCode", { Username });

const wrong = (code: string) => (code === "000000" ? "111111" : "000000");

const mismatch = {
  error: "CodeMismatchException",
  message: "Invalid verification code provided, please try again.",
};
const expired = {
  error: "ExpiredCodeException",
  message: "Invalid code provided, please request a code again.",
};

async function poolWithAda(options: UserPoolOptions = {}) {
  const pool = createUserPool(options);
  await signUp(pool);
  return pool;
}

describe("confirming a sign-up", () => {
  it("proves the address and lets Ada sign in, once", async () => {
    const pool = await poolWithAda();
    await expect(signIn(pool, ada, password)).rejects.toThrow(
      "UserNotConfirmedException: User is not confirmed.",
    );
    expect((await confirm(pool, pool.outbox.lastCode(ada), "ADA@example.com")).status).toBe(200);
    expect(pool.users.get(ada)).toMatchObject({
      status: "CONFIRMED",
      attributes: { email_verified: "true" },
    });
    expect(await signIn(pool, ada, password)).toMatchObject({ ExpiresIn: 3600 });
    expect(await confirm(pool, pool.outbox.lastCode(ada))).toMatchObject({
      error: "NotAuthorizedException",
      message: "User cannot be confirmed. Current status is CONFIRMED",
    });
  });

  it("takes a code for a day and not a moment longer", async () => {
    const clock = heldClock();
    const pool = await poolWithAda({ clock: clock.read });
    clock.pass({ hours: 23, minutes: 59 });
    expect(await confirm(pool, wrong(pool.outbox.lastCode(ada)))).toMatchObject(mismatch);
    clock.pass({ minutes: 1 });
    expect(await confirm(pool, pool.outbox.lastCode(ada))).toMatchObject(expired);
    await resend(pool);
    expect((await confirm(pool, pool.outbox.lastCode(ada))).status).toBe(200);
  });

  it("refuses a code of letters, and one with a space in it before looking", async () => {
    const pool = await poolWithAda();
    expect(await confirm(pool, "letters")).toMatchObject(mismatch);
    expect(await confirm(pool, "123 456")).toMatchObject({ error: "InvalidParameterException" });
  });

  it("stops listening after five wrong codes, even to the right one, until a new code is sent", async () => {
    const pool = await poolWithAda();
    const code = pool.outbox.lastCode(ada);
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await confirm(pool, wrong(code))).toMatchObject(mismatch);
    expect(await confirm(pool, code)).toMatchObject({ error: "TooManyFailedAttemptsException" });
    await resend(pool);
    expect((await confirm(pool, pool.outbox.lastCode(ada))).status).toBe(200);
  });

  it("hides who exists, unless the client is told to say", async () => {
    const secretive = createUserPool();
    expect(await confirm(secretive, "000000")).toMatchObject(expired);
    const plain = createUserPool({ appClient: { preventUserExistenceErrors: false } });
    expect(await confirm(plain, "000000")).toMatchObject({
      error: "UserNotFoundException",
      message: "Username/client id combination not found.",
    });
  });

  it("gives an alias to the first who proves it, and to a second only by force", async () => {
    const pool = createUserPool({ signInWith: ["username", "email"] });
    await signUp(pool, "ada", ada);
    await signUp(pool, "eve", ada);
    const [toAda, toEve] = pool.outbox.messages.map(({ code }) => code);
    expect(await confirm(pool, toAda ?? "", ada)).toMatchObject(expired);
    expect((await confirm(pool, toAda ?? "", "ada")).status).toBe(200);
    expect(await confirm(pool, toEve ?? "", "eve")).toMatchObject({ error: "AliasExistsException" });
    expect(await signIn(pool, ada, password)).toBeDefined();
    expect((await confirm(pool, toEve ?? "", "eve", { ForceAliasCreation: true })).status).toBe(200);
    expect(pool.users.get("ada")?.attributes.email_verified).toBe("false");
    expect(pool.users.get("eve")?.attributes.email_verified).toBe("true");
  });
});

describe("asking for the code again", () => {
  it("makes the newest code the only one", async () => {
    const pool = await poolWithAda();
    const first = pool.outbox.lastCode(ada);
    const reply = await resend(pool);
    expect(reply.body).toEqual({
      CodeDeliveryDetails: { Destination: "a***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" },
    });
    // Two codes of six digits may be the same by chance; a third then differs.
    if (pool.outbox.lastCode(ada) === first) await resend(pool);
    expect(await confirm(pool, first)).toMatchObject(mismatch);
    expect((await confirm(pool, pool.outbox.lastCode(ada))).status).toBe(200);
  });

  it("is allowed five times in an hour, to people who exist and to those who do not", async () => {
    const clock = heldClock();
    const pool = await poolWithAda({ clock: clock.read });
    for (const name of [ada, "nobody@example.com"]) {
      for (let times = 0; times < 5; times++) expect((await resend(pool, name)).status).toBe(200);
      expect(await resend(pool, name)).toMatchObject({
        error: "LimitExceededException",
        message: "Attempt limit exceeded, please try after some time.",
      });
    }
    clock.pass({ hours: 1 });
    expect((await resend(pool)).status).toBe(200);
    expect(pool.outbox.messages.filter(({ kind }) => kind === "resend")).toHaveLength(6);
  });

  it("sends nothing to strangers and to people who are confirmed, and says so only where the client may know", async () => {
    const users = [{ email: ada, password }];
    const secretive = createUserPool({ users });
    for (const name of [ada, "alan@example.org"]) {
      expect((await resend(secretive, name)).body).toEqual({
        CodeDeliveryDetails: { Destination: "a***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" },
      });
    }
    expect(secretive.outbox.messages).toEqual([]);
    const plain = createUserPool({ users, appClient: { preventUserExistenceErrors: false } });
    expect(await resend(plain)).toMatchObject({
      error: "InvalidParameterException",
      message: "User is already confirmed.",
    });
    expect(await resend(plain, "nobody@example.com")).toMatchObject({ error: "UserNotFoundException" });
  });

  it("cannot work in a pool that verifies nothing", async () => {
    const pool = createUserPool({ verify: [] });
    expect((await signUp(pool)).body).not.toHaveProperty("CodeDeliveryDetails");
    expect(await resend(pool)).toMatchObject({
      message: "Cannot resend codes. Auto verification not turned on.",
    });
    pool.users.confirm(ada);
    expect(await signIn(pool, ada, password)).toBeDefined();
  });
});
