import { describe, expect, it } from "vitest";
import { createUserPool, totpCode, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { heldClock, send, signIn, type Reply, type Tokens } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const phone = "+491701234444";
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const all = ["sms", "email", "totp"] as const;

const factors = { sms: true, email: true, totp: { secret } };
const person = { email: ada, phone, password };

function start(options: UserPoolOptions = {}) {
  const clock = heldClock();
  const pool = createUserPool({ mfa: { methods: all }, clock: clock.read, users: [person], ...options });
  return { pool, clock, app: () => totpCode(secret, clock.read) };
}

const begin = (pool: UserPool, USERNAME = ada) =>
  send(pool, "InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME, PASSWORD: password },
  });

const answer = (pool: UserPool, asked: Reply, answers: object, name = asked.body.ChallengeName) =>
  send(pool, "RespondToAuthChallenge", {
    ChallengeName: name,
    Session: asked.body.Session,
    ChallengeResponses: { USERNAME: ada, ...answers },
  });

const parameters = (reply: Reply) => reply.body.ChallengeParameters as Record<string, string>;
const tokensOf = (reply: Reply) => reply.body.AuthenticationResult as Tokens;

const wrongCode = { error: "CodeMismatchException", message: "Invalid code or auth state for the user." };
const spent = { error: "ExpiredCodeException", message: "Your software token has already been used once." };
const badSession = { error: "NotAuthorizedException", message: "Invalid session for the user." };

