import { randomBytes } from "node:crypto";
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool } from "../../../src/testing/index.ts";
import { readCbor, type Cbor } from "../../../src/testing/passkeys/cbor.ts";
import {
  flags,
  softAuthenticator,
  type CreationOptions,
  type RequestOptions,
  type SoftAuthenticator,
  type Twist,
} from "../soft-authenticator.ts";
import { send, signIn } from "../wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const origin = "http://localhost:5173";
const expected = { expectedOrigin: origin, expectedRPID: "localhost", requireUserVerification: false };

const open = async () => {
  const pool = createUserPool({ firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [{ email: ada, password }] });
  return { pool, AccessToken: (await signIn(pool, ada, password)).AccessToken };
};

/** Registers with the pool and beside it with SimpleWebAuthn, which keep the same passkey or none. */
async function registerTwice(pool: UserPool, AccessToken: string, phone: SoftAuthenticator, twist: Twist) {
  const { body } = await send(pool, "StartWebAuthnRegistration", { AccessToken });
  const options = body.CredentialCreationOptions as CreationOptions;
  const response = phone.create(options, twist);
  const theirs = await verifyRegistrationResponse({
    ...expected,
    response,
    expectedChallenge: options.challenge,
  }).catch(() => undefined);
  const ours = await send(pool, "CompleteWebAuthnRegistration", { AccessToken, Credential: response });
  return {
    ours: ours.error === undefined,
    theirs: theirs?.verified ?? false,
    credential: theirs?.registrationInfo?.credential,
  };
}

async function signTwice(
  pool: UserPool,
  phone: SoftAuthenticator,
  credential: WebAuthnCredential,
  twist: Twist,
) {
  const { body } = await send(pool, "InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME: ada, PREFERRED_CHALLENGE: "WEB_AUTHN" },
  });
  const { CREDENTIAL_REQUEST_OPTIONS } = body.ChallengeParameters as { CREDENTIAL_REQUEST_OPTIONS: string };
  const options = JSON.parse(CREDENTIAL_REQUEST_OPTIONS) as RequestOptions;
  const response = phone.get(options, twist);
  const theirs = await verifyAuthenticationResponse({
    ...expected,
    response,
    credential,
    expectedChallenge: options.challenge,
  }).catch(() => undefined);
  const ours = await send(pool, "RespondToAuthChallenge", {
    ChallengeName: "WEB_AUTHN",
    Session: body.Session,
    ChallengeResponses: { USERNAME: ada, CREDENTIAL: JSON.stringify(response) },
  });
  return { ours: ours.error === undefined, theirs: theirs?.verified ?? false };
}

const both = (verdict: boolean) => ({ ours: verdict, theirs: verdict });

/** What is done, what is different about it, and the verdict of both. */
type Case = [what: string, twist: Twist, verdict: boolean];

const registrations: readonly Case[] = [
  ["as it should be", {}, true],
  ["of an unverified user", { flags: flags.present | flags.passkey }, true],
  ["that is backed up", { flags: 0x5d }, true],
  ["that has signed before", { counter: 4_000_000_000 }, true],
  ["from another ceremony", { type: "webauthn.get" }, false],
  ["for another challenge", { challenge: "AAAA" }, false],
  ["from a foreign page", { origin: "https://evil.example" }, false],
  ["for another relying party", { rpId: "evil.example" }, false],
  ["of nobody", { flags: flags.verified | flags.passkey }, false],
  ["without a key", { flags: flags.present }, false],
  ["with bytes too many", { trailing: Buffer.of(0) }, false],
  ["with a statement for none", { attestation: { fmt: "none", attStmt: new Map([["alg", -7]]) } }, false],
  ["of an unknown kind", { cose: new Map([[1, 9]]) }, false],
];

const signatures: readonly Case[] = [
  ["as it should be", {}, true],
  ["of an unverified user", { flags: flags.present }, true],
  ["without a user handle", { userHandle: undefined }, true],
  ["of another ceremony", { type: "webauthn.create" }, false],
  ["of another challenge", { challenge: "AAAA" }, false],
  ["on a foreign page", { origin: "https://evil.example" }, false],
  ["for another relying party", { rpId: "evil.example" }, false],
  ["of nobody", { flags: flags.verified }, false],
  ["that is none", { signature: randomBytes(70) }, false],
  ["with a count that stands still", { counter: 7 }, false],
  ["with a count that falls back", { counter: 0 }, false],
  ["with bytes too many", { trailing: Buffer.of(0) }, false],
  ["that is backed up and cannot be", { flags: flags.present | flags.backedUp }, false],
];

