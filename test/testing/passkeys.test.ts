import { generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import {
  flags,
  softAuthenticator,
  toCose,
  type CreationOptions,
  type RequestOptions,
  type SoftAuthenticator,
  type Twist,
} from "./soft-authenticator.ts";
import { heldClock, send, signIn, type Reply } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const bo = "bo@example.com";
const users = [
  { email: ada, password },
  { email: bo, password },
];
const firstFactors = ["PASSWORD", "WEB_AUTHN"] as const;

/** A pool with Ada signed in, and a phone in her hand. */
async function start(options: UserPoolOptions = {}, algorithm?: "ES256" | "RS256") {
  const clock = heldClock();
  const pool = createUserPool({ firstFactors, users, clock: clock.read, ...options });
  const { AccessToken } = await signIn(pool, ada, password);
  return { pool, clock, AccessToken, phone: softAuthenticator(algorithm ? { algorithm } : {}) };
}

async function askRegistration(pool: UserPool, AccessToken: string): Promise<CreationOptions> {
  const { body } = await send(pool, "StartWebAuthnRegistration", { AccessToken });
  return body.CredentialCreationOptions as CreationOptions;
}

async function register(pool: UserPool, AccessToken: string, phone: SoftAuthenticator, twist: Twist = {}) {
  const Credential = phone.create(await askRegistration(pool, AccessToken), twist);
  return send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential });
}

/** The same, with a passkey registered already. */
async function startRegistered(options?: UserPoolOptions, algorithm?: "ES256" | "RS256", twist?: Twist) {
  const started = await start(options, algorithm);
  const { error, message } = await register(started.pool, started.AccessToken, started.phone, twist);
  if (error) throw new Error(`${error}: ${message}`);
  return started;
}

const begin = (pool: UserPool, PREFERRED_CHALLENGE?: string, USERNAME = ada) =>
  send(pool, "InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME, ...(PREFERRED_CHALLENGE && { PREFERRED_CHALLENGE }) },
  });

const requestOptions = (asked: Reply) =>
  JSON.parse(
    (asked.body.ChallengeParameters as { CREDENTIAL_REQUEST_OPTIONS: string }).CREDENTIAL_REQUEST_OPTIONS,
  ) as RequestOptions;

const answer = (pool: UserPool, asked: Reply, credential: unknown, more: object = {}) =>
  send(pool, "RespondToAuthChallenge", {
    ChallengeName: "WEB_AUTHN",
    Session: asked.body.Session,
    ChallengeResponses: { USERNAME: ada, CREDENTIAL: JSON.stringify(credential), ...more },
  });

async function enter(pool: UserPool, phone: SoftAuthenticator, twist: Twist = {}) {
  const asked = await begin(pool, "WEB_AUTHN");
  return answer(pool, asked, phone.get(requestOptions(asked), twist));
}

const list = async (pool: UserPool, AccessToken: string, more: object = {}) =>
  (await send(pool, "ListWebAuthnCredentials", { AccessToken, ...more })).body;

/** A storage as a page has one. */
function memory() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, storage };
}

const incorrect = { error: "NotAuthorizedException", message: "Incorrect username or password." };
const badSession = { error: "NotAuthorizedException", message: "Invalid session for the user." };
const gone = { error: "NotAuthorizedException", message: "Access Token has been revoked" };
const tokens = "AuthenticationResult.RefreshToken";

