import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { type Challenge, makeSecret, openClient, prove } from "./srp-client.ts";
import { heldClock, type Reply, send, type Tokens } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const person = { email: ada, phone: "+491701234444", password };
const always = { remember: "always" } as const;

const gone = { error: "ResourceNotFoundException", message: "Device does not exist." };

interface Keys {
  DeviceKey: string;
  DeviceGroupKey: string;
}

const begin = (pool: UserPool, more: object = {}) =>
  send(pool, "InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: ada, PASSWORD: password, ...more },
  });

const answer = (pool: UserPool, ChallengeName: string, Session: unknown, answers: object) =>
  send(pool, "RespondToAuthChallenge", {
    ChallengeName,
    ...(Session !== undefined && { Session }),
    ChallengeResponses: { USERNAME: ada, ...answers },
  });

const tokensOf = ({ body }: Reply) => body.AuthenticationResult as Tokens & { NewDeviceMetadata?: Keys };

const secretOf = (keys: Keys) => makeSecret(keys.DeviceGroupKey, keys.DeviceKey, "made up");

/** Confirms the device of a sign-in, as clients do by themselves. */
async function confirm(pool: UserPool, reply: Reply, DeviceName = "Ada's laptop") {
  const { AccessToken, NewDeviceMetadata: keys } = tokensOf(reply);
  if (!keys) throw new Error("The sign-in offers no keys for a device.");
  const input = { AccessToken, DeviceKey: keys.DeviceKey, DeviceName };
  const done = await send(pool, "ConfirmDevice", { ...input, DeviceSecretVerifierConfig: secretOf(keys) });
  const as = (operation: string, more: object = {}) => send(pool, operation, { AccessToken, ...more });
  return {
    keys,
    done,
    as,
    remember: (status: string) => setStatus(pool, AccessToken, keys.DeviceKey, status),
  };
}

const setStatus = (pool: UserPool, AccessToken: string, DeviceKey: string, DeviceRememberedStatus: string) =>
  send(pool, "UpdateDeviceStatus", { AccessToken, DeviceKey, DeviceRememberedStatus });

/** Answers DEVICE_SRP_AUTH with its proof. */
async function proveDevice(
  pool: UserPool,
  asked: Reply,
  keys: Keys,
  secret = "made up",
  more: { TIMESTAMP?: string; DEVICE_KEY?: string } = {},
) {
  const client = openClient();
  const { body } = await answer(pool, "DEVICE_SRP_AUTH", asked.body.Session, {
    SRP_A: client.SRP_A,
    DEVICE_KEY: keys.DeviceKey,
  });
  const challenge = { ...(body.ChallengeParameters as Challenge), USER_ID_FOR_SRP: keys.DeviceKey };
  const { USERNAME: _key, ...proof } = prove(client, challenge, keys.DeviceGroupKey, secret, more.TIMESTAMP);
  const answers = { ...proof, DEVICE_KEY: keys.DeviceKey, ...more };
  return { opened: body, again: () => answer(pool, "DEVICE_PASSWORD_VERIFIER", body.Session, answers) };
}

function start(options: UserPoolOptions = {}) {
  const clock = heldClock();
  return { clock, pool: createUserPool({ users: [person], devices: always, clock: clock.read, ...options }) };
}