describe("a second factor", () => {
  it.each([
    [{ sms: true }, "SMS_MFA", "SMS", "+********4444"],
    [{ email: true }, "EMAIL_OTP", "EMAIL", "a***@e***"],
  ] as const)("sent as %j is asked for, and proves the contact", async (mfa, name, medium, to) => {
    const heard: string[] = [];
    const { pool } = start({
      users: [{ ...person, mfa, emailVerified: false, phoneVerified: false }],
      onCustomMessage: ({ triggerSource }) => void heard.push(triggerSource),
    });
    const asked = await begin(pool);
    expect(asked.body).toEqual({
      ChallengeName: name,
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: medium,
        CODE_DELIVERY_DESTINATION: to,
        USER_ID_FOR_SRP: pool.users.get(ada)?.username,
      },
      Session: expect.any(String) as string,
    });
    expect(heard).toEqual(["CustomMessage_Authentication"]);
    const message = pool.outbox.last(ada);
    expect(message).toMatchObject({ kind: "signIn", medium });
    expect(message?.body).toBe(`Your authentication code is ${message?.code}`);
    const done = await answer(pool, asked, { [`${name}_CODE`]: message?.code });
    expect(tokensOf(done)).toHaveProperty("AccessToken");
    const { attributes } = pool.users.get(ada) ?? {};
    expect(attributes).toMatchObject({
      email_verified: String("email" in mfa),
      phone_number_verified: String("sms" in mfa),
    });
  });

  it("from an app is asked for, with the app's name where it has one", async () => {
    const { pool, app } = start({ users: [{ ...person, mfa: { totp: { secret } } }] });
    const asked = await begin(pool);
    expect(asked.body).toMatchObject({ ChallengeName: "SOFTWARE_TOKEN_MFA" });
    expect(parameters(asked)).not.toHaveProperty("FRIENDLY_DEVICE_NAME");
    const done = await answer(pool, asked, { SOFTWARE_TOKEN_MFA_CODE: await app() });
    expect(tokensOf(done)).toHaveProperty("AccessToken");
    expect(pool.outbox).toHaveLength(0);
  });

  it("is asked for after SRP and after the choice of a password, too", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }] });
    const chosen = await send(pool, "InitiateAuth", {
      AuthFlow: "USER_AUTH",
      AuthParameters: { USERNAME: ada, PASSWORD: password, PREFERRED_CHALLENGE: "PASSWORD" },
    });
    expect(chosen.body.ChallengeName).toBe("SMS_MFA");
  });

  it("is not asked for where the pool has none, or not this one", async () => {
    const users = [{ ...person, mfa: { email: true } }];
    const { pool } = start({ mfa: { methods: ["email"] }, users });
    pool.users.setMfa(ada, {});
    expect(await signIn(pool, ada, password)).toBeDefined();
    expect(await signIn(start().pool, ada, password)).toBeDefined();
    const off = createUserPool({ users: [person] });
    expect(await signIn(off, ada, password)).toBeDefined();
  });

  it("is not asked for after a wrong password", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }] });
    await expect(signIn(pool, ada, "Wrong-horse-9")).rejects.toThrow("Incorrect username or password.");
    expect(pool.outbox).toHaveLength(0);
  });

  it("is good for no name but the one it was asked of", async () => {
    const bo = "bo@example.com";
    const { pool } = start({
      users: [
        { ...person, mfa: { sms: true } },
        { email: bo, password },
      ],
    });
    const asked = await begin(pool);
    const SMS_MFA_CODE = pool.outbox.lastCode(ada);
    expect(await answer(pool, asked, { USERNAME: bo, SMS_MFA_CODE })).toMatchObject(badSession);
    pool.users.disable(ada);
    expect(await answer(pool, asked, { SMS_MFA_CODE })).toMatchObject({ message: "User is disabled." });
    pool.users.delete(ada);
    expect(await answer(pool, asked, { SMS_MFA_CODE })).toMatchObject({ error: "UserNotFoundException" });
  });

  it("that was asked for is not answered as another", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }] });
    const asked = await begin(pool);
    const other = { EMAIL_OTP_CODE: pool.outbox.lastCode(ada) };
    expect(await answer(pool, asked, other, "EMAIL_OTP")).toMatchObject(wrongCode);
  });

  it("proves no other number than it was sent to, and nobody else's", async () => {
    const users = [
      { username: "ada", phone, password, phoneVerified: false, mfa: { sms: true } },
      { username: "bo", phone: "+491709999999", password },
    ];
    const { pool } = start({ signInWith: ["username", "phone"], users });
    const getIn = async (before: () => void) => {
      const asked = await begin(pool, "ada");
      const SMS_MFA_CODE = pool.outbox.lastCode("ada");
      before();
      expect(tokensOf(await answer(pool, asked, { USERNAME: "ada", SMS_MFA_CODE }))).toBeDefined();
      return pool.users.get("ada")?.attributes.phone_number_verified;
    };
    expect(await getIn(() => pool.users.setAttributes("ada", { phone_number: "+491701111111" }))).toBe(
      "false",
    );
    pool.users.setAttributes("ada", { phone_number: "+491709999999" });
    expect(await getIn(() => {})).toBe("false");
    pool.users.delete("bo");
    expect(await getIn(() => {})).toBe("true");
  });

  it("that was asked for is not given by another that is there", async () => {
    const { pool, app } = start({ users: [{ ...person, mfa: { ...factors, preferred: "sms" } }] });
    const asked = await begin(pool);
    const other = { SOFTWARE_TOKEN_MFA_CODE: await app() };
    expect(await answer(pool, asked, other, "SOFTWARE_TOKEN_MFA")).toMatchObject(wrongCode);
  });
});

