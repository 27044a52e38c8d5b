import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool } from "../../src/testing/index.ts";
import { refresh, send, signIn } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";

const signUp = (pool: UserPool, Username = ada) => send(pool, "SignUp", { Username, Password: password });

describe("the outbox", () => {
  it("gives the newest code by username or address, and says what it has when asked for another", async () => {
    const pool = createUserPool();
    expect(() => pool.outbox.lastCode(ada)).toThrow(/Its outbox is empty/);
    await signUp(pool);
    await send(pool, "ResendConfirmationCode", { Username: ada });
    const [, last] = [...pool.outbox];
    expect(pool.outbox.lastCode("ADA@example.com")).toBe(last?.code);
    expect(pool.outbox.lastCode(pool.users.get(ada)?.username ?? "")).toBe(last?.code);
    expect(last?.code).toMatch(/^\d{6}$/);
    expect(() => pool.outbox.lastCode("eve")).toThrow(/written to ada@example.com/);
    pool.outbox.clear();
    expect(pool.outbox).toHaveLength(0);
  });
});

describe("the log", () => {
  it("tells what happened to whom, and never a password, a code or a token", async () => {
    const pool = createUserPool();
    await signUp(pool);
    const code = pool.outbox.lastCode(ada);
    await send(pool, "ConfirmSignUp", { Username: ada, ConfirmationCode: code });
    const { AccessToken, RefreshToken } = await signIn(pool, ada, password);
    await signIn(pool, ada, "Wrong-horse-9").catch(() => undefined);
    await refresh(pool, RefreshToken);
    await send(pool, "GetUser", { AccessToken });
    await send(pool, "GetUser", { AccessToken: "abc" });
    await send(pool, "RevokeToken", { Token: RefreshToken });
    const sub = pool.users.get(ada)?.sub;
    expect(pool.log.map(({ operation, outcome, username }) => [operation, outcome, username])).toEqual([
      ["SignUp", "ok", ada],
      ["ConfirmSignUp", "ok", ada],
      ["InitiateAuth", "ok", ada],
      ["InitiateAuth", "NotAuthorizedException", ada],
      ["GetTokensFromRefreshToken", "ok", sub],
      ["GetUser", "ok", sub],
      ["GetUser", "NotAuthorizedException", undefined],
      ["RevokeToken", "ok", sub],
    ]);
    const written = JSON.stringify(pool.log);
    for (const secret of [password, "Wrong-horse-9", code, AccessToken, RefreshToken]) {
      expect(written).not.toContain(secret);
    }
  });
});

describe("the people of a pool", () => {
  it("are there from the start, and a change shows at the next request", async () => {
    const pool = createUserPool({
      signInWith: ["username", "phone"],
      users: [{ username: "ada", phone: "+491701234444", password, groups: ["admins"] }],
    });
    expect(pool.users.list()).toMatchObject([
      {
        username: "ada",
        status: "CONFIRMED",
        enabled: true,
        groups: ["admins"],
        attributes: { phone_number: "+491701234444", phone_number_verified: "true" },
      },
    ]);
    pool.users.setPassword("+491701234444", "Other-horse-9");
    await expect(signIn(pool, "ada", password)).rejects.toThrow("NotAuthorizedException");
    expect(await signIn(pool, "ada", "Other-horse-9")).toBeDefined();
  });

  it("have the last of several passwords that they are given at once", async () => {
    const pool = createUserPool({ users: [{ email: ada, password }] });
    for (let n = 0; n < 40; n++) pool.users.setPassword(ada, `Horse-number-${n}`);
    expect(await signIn(pool, ada, "Horse-number-39")).toBeDefined();
  });

  it("are asked for in words a developer understands", () => {
    const pool = createUserPool({ users: [{ email: ada }] });
    expect(pool.users.get("eve")).toBeUndefined();
    expect(() => pool.users.confirm("eve")).toThrow(
      'The pool has no user "eve". It has these: ada@example.com',
    );
    expect(() => pool.users.setAttributes(ada, { "custom:flavor": "x" })).toThrow(
      /no attribute "custom:flavor"/,
    );
    expect(() => createUserPool({ signInWith: ["username"], users: [{ email: ada }] })).toThrow(
      /Give it a "username"/,
    );
  });

  it("never have their password kept", async () => {
    const storage = memory();
    const pool = createUserPool({ persist: storage });
    await signUp(pool);
    pool.users.add({ email: "bo@example.com", password: "Another-horse-9" });
    await signIn(pool, "bo@example.com", "Another-horse-9");
    const everything = JSON.stringify([
      pool.users.list(),
      pool.outbox.messages,
      pool.log,
      ...storage.texts.values(),
    ]);
    expect(everything).toContain("bo@example.com");
    for (const secret of [password, "Another-horse-9"]) expect(everything).not.toContain(secret);
  });
});

describe("a listener", () => {
  it("hears of requests, people and the outbox until it leaves", async () => {
    const pool = createUserPool();
    let heard = 0;
    const leave = pool.subscribe(() => (heard += 1));
    await signUp(pool);
    expect(heard).toBe(1);
    pool.users.confirm(ada);
    expect(heard).toBe(2);
    pool.outbox.clear();
    expect(heard).toBe(3);
    leave();
    pool.users.delete(ada);
    expect(heard).toBe(3);
  });
});