describe("a device", () => {
  it("gets keys with its first sign-in, and none where the pool keeps no devices", async () => {
    const { pool } = start({ region: "eu-central-1" });
    expect(tokensOf(await begin(pool)).NewDeviceMetadata).toEqual({
      DeviceKey: expect.stringMatching(/^eu-central-1_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) as string,
      DeviceGroupKey: expect.stringMatching(/^-\w{8}$/) as string,
    });
    const none = createUserPool({ users: [person] });
    expect(tokensOf(await begin(none))).not.toHaveProperty("NewDeviceMetadata");
    expect(tokensOf(await begin(none, { DEVICE_KEY: "us-east-1_0" }))).toBeDefined();
  });

  it("proves itself at the next sign-in, and gets no new keys", async () => {
    const { pool, clock } = start();
    const { keys, done, as } = await confirm(pool, await begin(pool));
    expect(done.body).toEqual({ UserConfirmationNecessary: false });
    clock.pass({ seconds: 90 });
    const asked = await begin(pool, { DEVICE_KEY: keys.DeviceKey });
    expect(asked.body).toMatchObject({ ChallengeName: "DEVICE_SRP_AUTH", ChallengeParameters: {} });
    const { opened, again } = await proveDevice(pool, asked, keys);
    const username = pool.users.get(ada)?.username;
    expect(opened).toMatchObject({
      ChallengeName: "DEVICE_PASSWORD_VERIFIER",
      ChallengeParameters: { DEVICE_KEY: keys.DeviceKey, USERNAME: username },
    });
    const tokens = tokensOf(await again());
    expect(tokens).toHaveProperty("AccessToken");
    expect(tokens).not.toHaveProperty("NewDeviceMetadata");
    expect((await again()).error).toBe("NotAuthorizedException");
    const seen = Date.UTC(2026, 10, 24) / 1000;
    expect((await as("ListDevices")).body).toEqual({
      Devices: [
        {
          DeviceKey: keys.DeviceKey,
          DeviceAttributes: [
            { Name: "device_status", Value: "valid" },
            { Name: "device_name", Value: "Ada's laptop" },
          ],
          DeviceCreateDate: seen,
          DeviceLastModifiedDate: seen,
          DeviceLastAuthenticatedDate: seen + 90,
        },
      ],
    });
  });

  it("proves itself after SRP with the password, too", async () => {
    const { pool } = start();
    const { keys } = await confirm(pool, await begin(pool));
    const client = openClient();
    const AuthParameters = { USERNAME: ada, SRP_A: client.SRP_A };
    const { body } = await send(pool, "InitiateAuth", { AuthFlow: "USER_SRP_AUTH", AuthParameters });
    const poolName = pool.id.split("_")[1] ?? "";
    const proof = prove(client, body.ChallengeParameters as Challenge, poolName, password);
    const respond = (DEVICE_KEY: string | undefined) =>
      answer(pool, "PASSWORD_VERIFIER", undefined, { ...proof, ...(DEVICE_KEY && { DEVICE_KEY }) });
    // A client that hears that its device is gone answers the same challenge without it, or with another.
    expect(await respond("us-east-1_0")).toMatchObject(gone);
    expect((await respond(keys.DeviceKey)).body.ChallengeName).toBe("DEVICE_SRP_AUTH");
  });

  it.each([
    ["another secret", "guessed", {}],
    ["a date that is none", "made up", { TIMESTAMP: "Tue Nov 24 2026" }],
  ])("is refused with %s", async (_what, secret, more) => {
    const { pool } = start();
    const { keys } = await confirm(pool, await begin(pool));
    const asked = await begin(pool, { DEVICE_KEY: keys.DeviceKey });
    const { again } = await proveDevice(pool, asked, keys, secret, more);
    expect(await again()).toMatchObject({
      error: "NotAuthorizedException",
      message: "Incorrect username or password.",
    });
  });

  it("does not stand in for another one", async () => {
    const { pool } = start();
    const laptop = await confirm(pool, await begin(pool));
    const phone = await confirm(pool, await begin(pool));
    const asked = await begin(pool, { DEVICE_KEY: laptop.keys.DeviceKey });
    const other = { SRP_A: openClient().SRP_A, DEVICE_KEY: phone.keys.DeviceKey };
    const bad = { message: "Invalid session for the user." };
    expect(await answer(pool, "DEVICE_SRP_AUTH", asked.body.Session, other)).toMatchObject(bad);
    const { again } = await proveDevice(pool, asked, laptop.keys, "made up", {
      DEVICE_KEY: phone.keys.DeviceKey,
    });
    expect(await again()).toMatchObject(bad);
    const zero = { SRP_A: "0", DEVICE_KEY: laptop.keys.DeviceKey };
    expect(await answer(pool, "DEVICE_SRP_AUTH", "x".repeat(64), zero)).toMatchObject({
      error: "InvalidParameterException",
    });
  });

  it("is confirmed once, by whoever got its keys, with a secret", async () => {
    const bo = { email: "bo@example.com", password };
    const { pool } = start({ users: [person, bo] });
    const reply = await begin(pool);
    const { AccessToken, NewDeviceMetadata: keys } = tokensOf(reply);
    if (!keys) throw new Error("no keys");
    const DeviceSecretVerifierConfig = secretOf(keys);
    const ask = (more: object) =>
      send(pool, "ConfirmDevice", {
        AccessToken,
        DeviceKey: keys.DeviceKey,
        DeviceSecretVerifierConfig,
        ...more,
      });
    for (const given of [undefined, { ...DeviceSecretVerifierConfig, Salt: "no base64!" }, {}]) {
      expect(await ask({ DeviceSecretVerifierConfig: given })).toMatchObject({
        message: "Invalid device secret verifier given.",
      });
    }
    expect(await ask({ DeviceSecretVerifierConfig: [] })).toMatchObject({ error: "SerializationException" });
    const invalid = { error: "InvalidParameterException", message: "Invalid device key given." };
    expect(await ask({ DeviceKey: "us-east-1_0" })).toMatchObject(invalid);
    const other = tokensOf(await begin(pool, { USERNAME: bo.email }));
    expect(await ask({ AccessToken: other.AccessToken })).toMatchObject(invalid);
    // It does not exist before.
    expect(await begin(pool, keys && { DEVICE_KEY: keys.DeviceKey })).toMatchObject(gone);
    expect((await ask({})).status).toBe(200);
    expect(await ask({})).toMatchObject({ error: "DeviceKeyExistsException" });
  });

  it("that nobody confirmed is forgotten after a day, and no other", async () => {
    const { pool, clock } = start();
    const laptop = await confirm(pool, await begin(pool));
    const first = await begin(pool);
    clock.pass({ days: 1 });
    await begin(pool);
    const again = tokensOf(await begin(pool));
    const { NewDeviceMetadata: keys } = tokensOf(first);
    const late = {
      AccessToken: again.AccessToken,
      DeviceKey: keys?.DeviceKey,
      DeviceSecretVerifierConfig: { Salt: "AAAA", PasswordVerifier: "AAAA" },
    };
    expect(await send(pool, "ConfirmDevice", late)).toMatchObject({ message: "Invalid device key given." });
    const asked = await begin(pool, { DEVICE_KEY: laptop.keys.DeviceKey });
    expect(asked.body.ChallengeName).toBe("DEVICE_SRP_AUTH");
  });
});