describe("a wrong code", () => {
  it("may be mended within the session as often as the pool allows, and no right one is taken twice", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }], codes: { attempts: 2 } });
    const asked = await begin(pool);
    const right = { SMS_MFA_CODE: pool.outbox.lastCode(ada) };
    expect(await answer(pool, asked, { SMS_MFA_CODE: "none" })).toMatchObject(wrongCode);
    expect(tokensOf(await answer(pool, asked, right))).toBeDefined();
    expect(await answer(pool, asked, right)).toMatchObject(badSession);

    const again = await begin(pool);
    const newer = { SMS_MFA_CODE: pool.outbox.lastCode(ada) };
    for (const _ of [1, 2]) {
      expect(await answer(pool, again, { SMS_MFA_CODE: "none" })).toMatchObject(wrongCode);
    }
    expect(await answer(pool, again, newer)).toMatchObject(badSession);
  });

  it("is one that was sent for another sign-in", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }], codes: { digits: 16 } });
    await begin(pool);
    const first = pool.outbox.lastCode(ada);
    const asked = await begin(pool);
    expect(await answer(pool, asked, { SMS_MFA_CODE: first })).toMatchObject(wrongCode);
  });

  it("cannot hide a second answer at the same time", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }] });
    const asked = await begin(pool);
    const right = { SMS_MFA_CODE: pool.outbox.lastCode(ada) };
    const both = await Promise.all([answer(pool, asked, right), answer(pool, asked, right)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it.each([
    [undefined, 3],
    [15, 15],
  ])("comes too late where a client allows %s minutes: after %i", async (authSessionMinutes, minutes) => {
    const { pool, clock } = start({
      users: [{ ...person, mfa: { sms: true } }],
      appClient: authSessionMinutes ? { authSessionMinutes } : {},
    });
    const asked = await begin(pool);
    const right = { SMS_MFA_CODE: pool.outbox.lastCode(ada) };
    clock.pass({ seconds: minutes * 60 - 1 });
    expect(await answer(pool, asked, { SMS_MFA_CODE: "none" })).toMatchObject(wrongCode);
    clock.pass({ seconds: 1 });
    const late = {
      error: "NotAuthorizedException",
      message: "Invalid session for the user, session is expired.",
    };
    expect(await answer(pool, asked, right)).toMatchObject(late);
    expect((await begin(pool)).status).toBe(200);
    expect(await answer(pool, asked, right)).toMatchObject(late);
  });

  it("needs a session at all, of three to fifteen minutes", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { sms: true } }] });
    const asked = await begin(pool);
    const { message } = await answer(
      pool,
      { ...asked, body: { ChallengeName: "SMS_MFA" } },
      { SMS_MFA_CODE: "1" },
    );
    expect(message).toBe("Missing required parameter Session");
    for (const authSessionMinutes of [2, 16]) {
      expect(() => start({ appClient: { authSessionMinutes } })).toThrow(/3 to 15 minutes/);
    }
  });
});

describe("an app's code", () => {
  const users = [{ ...person, mfa: { totp: { secret } } }];
  const give = async (pool: UserPool, code: string) =>
    answer(pool, await begin(pool), { SOFTWARE_TOKEN_MFA_CODE: code });

  it("is taken one step early or late", async () => {
    for (const [seconds, taken] of [
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
    ] as const) {
      const { pool, clock } = start({ users });
      const code = await totpCode(secret, () => clock.read() + seconds * 1000);
      const reply = await give(pool, code);
      if (taken) expect(tokensOf(reply)).toBeDefined();
      else expect(reply).toMatchObject(wrongCode);
    }
  });

  it("is taken once, and no older one after it", async () => {
    const { pool, clock, app } = start({ users });
    const before = await totpCode(secret, () => clock.read() - 30_000);
    const now = await app();
    expect(tokensOf(await give(pool, now))).toBeDefined();
    expect(await give(pool, now)).toMatchObject(spent);
    expect(await give(pool, before)).toMatchObject(spent);
    clock.pass({ seconds: 30 });
    expect(await give(pool, now)).toMatchObject(spent);
    expect(tokensOf(await give(pool, await app()))).toBeDefined();
  });
});