describe("a passkey", () => {
  it("is made with what the pool tells the browser", async () => {
    const { pool, AccessToken, phone } = await startRegistered();
    const id = phone.keys[0]?.id;
    const sub = pool.users.get(ada)?.sub ?? "";
    expect(await askRegistration(pool, AccessToken)).toEqual({
      challenge: expect.stringMatching(/^[\w-]{64}$/) as string,
      rp: { id: "localhost", name: "localhost" },
      user: { id: Buffer.from(sub).toString("base64url"), name: ada, displayName: ada },
      pubKeyCredParams: [
        { alg: -7, type: "public-key" },
        { alg: -257, type: "public-key" },
      ],
      timeout: 60_000,
      excludeCredentials: [{ id, type: "public-key", transports: ["internal"] }],
      authenticatorSelection: {
        requireResidentKey: true,
        residentKey: "required",
        userVerification: "preferred",
      },
    });
  });

  it.each(["ES256", "RS256"] as const)(
    "that signs with %s lets its owner in, each time",
    async (algorithm) => {
      const { pool, phone } = await startRegistered({}, algorithm);
      const asked = await begin(pool, "WEB_AUTHN");
      expect(asked.body).toMatchObject({ ChallengeName: "WEB_AUTHN" });
      expect(requestOptions(asked)).toEqual({
        challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
        timeout: 180_000,
        rpId: "localhost",
        allowCredentials: [{ id: phone.keys[0]?.id, type: "public-key", transports: ["internal"] }],
        userVerification: "preferred",
      });
      const credential = phone.get(requestOptions(asked));
      expect((await answer(pool, asked, credential)).body).toHaveProperty(tokens);
      expect(await answer(pool, asked, credential)).toMatchObject(badSession);
      expect((await enter(pool, phone)).body).toHaveProperty(tokens);
    },
  );

  it("may be chosen among the ways in, once there is one", async () => {
    const { pool, AccessToken, phone } = await start();
    expect((await begin(pool, "WEB_AUTHN")).body).toMatchObject({
      ChallengeName: "SELECT_CHALLENGE",
      AvailableChallenges: ["PASSWORD", "PASSWORD_SRP"],
    });
    await register(pool, AccessToken, phone);
    const choices = await begin(pool);
    expect(choices.body.AvailableChallenges).toEqual(["PASSWORD", "PASSWORD_SRP", "WEB_AUTHN"]);
    const asked = await send(pool, "RespondToAuthChallenge", {
      ChallengeName: "SELECT_CHALLENGE",
      Session: choices.body.Session,
      ChallengeResponses: { USERNAME: ada, ANSWER: "WEB_AUTHN" },
    });
    expect((await answer(pool, asked, phone.get(requestOptions(asked)))).body).toHaveProperty(tokens);
  });

  it("needs no user handle, and any origin below its host, over HTTPS", async () => {
    const { pool, phone } = await startRegistered({ passkeys: { relyingPartyId: "example.com" } }, "ES256", {
      origin: "https://example.com",
    });
    const origin = "https://login.example.com:8443";
    expect((await enter(pool, phone, { userHandle: undefined, origin })).body).toHaveProperty(tokens);
  });

  it("is listed a page at a time, and deleted", async () => {
    const { pool, AccessToken, phone, clock } = await startRegistered();
    const key = softAuthenticator();
    clock.pass({ minutes: 1 });
    const second = await register(pool, AccessToken, key, { id: randomBytes(16).toString("base64url") });
    expect(second.body).toEqual({});
    const [first, other] = [phone.keys[0]?.id, key.keys[0]?.id];
    const page = await list(pool, AccessToken, { MaxResults: 1 });
    expect(page).toEqual({
      Credentials: [
        {
          CredentialId: first,
          FriendlyCredentialName: "Passkey",
          RelyingPartyId: "localhost",
          AuthenticatorAttachment: "platform",
          AuthenticatorTransports: ["internal"],
          CreatedAt: (clock.read() - 60_000) / 1000,
        },
      ],
      NextToken: other,
    });
    const rest = await list(pool, AccessToken, { MaxResults: 1, NextToken: page.NextToken });
    expect(rest).toMatchObject({ Credentials: [{ CredentialId: other }] });
    expect(rest).not.toHaveProperty("NextToken");
    expect(await send(pool, "ListWebAuthnCredentials", { AccessToken, NextToken: "none" })).toMatchObject({
      error: "InvalidParameterException",
    });

    const forget = (CredentialId: unknown) =>
      send(pool, "DeleteWebAuthnCredential", { AccessToken, CredentialId });
    expect(await forget(first)).toMatchObject({ status: 200, body: {} });
    expect(await forget(first)).toMatchObject({ error: "ResourceNotFoundException" });
    expect((await list(pool, AccessToken)).Credentials).toHaveLength(1);
  });

  it("is no way in for whoever has a second factor, or where the pool needs one", async () => {
    const { storage } = memory();
    const { pool, phone } = await startRegistered({ mfa: { methods: ["email"] }, persist: storage });
    const strict = { firstFactors, mfa: { required: true, methods: ["totp"] }, persist: storage } as const;
    const passwordAlone = { AvailableChallenges: ["PASSWORD", "PASSWORD_SRP"] };
    expect((await begin(createUserPool(strict), "WEB_AUTHN")).body).toMatchObject(passwordAlone);
    const asked = await begin(pool, "WEB_AUTHN");
    pool.users.setMfa(ada, { email: true });
    expect(await answer(pool, asked, phone.get(requestOptions(asked)))).toMatchObject(badSession);
    expect((await begin(pool, "WEB_AUTHN")).body).toMatchObject(passwordAlone);
  });

  it("survives a reload of the page", async () => {
    const { storage } = memory();
    const { phone, AccessToken, pool: before } = await startRegistered({ persist: storage });
    const halfDone = await askRegistration(before, AccessToken);
    const asked = await begin(before, "WEB_AUTHN");
    const clock = heldClock();
    const pool = createUserPool({ firstFactors, clock: clock.read, persist: storage });
    expect((await answer(pool, asked, phone.get(requestOptions(asked)))).body).toHaveProperty(tokens);
    const Credential = softAuthenticator().create(halfDone);
    const done = await send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential });
    expect(done).toMatchObject({ status: 200 });
  });

  it("is not missed by a pool that was kept before there were any", async () => {
    const { kept, storage } = memory();
    const first = createUserPool({ users, persist: storage });
    await signIn(first, ada, password);
    expect([...kept.values()][0]).not.toContain("passkeys");
    const pool = createUserPool({ firstFactors, persist: storage });
    const { AccessToken } = await signIn(pool, ada, password);
    const phone = softAuthenticator();
    expect((await register(pool, AccessToken, phone)).status).toBe(200);
    expect((await enter(pool, phone)).body).toHaveProperty(tokens);
  });
});

const otherKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
const offCurve = () =>
  new Map([...toCose("ES256", otherKey()), [-3, Buffer.alloc(32, 1)]] as [number, unknown][]);
const edwards = () =>
  new Map<number, unknown>([
    [1, 1],
    [3, -8],
    [-1, 6],
    [-2, randomBytes(32)],
  ]);

describe("a registration", () => {
  it.each([
    ["another ceremony", { type: "webauthn.get" }, "InvalidParameterException"],
    ["another challenge", { challenge: "AAAA" }, "WebAuthnChallengeNotFoundException"],
    ["a challenge that is none", { challenge: "?" }, "WebAuthnChallengeNotFoundException"],
    ["a foreign page", { origin: "https://evil.example" }, "WebAuthnOriginNotAllowedException"],
    ["a page of a similar name", { origin: "https://notlocalhost" }, "WebAuthnOriginNotAllowedException"],
    ["a page inside a foreign one", { crossOrigin: true }, "WebAuthnOriginNotAllowedException"],
    ["no page", { origin: "localhost" }, "WebAuthnOriginNotAllowedException"],
    ["another relying party", { rpId: "evil.example" }, "WebAuthnRelyingPartyMismatchException"],
    ["nobody there", { flags: flags.passkey | flags.verified }, "InvalidParameterException"],
    ["no passkey in it", { flags: flags.present | flags.verified }, "InvalidParameterException"],
    [
      "a backup of what cannot be backed up",
      { flags: flags.passkey | flags.present | flags.backedUp },
      "InvalidParameterException",
    ],
    ["bytes too many", { trailing: Buffer.of(0) }, "InvalidParameterException"],
    [
      "a statement for none",
      { attestation: { fmt: "none", attStmt: new Map([["alg", -7]]) } },
      "InvalidParameterException",
    ],
    ["a key off its curve", { cose: offCurve() }, "WebAuthnCredentialNotSupportedException"],
    ["a key of another kind", { cose: edwards() }, "WebAuthnCredentialNotSupportedException"],
  ] satisfies [string, Twist, string][])("is refused with %s", async (_what, twist, error) => {
    const { pool, AccessToken, phone } = await start();
    expect(await register(pool, AccessToken, phone, twist)).toMatchObject({ status: 400, error });
    expect(await list(pool, AccessToken)).toEqual({ Credentials: [] });
  });

  it("is taken with an attestation, which nobody asked for, and with extensions", async () => {
    const { pool, AccessToken, phone } = await start();
    const attStmt = new Map<string, unknown>([
      ["alg", -7],
      ["sig", Buffer.alloc(70)],
      ["x5c", [Buffer.alloc(300)]],
    ]);
    const twist = {
      attestation: { fmt: "packed", attStmt },
      flags: flags.present | flags.passkey | flags.more,
      trailing: Buffer.from([0xa1, 0x61, 0x61, 0xf5]),
    };
    expect(await register(pool, AccessToken, phone, twist)).toMatchObject({ status: 200 });
  });

  it("works without HTTPS on loopback names alone", async () => {
    const { pool, AccessToken, phone } = await start({ passkeys: { relyingPartyId: "example.com" } });
    expect(await register(pool, AccessToken, phone, { origin: "http://example.com" })).toMatchObject({
      error: "WebAuthnOriginNotAllowedException",
    });
    const local = await start();
    const origin = "http://app.localhost:3000";
    expect((await register(local.pool, local.AccessToken, local.phone, { origin })).status).toBe(200);
  });

  it("needs a verified user where the pool says so", async () => {
    const passkeys = { userVerification: "required" } as const;
    const { pool, AccessToken, phone } = await start({ passkeys });
    const unverified = { flags: flags.present | flags.passkey };
    expect(await register(pool, AccessToken, phone, unverified)).toMatchObject({
      error: "InvalidParameterException",
    });
    const easy = await start();
    expect((await register(easy.pool, easy.AccessToken, easy.phone, unverified)).status).toBe(200);
  });

  it("is answered once, in time, and by whom it was begun", async () => {
    const { pool, AccessToken, phone, clock } = await start();
    const complete = (Credential: unknown, token = AccessToken) =>
      send(pool, "CompleteWebAuthnRegistration", { AccessToken: token, Credential });
    const lost = { error: "WebAuthnChallengeNotFoundException" };
    const options = await askRegistration(pool, AccessToken);
    const other = await signIn(pool, bo, password);
    expect(await complete(phone.create(options), other.AccessToken)).toMatchObject(lost);
    expect((await complete(phone.create(options))).status).toBe(200);
    expect(await complete(phone.create(options))).toMatchObject(lost);
    const late = await askRegistration(pool, AccessToken);
    clock.pass({ minutes: 3 });
    expect(await complete(softAuthenticator().create(late))).toMatchObject(lost);
  });

  it("leaves two that are begun at a time alone", async () => {
    const { pool, AccessToken, phone } = await start();
    const [one, two] = [await askRegistration(pool, AccessToken), await askRegistration(pool, AccessToken)];
    for (const options of [two, one]) {
      const Credential = phone.create(options);
      expect((await send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential })).status).toBe(
        200,
      );
    }
  });

  it("is not made twice by one authenticator, nor taken twice by the pool", async () => {
    const { pool, AccessToken, phone } = await startRegistered();
    const options = await askRegistration(pool, AccessToken);
    expect(() => phone.create(options)).toThrow("The authenticator has a passkey of this account.");
    const copy = { id: phone.keys[0]?.id ?? "" };
    const other = await signIn(pool, bo, password);
    for (const token of [AccessToken, other.AccessToken]) {
      expect(await register(pool, token, softAuthenticator(), copy)).toMatchObject({
        error: "InvalidParameterException",
        message: "The passkey is registered already.",
      });
    }
  });

  it.each([
    ["nothing", {}],
    ["text", "passkey"],
    ["another type", { type: "password" }],
    ["another raw id", { rawId: "AAAA" }],
    ["another id than the authenticator's", { id: "AAAA", rawId: "AAAA" }],
    ["no base64", { response: { clientDataJSON: "%", attestationObject: "%" } }],
    ["no JSON", { response: { clientDataJSON: "AAAA", attestationObject: "oA" } }],
    ["transports that are no list", { response: { transports: "usb" } }],
  ])("is refused where it is %s", async (_what, change) => {
    const { pool, AccessToken, phone } = await start();
    const right = phone.create(await askRegistration(pool, AccessToken));
    const response = { ...right.response, ...(change as { response?: object }).response };
    const isEmpty = typeof change === "string" || Object.keys(change).length === 0;
    const Credential = isEmpty ? change : { ...right, ...change, response };
    const reply = await send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential });
    expect(reply).toMatchObject({ error: "InvalidParameterException" });
  });

  it("is one of twenty", async () => {
    const { pool, AccessToken } = await start();
    for (let number = 0; number < 20; number++) await register(pool, AccessToken, softAuthenticator());
    expect(await send(pool, "StartWebAuthnRegistration", { AccessToken })).toMatchObject({
      error: "LimitExceededException",
    });
  });

  it("needs a pool that has passkeys, and a person who is signed in", async () => {
    const without = await start({ firstFactors: ["PASSWORD"] });
    const off = { error: "WebAuthnNotEnabledException" };
    const { AccessToken } = without;
    expect(await send(without.pool, "StartWebAuthnRegistration", { AccessToken })).toMatchObject(off);
    expect(
      await send(without.pool, "CompleteWebAuthnRegistration", { AccessToken, Credential: {} }),
    ).toMatchObject(off);
    expect(await list(without.pool, AccessToken)).toEqual({ Credentials: [] });

    const { pool, AccessToken: orphan } = await start();
    pool.users.delete(ada);
    for (const [operation, more] of [
      ["StartWebAuthnRegistration", {}],
      ["CompleteWebAuthnRegistration", { Credential: {} }],
      ["ListWebAuthnCredentials", {}],
      ["DeleteWebAuthnCredential", { CredentialId: "x" }],
    ] as const) {
      expect(await send(pool, operation, { AccessToken: orphan, ...more })).toMatchObject(gone);
    }
  });

  it("belongs to a host, without port or scheme", () => {
    const passkeys = { relyingPartyId: "http://localhost:3000" };
    expect(() => createUserPool({ passkeys })).toThrow("without a scheme, a port or a path");
  });

  it("belongs to the host of the page, and a page at an address of numbers has a pool all the same", () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    for (const hostname of ["app.example.com", "[::1]"]) {
      vi.stubGlobal("location", { hostname });
      const { passwordless } = createUserPool({ firstFactors }).config.Auth.Cognito;
      expect(passwordless?.webAuthn?.relyingPartyId).toBe(hostname);
    }
  });
});