describe("where people are asked whether to remember a device", () => {
  const ask = { devices: { remember: "ask" } } as const;

  it("has it prove itself once they say yes, until they say no", async () => {
    const { pool } = start(ask);
    const { keys, done, as, remember } = await confirm(pool, await begin(pool));
    expect(done.body).toEqual({ UserConfirmationNecessary: true });
    const list = async () => ((await as("ListDevices")).body.Devices as object[]).length;
    const next = async () => (await begin(pool, { DEVICE_KEY: keys.DeviceKey })).body;
    expect(await list()).toBe(0);
    expect(await next()).toHaveProperty("AuthenticationResult.AccessToken");
    expect(await next()).not.toHaveProperty("AuthenticationResult.NewDeviceMetadata");
    expect((await remember("remembered")).body).toEqual({});
    expect(await list()).toBe(1);
    expect(await next()).toMatchObject({ ChallengeName: "DEVICE_SRP_AUTH" });
    await remember("not_remembered");
    expect(await list()).toBe(0);
    expect(await next()).toHaveProperty("AuthenticationResult.AccessToken");
    expect((await remember("perhaps")).error).toBe("InvalidParameterException");
  });
});

describe("forgetting a device", () => {
  it("takes it away, from the next sign-in and from one under way", async () => {
    const { pool } = start();
    const { keys, as, remember } = await confirm(pool, await begin(pool));
    const asked = await begin(pool, { DEVICE_KEY: keys.DeviceKey });
    const { again } = await proveDevice(pool, asked, keys);
    const other = await begin(pool, { DEVICE_KEY: keys.DeviceKey });
    const { DeviceKey } = keys;
    expect((await as("ForgetDevice", { DeviceKey })).body).toEqual({});
    expect(await again()).toMatchObject(gone);
    const answers = { SRP_A: openClient().SRP_A, DEVICE_KEY: DeviceKey };
    expect(await answer(pool, "DEVICE_SRP_AUTH", other.body.Session, answers)).toMatchObject(gone);
    expect(await begin(pool, { DEVICE_KEY: DeviceKey })).toMatchObject(gone);
    expect(await as("ForgetDevice", { DeviceKey })).toMatchObject(gone);
    expect(await remember("remembered")).toMatchObject(gone);
    expect(await send(pool, "ForgetDevice", { DeviceKey })).toMatchObject({
      error: "NotAuthorizedException",
    });
  });
});