describe("several second factors", () => {
  it("are offered, and the chosen one is asked for", async () => {
    const { pool, app } = start({ users: [{ ...person, mfa: factors }] });
    const asked = await begin(pool);
    expect(asked.body.ChallengeName).toBe("SELECT_MFA_TYPE");
    expect(parameters(asked).MFAS_CAN_CHOOSE).toBe('["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]');
    expect(pool.outbox).toHaveLength(0);
    expect(await answer(pool, asked, { ANSWER: "DANCE" })).toMatchObject({
      error: "MFAMethodNotFoundException",
    });
    const mail = await answer(pool, asked, { ANSWER: "EMAIL_OTP" });
    expect(mail.body.ChallengeName).toBe("EMAIL_OTP");
    expect(await answer(pool, asked, { ANSWER: "SMS_MFA" })).toMatchObject(badSession);
    expect(tokensOf(await answer(pool, mail, { EMAIL_OTP_CODE: pool.outbox.lastCode(ada) }))).toBeDefined();

    const chosen = await answer(pool, await begin(pool), { ANSWER: "SOFTWARE_TOKEN_MFA" });
    expect(tokensOf(await answer(pool, chosen, { SOFTWARE_TOKEN_MFA_CODE: await app() }))).toBeDefined();
  });

  it("are not offered where one is preferred and still there", async () => {
    const { pool } = start({ users: [{ ...person, mfa: { ...factors, preferred: "totp" } }] });
    expect((await begin(pool)).body.ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    pool.users.setMfa(ada, { sms: true, email: true, preferred: "sms" });
    pool.users.setAttributes(ada, { phone_number: "" });
    expect((await begin(pool)).body.ChallengeName).toBe("EMAIL_OTP");
  });
});

describe("where MFA is required", () => {
  it.each([
    [["sms"], "SMS_MFA"],
    [["email"], "EMAIL_OTP"],
    [all, "SELECT_MFA_TYPE"],
    [["totp"], "MFA_SETUP"],
  ] as const)("%j asks whoever has chosen nothing for %s", async (methods, name) => {
    const { pool } = start({ mfa: { required: true, methods } });
    expect((await begin(pool)).body.ChallengeName).toBe(name);
  });

  it("whoever has chosen is asked for that alone", async () => {
    const { pool } = start({
      mfa: { required: true, methods: all },
      users: [{ ...person, mfa: { totp: { secret } } }],
    });
    expect((await begin(pool)).body.ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
  });

  it("an app that was verified and never chosen is asked for", async () => {
    const { pool, clock } = start({ mfa: { methods: ["totp"] } });
    const { AccessToken } = await signIn(pool, ada, password);
    const made = await send(pool, "AssociateSoftwareToken", { AccessToken });
    const UserCode = await totpCode(String(made.body.SecretCode), clock.read);
    await send(pool, "VerifySoftwareToken", { AccessToken, UserCode, FriendlyDeviceName: "Ada's phone" });
    expect(await signIn(pool, ada, password)).toBeDefined();
    expect(pool.users.get(ada)?.mfa).toEqual({});
    await send(pool, "SetUserMFAPreference", { AccessToken, SoftwareTokenMfaSettings: { Enabled: true } });
    expect(parameters(await begin(pool))).toMatchObject({ FRIENDLY_DEVICE_NAME: "Ada's phone" });
  });

  const required = { required: true, methods: ["email", "totp"] } as const;
  const named = { signInWith: ["username"] as const, users: [{ username: ada, password }] };

  it("an app is set up on the way in, and asked for from then on", async () => {
    const { pool, clock } = start({ mfa: required, ...named });
    const asked = await begin(pool);
    expect(parameters(asked)).toEqual({
      MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]',
      USER_ID_FOR_SRP: ada,
    });
    expect(await answer(pool, asked, {})).toMatchObject({ message: "Missing required parameter EMAIL" });
    const early = await send(pool, "VerifySoftwareToken", {
      Session: asked.body.Session,
      UserCode: "123456",
    });
    expect(early).toMatchObject({ error: "SoftwareTokenMFANotFoundException" });

    const made = await send(pool, "AssociateSoftwareToken", { Session: asked.body.Session });
    const app = () => totpCode(String(made.body.SecretCode), clock.read);
    expect(await send(pool, "AssociateSoftwareToken", { Session: asked.body.Session })).toMatchObject(
      badSession,
    );
    const verify = async (UserCode: string) =>
      send(pool, "VerifySoftwareToken", { Session: made.body.Session, UserCode });
    const wrong = (await app()) === "000000" ? "000001" : "000000";
    expect(await verify(wrong)).toMatchObject({
      error: "EnableSoftwareTokenMFAException",
      message: "Code mismatch and fail enable Software Token MFA",
    });
    const unverified = { ...made, body: { Session: made.body.Session } };
    expect(await answer(pool, unverified, {}, "MFA_SETUP")).toMatchObject({
      message: "Missing required parameter EMAIL",
    });
    const verified = await verify(await app());
    expect(await verify(await app())).toMatchObject(badSession);
    expect(verified.body).toEqual({ Status: "SUCCESS", Session: expect.any(String) as string });
    const done = await answer(pool, verified, {}, "MFA_SETUP");
    expect(tokensOf(done)).toHaveProperty("AccessToken");
    expect(await answer(pool, verified, {}, "MFA_SETUP")).toMatchObject(badSession);
    const user = await send(pool, "GetUser", { AccessToken: tokensOf(done).AccessToken });
    expect(user.body.UserMFASettingList).toEqual(["SOFTWARE_TOKEN_MFA"]);

    const next = await begin(pool);
    expect(await answer(pool, next, { SOFTWARE_TOKEN_MFA_CODE: await app() })).toMatchObject(spent);
    clock.pass({ seconds: 30 });
    expect(tokensOf(await answer(pool, next, { SOFTWARE_TOKEN_MFA_CODE: await app() }))).toBeDefined();
  });

  it("ends a set-up after too many wrong codes", async () => {
    const { pool } = start({ mfa: required, ...named, codes: { attempts: 1 } });
    const asked = await begin(pool);
    const made = await send(pool, "AssociateSoftwareToken", { Session: asked.body.Session });
    const verify = () =>
      send(pool, "VerifySoftwareToken", { Session: made.body.Session, UserCode: "000000" });
    expect(await verify()).toMatchObject({ error: "EnableSoftwareTokenMFAException" });
    expect(await verify()).toMatchObject(badSession);
  });

  it("an address is set up on the way in by its code, and not without", async () => {
    const { pool } = start({ mfa: required, ...named });
    const asked = await begin(pool);
    expect(await answer(pool, asked, { EMAIL: "ada" })).toMatchObject({
      message: "Invalid email address format.",
    });
    const mail = await answer(pool, asked, { EMAIL: "ada@new.example" });
    expect(mail.body).toMatchObject({
      ChallengeName: "EMAIL_OTP",
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: "a***@n***" },
    });
    expect(pool.users.get(ada)?.attributes).toEqual({});
    const EMAIL_OTP_CODE = pool.outbox.lastCode("ada@new.example");
    expect(await answer(pool, mail, { EMAIL_OTP_CODE: "none" })).toMatchObject(wrongCode);
    expect(tokensOf(await answer(pool, mail, { EMAIL_OTP_CODE }))).toBeDefined();
    expect(pool.users.get(ada)).toMatchObject({
      attributes: { email: "ada@new.example", email_verified: "true" },
      mfa: { email: true },
    });
  });

  it("nobody sets up an address that is somebody's name, or that the pool sends no codes to", async () => {
    const users = [
      { username: "ada", password },
      { username: "bo", email: "bo@example.com", password },
    ];
    const { pool } = start({ mfa: required, signInWith: ["username", "email"], users });
    const mail = await answer(pool, await begin(pool, "ada"), { USERNAME: "ada", EMAIL: "bo@example.com" });
    const EMAIL_OTP_CODE = pool.outbox.lastCode("bo@example.com");
    expect(await answer(pool, mail, { USERNAME: "ada", EMAIL_OTP_CODE })).toMatchObject({
      error: "AliasExistsException",
    });
    const { pool: apps } = start({ mfa: { required: true, methods: ["totp"] }, ...named });
    expect(await answer(apps, await begin(apps), { EMAIL: "ada@new.example" })).toMatchObject({
      error: "InvalidParameterException",
    });
  });
});