/** Two numbers of so many bytes, as ECDSA signatures are written. */
const der = (...lengths: number[]) => {
  const numbers = lengths.map((length) => Buffer.concat([Buffer.of(2, length), Buffer.alloc(length, 0x11)]));
  const body = Buffer.concat(numbers);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
};

describe("a signature", () => {
  it.each([
    ["of another ceremony", { type: "webauthn.create" }],
    ["of another challenge", { challenge: "AAAA" }],
    ["on a foreign page", { origin: "https://evil.example" }],
    ["on a page inside a foreign one", { crossOrigin: true }],
    ["for another relying party", { rpId: "evil.example" }],
    ["with nobody there", { flags: flags.verified }],
    ["for another account", { userHandle: Buffer.from("somebody").toString("base64url") }],
    ["of an unknown passkey", { id: "AAAA" }],
    ["that is no signature", { signature: randomBytes(70) }],
    ["whose numbers are too long", { signature: der(33, 32) }],
    ["whose numbers are too short for their length", { signature: der(32, 32).subarray(0, 60) }],
    ["with a count that stands still", { counter: 7 }],
    ["with bytes too many", { trailing: Buffer.of(0) }],
  ] satisfies [string, Twist][])("is refused %s", async (_what, twist) => {
    const { pool, phone } = await startRegistered({}, "ES256", { counter: 7 });
    expect(await enter(pool, phone, twist)).toMatchObject(incorrect);
    expect((await enter(pool, phone)).body).toHaveProperty(tokens);
  });

  it.each(["ES256", "RS256"] as const)(
    "is refused where the key is not the passkey's: %s",
    async (algorithm) => {
      const { pool, phone } = await startRegistered({}, algorithm);
      const id = phone.keys[0]?.id ?? "";
      const thief = softAuthenticator({ algorithm });
      const asked = await begin(pool, "WEB_AUTHN");
      const { challenge, rpId } = requestOptions(asked);
      const sub = pool.users.get(ada)?.sub ?? "";
      const user = { id: Buffer.from(sub).toString("base64url") };
      thief.create({ challenge, rp: { id: rpId }, user }, { id });
      expect(await answer(pool, asked, thief.get({ challenge, rpId }))).toMatchObject(incorrect);
    },
  );

  it("is refused where the count falls back, and free where the authenticator does not count", async () => {
    const { pool, phone } = await startRegistered();
    expect((await enter(pool, phone, { counter: 5 })).body).toHaveProperty(tokens);
    expect(await enter(pool, phone, { counter: 5 })).toMatchObject(incorrect);
    expect(await enter(pool, phone, { counter: 0 })).toMatchObject(incorrect);
    expect((await enter(pool, phone, { counter: 6 })).body).toHaveProperty(tokens);

    const still = await startRegistered();
    for (const _ of [1, 2]) {
      expect((await enter(still.pool, still.phone, { counter: 0 })).body).toHaveProperty(tokens);
    }
  });

  it("takes two sign-ins with one count for a copy", async () => {
    const { pool, phone } = await startRegistered();
    const both = [await begin(pool, "WEB_AUTHN"), await begin(pool, "WEB_AUTHN")];
    const replies = await Promise.all(
      both.map((asked) => answer(pool, asked, phone.get(requestOptions(asked), { counter: 3 }))),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it("needs a verified user where the pool says so", async () => {
    const { pool, phone } = await startRegistered({ passkeys: { userVerification: "required" } });
    expect(await enter(pool, phone, { flags: flags.present })).toMatchObject(incorrect);
    const easy = await startRegistered();
    expect((await enter(easy.pool, easy.phone, { flags: flags.present })).body).toHaveProperty(tokens);
  });

  it("is good for its own person and its own session", async () => {
    const { pool, phone, clock } = await startRegistered();
    const asked = await begin(pool, "WEB_AUTHN");
    const credential = phone.get(requestOptions(asked));
    expect(await answer(pool, asked, credential, { USERNAME: bo })).toMatchObject(badSession);
    const other = await begin(pool, "WEB_AUTHN");
    expect(await answer(pool, other, credential)).toMatchObject(incorrect);
    clock.pass({ minutes: 3 });
    expect(await answer(pool, asked, credential)).toMatchObject({
      message: "Invalid session for the user, session is expired.",
    });
  });

  it("of another user's passkey is refused", async () => {
    const { pool, phone } = await startRegistered();
    const key = softAuthenticator();
    const other = await signIn(pool, bo, password);
    await register(pool, other.AccessToken, key);
    const asked = await begin(pool, "WEB_AUTHN");
    const { challenge, rpId } = requestOptions(asked);
    expect(await answer(pool, asked, key.get({ challenge, rpId }))).toMatchObject(incorrect);
    expect((await enter(pool, phone)).body).toHaveProperty(tokens);
  });

  it("of a deleted passkey is refused", async () => {
    const { pool, phone, AccessToken } = await startRegistered();
    const CredentialId = phone.keys[0]?.id;
    await register(pool, AccessToken, softAuthenticator());
    const asked = await begin(pool, "WEB_AUTHN");
    const credential = phone.get(requestOptions(asked));
    await send(pool, "DeleteWebAuthnCredential", { AccessToken, CredentialId });
    expect(await answer(pool, asked, credential)).toMatchObject(incorrect);
  });

  it("is not looked for in what is none", async () => {
    const { pool } = await startRegistered();
    for (const credential of [{}, "text", { type: "public-key", id: "A", rawId: "A", response: {} }]) {
      expect(await answer(pool, await begin(pool, "WEB_AUTHN"), credential)).toMatchObject(incorrect);
    }
    const asked = await begin(pool, "WEB_AUTHN");
    expect(await answer(pool, asked, {}, { CREDENTIAL: "{" })).toMatchObject(incorrect);
  });

  it("is asked of nobody who does not exist", async () => {
    const { pool } = await start();
    expect((await begin(pool, "WEB_AUTHN", "nobody@example.com")).body).toMatchObject({
      ChallengeName: "SELECT_CHALLENGE",
      AvailableChallenges: ["PASSWORD", "PASSWORD_SRP"],
    });
  });
});