describe("the configuration for Amplify", () => {
  it("tells the client what the pool asks for", () => {
    const pool = createUserPool({
      region: "eu-central-1",
      attributes: { name: { required: true } },
      passwordPolicy: { minLength: 12, requireSymbols: false },
    });
    expect(pool.id).toMatch(/^eu-central-1_[A-Za-z0-9]{9}$/);
    expect(pool.config.Auth.Cognito).toEqual({
      userPoolId: pool.id,
      userPoolClientId: pool.clientId,
      userPoolEndpoint: `https://pool.localhost/${pool.id}/`,
      loginWith: { username: false, email: true, phone: false },
      signUpVerificationMethod: "code",
      mfa: { status: "off", smsEnabled: false, totpEnabled: false },
      userAttributes: { email: { required: true }, name: { required: true } },
      passwordFormat: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSpecialCharacters: false,
      },
    });
  });
});

describe("the configuration for Amplify, of second factors", () => {
  it.each([
    [{ methods: ["sms", "email"] }, { status: "optional", smsEnabled: true, totpEnabled: false }],
    [
      { required: true, methods: ["totp"] },
      { status: "on", smsEnabled: false, totpEnabled: true },
    ],
  ] as const)("of %j says %j", (mfa, said) => {
    expect(createUserPool({ mfa }).config.Auth.Cognito.mfa).toEqual(said);
  });
});

describe("a pool that persists", () => {
  it("is the same after a reload: people, codes, tokens, keys and ids", async () => {
    const storage = memory();
    const before = createUserPool({ persist: storage, users: [{ email: "bo@example.com", password }] });
    await signUp(before);
    const { AccessToken, RefreshToken } = await signIn(before, "bo@example.com", password);
    before.users.setAttributes("bo@example.com", { name: "Bo" });

    const after = createUserPool({ persist: storage, users: [{ email: "bo@example.com", password }] });
    expect([after.id, after.clientId]).toEqual([before.id, before.clientId]);
    expect(after.users.get("bo@example.com")?.attributes.name).toBe("Bo");
    expect(after.outbox.messages).toEqual(before.outbox.messages);
    expect(await after.jwks()).toEqual(await before.jwks());
    expect((await send(after, "GetUser", { AccessToken })).status).toBe(200);
    expect((await refresh(after, RefreshToken)).status).toBe(200);
    const ConfirmationCode = after.outbox.lastCode(ada);
    expect((await send(after, "ConfirmSignUp", { Username: ada, ConfirmationCode })).status).toBe(200);
  });

  it("sees what another tab has done", async () => {
    const storage = memory();
    const here = createUserPool({ persist: storage, users: [{ email: ada, password }] });
    const tokens = await signIn(here, ada, password);
    const there = createUserPool({ persist: storage });
    await send(there, "GlobalSignOut", { AccessToken: tokens.AccessToken });
    expect(await send(here, "GetUser", { AccessToken: tokens.AccessToken })).toMatchObject({
      message: "Access Token has been revoked",
    });
  });

  it("locks nobody out when the page is reloaded at once", async () => {
    const options = { persist: memory(), users: [{ email: ada, password }] };
    createUserPool(options);
    expect(await signIn(createUserPool(options), ada, password)).toBeDefined();
  });

  it("makes whoever is new or different in its seeds, and leaves everybody else as they are", async () => {
    const storage = memory();
    const bo = { email: "bo@example.com", password };
    const before = createUserPool({ persist: storage, users: [{ email: ada, password }, bo] });
    before.users.setAttributes(bo.email, { name: "Bo" });
    const [hers, his] = [await signIn(before, ada, password), await signIn(before, bo.email, password)];

    const users = [{ email: ada, password: "Better-horse-10" }, bo, { email: "cy@example.com", password }];
    for (const _reload of [1, 2]) {
      const after = createUserPool({ persist: storage, users });
      expect(await signIn(after, "cy@example.com", password)).toBeDefined();
      expect(await signIn(after, ada, "Better-horse-10")).toBeDefined();
      expect((await send(after, "GetUser", { AccessToken: hers.AccessToken })).status).toBe(400);
      expect(after.users.get(bo.email)?.attributes.name).toBe("Bo");
      expect((await send(after, "GetUser", { AccessToken: his.AccessToken })).status).toBe(200);
      after.users.setAttributes("cy@example.com", { name: "Cy" });
    }
    const last = createUserPool({ persist: storage, users: [] });
    expect(last.users.get("cy@example.com")?.attributes.name).toBe("Cy");
    expect(JSON.stringify([...storage.texts.values()])).not.toContain("horse");
  });

  it("starts anew under another id or key, or where the storage holds something else", async () => {
    const storage = memory();
    const pool = createUserPool({ persist: storage });
    await signUp(pool);
    const other = createUserPool({ persist: storage, id: "us-east-1_Other" });
    expect(other.users.list()).toEqual([]);
    other.users.add({ email: "eve@example.com" });
    await send(pool, "GetUser", { AccessToken: "abc" });
    expect(pool.users.list()).toMatchObject([{ attributes: { email: ada } }]);
    expect(createUserPool({ persist: { storage, key: "second" } }).users.list()).toEqual([]);
    storage.setItem("third", "not JSON");
    expect(createUserPool({ persist: { storage, key: "third" } }).users.list()).toEqual([]);
  });
});

function memory() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}