describe("setting MFA up when signed in", () => {
  async function inside(options: UserPoolOptions = {}) {
    const { pool, clock } = start(options);
    const { AccessToken } = await signIn(pool, ada, password);
    const as = (operation: string, input: object) => send(pool, operation, { AccessToken, ...input });
    const settings = async () => {
      const { PreferredMfaSetting, UserMFASettingList } = (await as("GetUser", {})).body;
      return [UserMFASettingList, PreferredMfaSetting];
    };
    return { pool, clock, as, settings };
  }

  it("turns factors on and off, one of them preferred, and leaves alone what is not named", async () => {
    const { pool, as, settings } = await inside();
    expect(await settings()).toEqual([undefined, undefined]);
    await as("SetUserMFAPreference", { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
    expect(await settings()).toEqual([["SMS_MFA"], "SMS_MFA"]);
    await as("SetUserMFAPreference", { EmailMfaSettings: { Enabled: true } });
    expect(await settings()).toEqual([["SMS_MFA", "EMAIL_OTP"], "SMS_MFA"]);
    expect(pool.users.get(ada)?.mfa).toEqual({ sms: true, email: true, preferred: "sms" });
    await as("SetUserMFAPreference", { SMSMfaSettings: { Enabled: true, PreferredMfa: false } });
    expect(await settings()).toEqual([["SMS_MFA", "EMAIL_OTP"], undefined]);
    await as("SetUserMFAPreference", { EmailMfaSettings: { Enabled: true, PreferredMfa: true } });
    await as("SetUserMFAPreference", { EmailMfaSettings: { Enabled: false } });
    expect(await settings()).toEqual([["SMS_MFA"], undefined]);
    await as("SetUserMFAPreference", { SMSMfaSettings: { Enabled: false } });
    expect(await settings()).toEqual([undefined, undefined]);
  });

  it("refuses what there is no way to, two preferred ones, and one that is off", async () => {
    const { pool, as, settings } = await inside({ mfa: { methods: ["sms", "totp"] } });
    const means = (factor: string) => ({
      error: "InvalidParameterException",
      message: `User does not have delivery config set to turn on ${factor}`,
    });
    const on = { Enabled: true, PreferredMfa: true };
    expect(await as("SetUserMFAPreference", { SoftwareTokenMfaSettings: on })).toMatchObject(
      means("SOFTWARE_TOKEN_MFA"),
    );
    expect(await as("SetUserMFAPreference", { EmailMfaSettings: on })).toMatchObject(means("EMAIL_OTP"));
    const off = { SMSMfaSettings: { Enabled: false, PreferredMfa: true } };
    expect(await as("SetUserMFAPreference", off)).toMatchObject({ error: "InvalidParameterException" });
    pool.users.setMfa(ada, { totp: { secret } });
    const both = { SMSMfaSettings: on, SoftwareTokenMfaSettings: on };
    expect(await as("SetUserMFAPreference", both)).toMatchObject({ error: "InvalidParameterException" });
    expect(await settings()).toEqual([["SOFTWARE_TOKEN_MFA"], undefined]);
  });

  it("keeps the old app in force until the new one has given a code", async () => {
    const { pool, clock, as } = await inside({ users: [person] });
    const make = async () => String((await as("AssociateSoftwareToken", {})).body.SecretCode);
    const verify = async (key: string) =>
      as("VerifySoftwareToken", { UserCode: await totpCode(key, clock.read) });
    const none = { error: "SoftwareTokenMFANotFoundException" };
    expect(await as("VerifySoftwareToken", { UserCode: "123456" })).toMatchObject(none);
    const old = await make();
    expect((await verify(old)).body).toEqual({ Status: "SUCCESS" });
    await as("SetUserMFAPreference", { SoftwareTokenMfaSettings: { Enabled: true } });
    const mismatch = { error: "EnableSoftwareTokenMFAException" };
    expect(await verify(old)).toMatchObject(mismatch);
    const next = await make();
    expect(pool.users.get(ada)?.mfa.totp?.secret).toBe(old);
    expect(await verify(old)).toMatchObject(mismatch);
    await verify(next);
    expect(pool.users.get(ada)?.mfa).toEqual({ totp: { secret: next } });
  });

  it("has no apps in a pool without them", async () => {
    const { as } = await inside({ mfa: { methods: ["sms"] } });
    const none = {
      error: "SoftwareTokenMFANotFoundException",
      message: "Software Token MFA has not been enabled by the userPool.",
    };
    expect(await as("AssociateSoftwareToken", {})).toMatchObject(none);
    expect(await as("VerifySoftwareToken", { UserCode: "123456" })).toMatchObject(none);
  });
});

describe("a developer who gives users MFA", () => {
  it("hears what the pool or the user lacks", () => {
    const { pool } = start({ mfa: { methods: ["sms", "totp"] }, users: [{ email: ada }] });
    const set = (mfa: Parameters<typeof pool.users.setMfa>[1]) => () => pool.users.setMfa(ada, mfa);
    expect(set({ email: true })).toThrow(/the pool has no "email"/);
    expect(set({ sms: true })).toThrow(/Give the user a phone/);
    expect(set({ totp: { secret: "0189" } })).toThrow(/is base32/);
    expect(set({ preferred: "totp" })).toThrow(/"totp" is preferred and not there/);
    expect(() => start({ mfa: { methods: ["sms"] }, users: [{ ...person, mfa: factors }] })).toThrow(
      /the pool has no "/,
    );
  });
});
