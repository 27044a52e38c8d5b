import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { heldClock, send, type Reply, type Tokens } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const phone = "+491701234444";
const person = { email: ada, phone, password };
const firstFactors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] as const;

function start(options: UserPoolOptions = {}) {
  const clock = heldClock();
  return { clock, pool: createUserPool({ clock: clock.read, firstFactors, users: [person], ...options }) };
}

const begin = (pool: UserPool, PREFERRED_CHALLENGE?: string, USERNAME = ada) =>
  send(pool, "InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME, ...(PREFERRED_CHALLENGE && { PREFERRED_CHALLENGE }) },
  });

const answer = (pool: UserPool, asked: Reply, answers: object, name = asked.body.ChallengeName) =>
  send(pool, "RespondToAuthChallenge", {
    ChallengeName: name,
    Session: asked.body.Session,
    ChallengeResponses: { USERNAME: ada, ...answers },
  });

const choices = async (pool: UserPool, name = ada) =>
  (await begin(pool, undefined, name)).body.AvailableChallenges;
const tokensOf = (reply: Reply) => reply.body.AuthenticationResult as Tokens;

const wrongCode = { error: "CodeMismatchException", message: "Invalid code or auth state for the user." };
const badSession = { error: "NotAuthorizedException", message: "Invalid session for the user." };

describe("a code in the place of a password", () => {
  it.each([
    ["EMAIL_OTP", "EMAIL", "a***@e***", ada],
    ["SMS_OTP", "SMS", "+********4444", phone],
  ] as const)(
    "%s has eight digits, is sent and lets its owner in once",
    async (factor, medium, shown, to) => {
      const heard: string[] = [];
      const { pool } = start({ onCustomMessage: ({ triggerSource }) => void heard.push(triggerSource) });
      const asked = await begin(pool, factor);
      expect(asked.body).toEqual({
        ChallengeName: factor,
        ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: medium, CODE_DELIVERY_DESTINATION: shown },
        Session: expect.any(String) as string,
      });
      expect(heard).toEqual(["CustomMessage_Authentication"]);
      expect(pool.outbox.last(ada)).toMatchObject({ kind: "signIn", medium, to });
      const code = pool.outbox.lastCode(ada);
      expect(code).toMatch(/^\d{8}$/);
      expect(tokensOf(await answer(pool, asked, { [`${factor}_CODE`]: code }))).toHaveProperty(
        "RefreshToken",
      );
      expect(await answer(pool, asked, { [`${factor}_CODE`]: code })).toMatchObject(badSession);
    },
  );

  it("may be chosen among the ways in", async () => {
    const { pool } = start();
    const asked = await begin(pool);
    expect(asked.body).toMatchObject({
      ChallengeName: "SELECT_CHALLENGE",
      AvailableChallenges: ["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"],
    });
    expect(pool.outbox).toHaveLength(0);
    const sent = await answer(pool, asked, { ANSWER: "SMS_OTP" });
    expect(sent.body.ChallengeName).toBe("SMS_OTP");
    expect(await answer(pool, asked, { ANSWER: "EMAIL_OTP" })).toMatchObject(badSession);
    const right = { SMS_OTP_CODE: pool.outbox.lastCode(ada) };
    expect(tokensOf(await answer(pool, sent, right))).toHaveProperty("AccessToken");
  });

  it("may be mended within the session as often as the pool allows, and until the session ends", async () => {
    const { pool, clock } = start({ codes: { attempts: 2 } });
    const asked = await begin(pool, "EMAIL_OTP");
    const right = { EMAIL_OTP_CODE: pool.outbox.lastCode(ada) };
    for (const _ of [1, 2]) {
      expect(await answer(pool, asked, { EMAIL_OTP_CODE: "none" })).toMatchObject(wrongCode);
    }
    expect(await answer(pool, asked, right)).toMatchObject(badSession);

    const again = await begin(pool, "EMAIL_OTP");
    const newer = { EMAIL_OTP_CODE: pool.outbox.lastCode(ada) };
    expect(await answer(pool, again, { EMAIL_OTP_CODE: "none" })).toMatchObject(wrongCode);
    clock.pass({ minutes: 3 });
    expect(await answer(pool, again, newer)).toMatchObject({
      error: "NotAuthorizedException",
      message: "Invalid session for the user, session is expired.",
    });
  });

  it("is good for its own sign-in, its own way and its own person", async () => {
    const bo = "bo@example.com";
    const { pool } = start({ users: [person, { email: bo }] });
    await begin(pool, "EMAIL_OTP");
    const first = pool.outbox.lastCode(ada);
    const asked = await begin(pool, "EMAIL_OTP");
    const right = pool.outbox.lastCode(ada);
    expect(await answer(pool, asked, { EMAIL_OTP_CODE: first })).toMatchObject(wrongCode);
    expect(await answer(pool, asked, { SMS_OTP_CODE: right }, "SMS_OTP")).toMatchObject(wrongCode);
    expect(await answer(pool, asked, { EMAIL_OTP_CODE: right, USERNAME: bo })).toMatchObject(badSession);
    expect(tokensOf(await answer(pool, asked, { EMAIL_OTP_CODE: right }))).toBeDefined();
  });

  it("needs a session", async () => {
    const { pool } = start();
    const nobody = { status: 200, body: { ChallengeName: "EMAIL_OTP" } };
    expect(await answer(pool, nobody, { EMAIL_OTP_CODE: "12345678" })).toMatchObject({
      error: "InvalidParameterException",
      message: "Missing required parameter Session",
    });
  });
});