describe("the list of devices", () => {
  it("comes in pages", async () => {
    const { pool } = start();
    const laptop = await confirm(pool, await begin(pool), "laptop");
    await confirm(pool, await begin(pool), "phone");
    await confirm(pool, await begin(pool), "tablet");
    const page = async (more: object) => {
      const { body } = await laptop.as("ListDevices", more);
      const devices = body.Devices as { DeviceAttributes: { Name: string; Value: string }[] }[];
      return {
        names: devices.map((one) => one.DeviceAttributes.find(({ Name }) => Name === "device_name")?.Value),
        next: body.PaginationToken,
      };
    };
    expect((await page({ Limit: 60 })).names).toEqual(["laptop", "phone", "tablet"]);
    const { names, next } = await page({ Limit: 2 });
    expect(names).toEqual(["laptop", "phone"]);
    expect(await page({ Limit: 2, PaginationToken: next })).toEqual({ names: ["tablet"], next: undefined });
    for (const wrong of [{ Limit: 61 }, { Limit: -1 }, { PaginationToken: "none" }]) {
      expect((await laptop.as("ListDevices", wrong)).error).toBe("InvalidParameterException");
    }
    expect((await laptop.as("ListDevices", { Limit: "2" })).error).toBe("SerializationException");
  });
});

describe("a remembered device and a second factor", () => {
  const users = [{ ...person, mfa: { sms: true } }];
  const mfa = { methods: ["sms"] } as const;

  async function signedIn(options: UserPoolOptions) {
    const { pool } = start({ users, mfa, ...options });
    const asked = await begin(pool);
    const SMS_MFA_CODE = pool.outbox.lastCode(ada);
    const done = await answer(pool, "SMS_MFA", asked.body.Session, { SMS_MFA_CODE });
    const laptop = await confirm(pool, done);
    return { pool, ...laptop, next: () => begin(pool, { DEVICE_KEY: laptop.keys.DeviceKey }) };
  }

  it("are one where the pool says so, on this device and no other", async () => {
    const { pool, keys, next, remember } = await signedIn({ devices: { remember: "always", skipMfa: true } });
    expect((await begin(pool)).body.ChallengeName).toBe("SMS_MFA");
    const asked = await next();
    expect(asked.body.ChallengeName).toBe("DEVICE_SRP_AUTH");
    const { again } = await proveDevice(pool, asked, keys);
    // Not remembered any more while it proved itself: then it proves too little.
    await remember("not_remembered");
    expect((await again()).body.ChallengeName).toBe("SMS_MFA");
    await remember("remembered");
    expect(tokensOf(await (await proveDevice(pool, await next(), keys)).again())).toBeDefined();
  });

  it("are two otherwise, the factor first", async () => {
    const { pool, keys, next } = await signedIn({});
    const asked = await next();
    expect(asked.body.ChallengeName).toBe("SMS_MFA");
    const SMS_MFA_CODE = pool.outbox.lastCode(ada);
    const device = await answer(pool, "SMS_MFA", asked.body.Session, { SMS_MFA_CODE });
    expect(device.body.ChallengeName).toBe("DEVICE_SRP_AUTH");
    expect(tokensOf(await (await proveDevice(pool, device, keys)).again())).toBeDefined();
  });

  it("are two where the client names its device only with the factor", async () => {
    const { pool, keys } = await signedIn({ devices: { remember: "always", skipMfa: true } });
    const asked = await begin(pool);
    const code = { SMS_MFA_CODE: pool.outbox.lastCode(ada) };
    const respond = (DEVICE_KEY: string) =>
      answer(pool, "SMS_MFA", asked.body.Session, { ...code, DEVICE_KEY });
    expect(await respond("us-east-1_0")).toMatchObject(gone);
    expect((await respond(keys.DeviceKey)).body.ChallengeName).toBe("DEVICE_SRP_AUTH");
  });
});