describe.each(["ES256", "RS256"] as const)(
  "SimpleWebAuthn and the pool, of a passkey with %s",
  (algorithm) => {
    // RSA keys take their time to be found, and what is refused is so whatever the key.
    const worthwhile = ([, , verdict]: Case) => verdict || algorithm === "ES256";

    it.each(registrations.filter(worthwhile))("agree on a registration %s", async (_what, twist, verdict) => {
      const { pool, AccessToken } = await open();
      const phone = softAuthenticator({ algorithm, origin });
      expect(await registerTwice(pool, AccessToken, phone, twist)).toMatchObject(both(verdict));
    });

    it.each(signatures.filter(worthwhile))("agree on a signature %s", async (_what, twist, verdict) => {
      const { pool, AccessToken } = await open();
      const phone = softAuthenticator({ algorithm, origin });
      const registered = await registerTwice(pool, AccessToken, phone, { counter: 7 });
      expect(registered).toMatchObject(both(true));
      if (!registered.credential) throw new Error("no credential");
      expect(await signTwice(pool, phone, registered.credential, twist)).toEqual(both(verdict));
    });
  },
);

describe("CBOR", () => {
  // ASCII: for other text the writer counts letters where the format counts bytes.
  const key = fc.oneof(fc.integer(), fc.string());
  const item = fc.letrec<{ item: unknown }>((tie) => ({
    item: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      fc.maxSafeInteger(),
      fc.string(),
      fc.uint8Array({ maxLength: 300 }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("item"), { maxLength: 30 }),
      fc.array(fc.tuple(key, tie("item")), { maxLength: 30 }).map((entries) => new Map(entries)),
    ),
  })).item;

  it("is read as another writes it, to the last byte", () => {
    fc.assert(
      fc.property(item, fc.uint8Array({ maxLength: 3 }), (value, after) => {
        const written = isoCBOR.encode(value as Parameters<typeof isoCBOR.encode>[0]);
        const read = readCbor(new Uint8Array([...written, ...after]));
        expect(read).toEqual({ value: value as Cbor, length: written.length });
      }),
    );
  });

  // From RFC 8949, appendix A.
  it.each([
    ["1818", 24],
    ["1903e8", 1000],
    ["1b000000e8d4a51000", 1_000_000_000_000],
    ["3903e7", -1000],
    ["f5", true],
    ["f6", null],
    ["63e6b0b4", "水"],
    ["64f0908591", "\u{10151}"],
    ["8301820203820405", [1, [2, 3], [4, 5]]],
    ["4401020304", Uint8Array.of(1, 2, 3, 4)],
    [
      "a26161016162820203",
      new Map<string, unknown>([
        ["a", 1],
        ["b", [2, 3]],
      ]),
    ],
  ])("is read as its specification has it: %s", (hex, value) => {
    expect(readCbor(new Uint8Array(Buffer.from(hex, "hex"))).value).toEqual(value);
  });

  it("is refused where it is cut off, and never read for ever", () => {
    fc.assert(
      fc.property(item, fc.nat(), (value, cut) => {
        const written = isoCBOR.encode(value as Parameters<typeof isoCBOR.encode>[0]);
        expect(() => readCbor(new Uint8Array(written.slice(0, cut % written.length)))).toThrow(/CBOR|utf-8/);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        try {
          expect(readCbor(new Uint8Array(noise)).length).toBeLessThanOrEqual(noise.length);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["an open list", "9f01ff"],
    ["an open text", "7f6161ff"],
    ["a fraction", "f93c00"],
    ["a tag", "c001"],
    ["undefined", "f7"],
    ["a reserved length", "1c"],
    ["a length that no memory holds", "9b001fffffffffffff"],
    ["a number that JavaScript cannot count to", "1bffffffffffffffff"],
    ["a key twice", "a201010102"],
    ["a key that is a list", "a18001"],
    ["text that is not UTF-8", "61ff"],
    ["a well", "81".repeat(40) + "01"],
  ])("is refused where it is %s", (_what, hex) => {
    expect(() => readCbor(new Uint8Array(Buffer.from(hex, "hex")))).toThrow(/CBOR|utf-8/);
  });
});