describe("the ways in", () => {
  it("are the password alone where the pool says nothing else", async () => {
    expect(await choices(createUserPool({ users: [person] }))).toEqual(["PASSWORD", "PASSWORD_SRP"]);
    expect((await begin(createUserPool({ users: [person] }), "EMAIL_OTP")).body).toMatchObject({
      ChallengeName: "SELECT_CHALLENGE",
    });
  });

  it("are what a person can really use", async () => {
    const bo = "bo@example.com";
    const { pool } = start({
      users: [
        { email: ada, phone, phoneVerified: false },
        { email: bo, emailVerified: false, password },
      ],
    });
    expect(await choices(pool)).toEqual(["EMAIL_OTP"]);
    expect(await choices(pool, bo)).toEqual(["PASSWORD", "PASSWORD_SRP"]);
    expect((await begin(pool, "SMS_OTP")).body).toMatchObject({
      ChallengeName: "SELECT_CHALLENGE",
      AvailableChallenges: ["EMAIL_OTP"],
    });
    const asked = await begin(pool);
    expect(await answer(pool, asked, { ANSWER: "PASSWORD", PASSWORD: password })).toMatchObject({
      error: "InvalidParameterException",
      message: "Selected challenge is not available",
    });
    expect(pool.outbox).toHaveLength(0);
  });

  it("are the password alone for whoever has a second factor, or needs one", async () => {
    const { pool } = start({
      mfa: { methods: ["sms", "email"] },
      users: [{ ...person, mfa: { sms: true } }, { email: "bo@example.com" }],
    });
    expect(await choices(pool)).toEqual(["PASSWORD", "PASSWORD_SRP"]);
    expect(await choices(pool, "bo@example.com")).toEqual(["EMAIL_OTP"]);
    const strict = start({ mfa: { required: true, methods: ["totp"] } }).pool;
    expect(await choices(strict)).toEqual(["PASSWORD", "PASSWORD_SRP"]);
    expect(await choices(strict, "nobody@example.com")).toEqual(["PASSWORD", "PASSWORD_SRP"]);
  });

  it("close for a code that was sent before the person took a second factor", async () => {
    const { pool } = start({ mfa: { methods: ["sms"] } });
    const asked = await begin(pool, "EMAIL_OTP");
    pool.users.setMfa(ada, { sms: true });
    const right = { EMAIL_OTP_CODE: pool.outbox.lastCode(ada) };
    expect(await answer(pool, asked, right)).toMatchObject(badSession);
  });

  it("leave a code by mail what it is as a second factor", async () => {
    const { pool } = start({ mfa: { methods: ["email"] }, users: [{ ...person, mfa: { email: true } }] });
    const asked = await send(pool, "InitiateAuth", {
      AuthFlow: "USER_AUTH",
      AuthParameters: { USERNAME: ada, PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password },
    });
    expect(asked.body.ChallengeName).toBe("EMAIL_OTP");
    const code = pool.outbox.lastCode(ada);
    expect(code).toMatch(/^\d{6}$/);
    expect(tokensOf(await answer(pool, asked, { EMAIL_OTP_CODE: code }))).toHaveProperty("AccessToken");
  });

  it("begin with the confirmation and with a new password where one is due", async () => {
    const { pool } = start({ users: [{ ...person, status: "UNCONFIRMED" }] });
    for (const preferred of [undefined, "EMAIL_OTP"]) {
      expect(await begin(pool, preferred)).toMatchObject({ error: "UserNotConfirmedException" });
    }
    const reset = start({ users: [{ ...person, status: "RESET_REQUIRED" }] }).pool;
    expect(await begin(reset, "EMAIL_OTP")).toMatchObject({ error: "PasswordResetRequiredException" });
  });

  it("always include the password", () => {
    expect(() => createUserPool({ firstFactors: ["EMAIL_OTP"] })).toThrow('Name "PASSWORD"');
  });
});

