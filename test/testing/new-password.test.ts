import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { openClient, prove, type Challenge } from "./srp-client.ts";
import { heldClock, send, signIn } from "./wire.ts";

const temporary = "Borrowed-horse-1";
const own = "Correct-horse-9";
const ada = "ada@example.com";

const open = (options: UserPoolOptions = {}) =>
  createUserPool({
    users: [{ email: ada, password: temporary, status: "FORCE_CHANGE_PASSWORD" }],
    ...options,
  });

const begin = (pool: UserPool, PASSWORD = temporary) =>
  send(pool, "InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: ada, PASSWORD } });

async function asked(pool: UserPool) {
  const { body } = await begin(pool);
  const answer = (more: object = {}, USERNAME = ada) =>
    send(pool, "RespondToAuthChallenge", {
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      ChallengeResponses: { USERNAME, NEW_PASSWORD: own, ...more },
      Session: body.Session,
    });
  return { parameters: body.ChallengeParameters as Record<string, string>, answer };
}

const badSession = { error: "NotAuthorizedException", message: "Invalid session for the user." };

describe("someone with a temporary password", () => {
  it("is asked for one of their own and is in with the answer", async () => {
    const pool = open();
    const { parameters, answer } = await asked(pool);
    const username = pool.users.get(ada)?.username;
    expect(parameters.USER_ID_FOR_SRP).toBe(username);
    expect(JSON.parse(parameters.requiredAttributes ?? "")).toEqual([]);
    expect(JSON.parse(parameters.userAttributes ?? "")).toEqual({ email: ada, email_verified: "false" });
    expect((await answer({}, username)).body).toHaveProperty("AuthenticationResult.AccessToken");
    expect(pool.users.get(ada)).toMatchObject({ status: "CONFIRMED" });
    expect(await signIn(pool, ada, own)).toBeDefined();
    await expect(signIn(pool, ada, temporary)).rejects.toThrow("Incorrect username or password.");
  });

  it("is asked after SRP too, with a session", async () => {
    const pool = open();
    const client = openClient();
    const AuthParameters = { USERNAME: ada, SRP_A: client.SRP_A };
    const { body } = await send(pool, "InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters });
    const challenge = body.ChallengeParameters as Challenge;
    const proof = prove(client, challenge, pool.id.split("_")[1] ?? "", temporary);
    const reply = await send(pool, "RespondToAuthChallenge", {
      ChallengeName: "PASSWORD_VERIFIER",
      ChallengeResponses: proof,
    });
    expect(reply.body).toMatchObject({ ChallengeName: "NEW_PASSWORD_REQUIRED" });
    expect(reply.body.Session).toBeTypeOf("string");
  });

  it("may correct an answer that is refused", async () => {
    const pool = open({ passwordPolicy: { historySize: 1 } });
    const { answer } = await asked(pool);
    expect(await answer({ NEW_PASSWORD: "short" })).toMatchObject({ error: "InvalidPasswordException" });
    expect(await answer({ NEW_PASSWORD: temporary })).toMatchObject({
      error: "PasswordHistoryPolicyViolationException",
    });
    expect(await answer({ NEW_PASSWORD: "" })).toMatchObject({ error: "InvalidParameterException" });
    expect(pool.users.get(ada)?.status).toBe("FORCE_CHANGE_PASSWORD");
    expect((await answer()).status).toBe(200);
  });

  it("has three minutes for it, and the question is nobody else's", async () => {
    const clock = heldClock();
    const pool = open({ clock: clock.read });
    pool.users.add({ email: "eve@example.com", password: own });
    const { answer } = await asked(pool);
    expect(await answer({}, "eve@example.com")).toMatchObject(badSession);
    expect(await answer({}, "nobody@example.com")).toMatchObject(badSession);
    clock.pass({ minutes: 3 });
    expect((await answer()).error).toBe("NotAuthorizedException");
    const again = await asked(pool);
    expect((await again.answer()).status).toBe(200);
    expect(await again.answer()).toMatchObject(badSession);
  });

  it("answers once, even by two requests at a time", async () => {
    const { answer } = await asked(open());
    const replies = await Promise.all([answer(), answer({ NEW_PASSWORD: "Other-horse-11" })]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("finds the question gone when the account is, or has another password meanwhile", async () => {
    for (const change of [
      (pool: UserPool) => pool.users.setPassword(ada, own),
      (pool: UserPool) => pool.users.delete(ada),
    ]) {
      const pool = open();
      const { answer } = await asked(pool);
      change(pool);
      expect(await answer()).toMatchObject(badSession);
    }
  });

  it("has a week for the first sign-in, or what the policy says", async () => {
    for (const [policy, days] of [
      [{}, 7],
      [{ temporaryPasswordDays: 1 }, 1],
    ] as const) {
      const clock = heldClock();
      const pool = open({ clock: clock.read, passwordPolicy: policy });
      clock.pass({ days, seconds: -1 });
      expect((await begin(pool)).status).toBe(200);
      clock.pass({ seconds: 1 });
      expect(await begin(pool, "Wrong-horse-9")).toMatchObject({
        message: "Incorrect username or password.",
      });
      expect(await begin(pool)).toMatchObject({
        error: "NotAuthorizedException",
        message: "Temporary password has expired and must be reset by an administrator.",
      });
      pool.users.setPassword(ada, temporary, { temporary: true });
      expect((await begin(pool)).body).toMatchObject({ ChallengeName: "NEW_PASSWORD_REQUIRED" });
      pool.users.confirm(ada);
      clock.pass({ days: 7 });
      expect(await signIn(pool, ada, temporary)).toBeDefined();
    }
  });
});

describe("attributes that are missing", () => {
  const strict: UserPoolOptions = {
    attributes: { name: { required: true }, birthdate: { required: true }, gender: { mutable: false } },
  };
  const userAttributes = (attributes: Record<string, string>) =>
    Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`userAttributes.${name}`, value]));

  it("are named by the question and given with the answer", async () => {
    const pool = open(strict);
    const { parameters, answer } = await asked(pool);
    expect(JSON.parse(parameters.requiredAttributes ?? "")).toEqual([
      "userAttributes.birthdate",
      "userAttributes.name",
    ]);
    expect(await answer(userAttributes({ name: "Ada" }))).toMatchObject({
      error: "InvalidParameterException",
      message: "Attributes did not conform to the schema: birthdate: The attribute is required\n",
    });
    expect((await answer(userAttributes({ name: "Ada", birthdate: "1815-12-10", gender: "f" }))).status).toBe(
      200,
    );
    expect(pool.users.get(ada)?.attributes).toMatchObject({
      name: "Ada",
      birthdate: "1815-12-10",
      gender: "f",
    });
  });

  it("may be a phone number, which is not proved by it", async () => {
    const pool = open({ attributes: { phone_number: { required: true } } });
    const { answer } = await asked(pool);
    expect(await answer(userAttributes({ phone_number: "0170" }))).toMatchObject({
      message: "Invalid phone number format.",
    });
    await answer(userAttributes({ phone_number: "+491701234444" }));
    expect(pool.users.get(ada)?.attributes).toMatchObject({ phone_number_verified: "false" });
  });

  it("are all that may be given: not what is there already, nor what is not a client's", async () => {
    const pool = open({ appClient: { writeAttributes: ["email", "name"] } });
    const { answer } = await asked(pool);
    for (const [attributes, error, message] of [
      [{ email: ada }, "NotAuthorizedException", "Cannot modify an already provided email"],
      [
        { email_verified: "true" },
        "InvalidParameterException",
        "Cannot modify the non-mutable attribute email_verified",
      ],
      [{ sub: "1" }, "InvalidParameterException", "Cannot modify the non-mutable attribute sub"],
      [
        { "custom:none": "1" },
        "InvalidParameterException",
        "Attributes did not conform to the schema: custom:none: Attribute does not exist in the schema.\n",
      ],
      [{ gender: "f" }, "NotAuthorizedException", "A client attempted to write unauthorized attribute"],
    ] as const) {
      expect(await answer(userAttributes(attributes))).toMatchObject({ error, message });
    }
  });
});

describe("an invitation", () => {
  it("brings a temporary password by mail, made up or given", async () => {
    const pool = createUserPool({ passwordPolicy: { minLength: 20 } });
    pool.users.add({ email: ada, status: "FORCE_CHANGE_PASSWORD", invite: true });
    const password = pool.outbox.lastCode(ada);
    expect(password.length).toBeGreaterThanOrEqual(20);
    expect(pool.outbox.last(ada)).toMatchObject({
      kind: "invitation",
      subject: "Your temporary password",
      body: `Your username is ${ada} and temporary password is ${password}`,
    });
    expect((await begin(pool, password)).body).toMatchObject({ ChallengeName: "NEW_PASSWORD_REQUIRED" });

    const named = createUserPool({ signInWith: ["username"] });
    named.users.add({
      username: "ada",
      phone: "+491701234444",
      password: temporary,
      status: "FORCE_CHANGE_PASSWORD",
      invite: true,
    });
    expect(named.outbox.last("ada")).toMatchObject({
      medium: "SMS",
      body: `Your username is ada and temporary password is ${temporary}`,
    });
  });

  it("makes up passwords that the policy allows", () => {
    const pool = createUserPool({ signInWith: ["username"] });
    for (let n = 0; n < 20; n++) {
      pool.users.add({ username: `u${n}`, email: ada, status: "FORCE_CHANGE_PASSWORD", invite: true });
      const password = pool.outbox.lastCode(`u${n}`);
      expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*!).{8,}$/);
    }
  });

  it("is refused to someone who has no address or needs none, and nobody is added", () => {
    const pool = createUserPool({ signInWith: ["username"] });
    expect(() => pool.users.add({ username: "ada", email: ada, invite: true })).toThrow(/"ada" the status/);
    expect(() => pool.users.add({ username: "ada", status: "FORCE_CHANGE_PASSWORD", invite: true })).toThrow(
      /an email or a phone/,
    );
    expect(pool.users.list()).toEqual([]);
  });
});