describe("someone who is not there", () => {
  const nobody = "nobody@example.com";

  it("is asked for a code that nobody gets, and told it is wrong", async () => {
    const { pool } = start();
    expect(await choices(pool, nobody)).toEqual(["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"]);
    const asked = await begin(pool, "EMAIL_OTP", nobody);
    expect(asked.body).toMatchObject({
      ChallengeName: "EMAIL_OTP",
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: "n***@e***" },
    });
    for (const _ of [1, 2, 3, 4, 5]) {
      expect(await answer(pool, asked, { USERNAME: nobody, EMAIL_OTP_CODE: "00000000" })).toMatchObject(
        wrongCode,
      );
    }
    expect(await answer(pool, asked, { USERNAME: nobody, EMAIL_OTP_CODE: "00000000" })).toMatchObject(
      badSession,
    );
    expect(pool.outbox).toHaveLength(0);
  });

  it("has the same number each time, and their own where it is their name", async () => {
    const { pool } = start({ signInWith: ["email", "phone"] });
    const shown = async (name: string) => (await begin(pool, "SMS_OTP", name)).body.ChallengeParameters;
    expect(await shown(nobody)).toEqual(await shown(nobody));
    expect(await shown(nobody)).toMatchObject({
      CODE_DELIVERY_DESTINATION: expect.stringMatching(/^\+\*+\d{4}$/) as string,
    });
    expect(await shown("+491701239999")).toMatchObject({ CODE_DELIVERY_DESTINATION: "+********9999" });
  });

  it("looks like someone who is disabled or has no way in", async () => {
    const { pool } = start({ users: [{ email: ada, enabled: false }, { username: "ghost" }] });
    const asked = await begin(pool, "EMAIL_OTP");
    expect(asked.body.ChallengeName).toBe("EMAIL_OTP");
    expect(pool.outbox).toHaveLength(0);
    expect(await answer(pool, asked, { EMAIL_OTP_CODE: "00000000" })).toMatchObject(wrongCode);
    expect(await choices(pool, "ghost")).toEqual(await choices(pool, nobody));
    expect((await begin(pool, "EMAIL_OTP", "ghost")).body.ChallengeName).toBe("EMAIL_OTP");
    expect(pool.outbox).toHaveLength(0);
  });

  it("is named where the client may know", async () => {
    const talkative = { appClient: { preventUserExistenceErrors: false } };
    const { pool } = start({ ...talkative, users: [{ ...person, enabled: false }] });
    expect(await begin(pool, "EMAIL_OTP", nobody)).toMatchObject({ error: "UserNotFoundException" });
    expect(await begin(pool, "EMAIL_OTP")).toMatchObject({
      error: "NotAuthorizedException",
      message: "User is disabled.",
    });
  });
});
