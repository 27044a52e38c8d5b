import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

/** What a browser passes on to an authenticator, as Cognito writes it. */
export interface CreationOptions {
  challenge: string;
  rp: { id: string };
  user: { id: string };
  excludeCredentials?: { id: string }[];
}

export interface RequestOptions {
  challenge: string;
  rpId: string;
  allowCredentials?: { id: string }[];
}

/** What goes wrong, or is only different, in one ceremony. */
export interface Twist {
  type?: string;
  challenge?: string;
  origin?: string;
  crossOrigin?: boolean;
  rpId?: string;
  /** In the place of those for somebody who is there and known. */
  flags?: number;
  counter?: number;
  /** In the place of the key in the credential. */
  cose?: Map<number, unknown>;
  /** In the place of `none` and its empty statement. */
  attestation?: { fmt: string; attStmt: Map<string, unknown> };
  /** After everything else in the authenticator's data. */
  trailing?: Buffer;
  userHandle?: string | undefined;
  /** Of the passkey that signs, and in whose name it does. */
  id?: string;
  signature?: Buffer;
}

/** Bits of the flags: somebody is there, is known, the passkey may be and is backed up, data follow. */
export const flags = {
  present: 0x01,
  verified: 0x04,
  mayBackUp: 0x08,
  backedUp: 0x10,
  passkey: 0x40,
  more: 0x80,
};

interface Key {
  id: string;
  userHandle: string;
  privateKey: KeyObject;
  counter: number;
}

/**
 * An authenticator and the browser before it, in software: it keeps passkeys, signs with them and counts. Written from the
 * specification, apart from the pool, with what Node has for keys.
 * @see https://www.w3.org/TR/webauthn-3/
 */
export function softAuthenticator({
  algorithm = "ES256",
  origin = "http://localhost:5173",
}: { algorithm?: "ES256" | "RS256"; origin?: string } = {}) {
  const keys: Key[] = [];
  const clientData = (type: string, challenge: string, twist: Twist) =>
    Buffer.from(
      JSON.stringify({
        type: twist.type ?? type,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? origin,
        crossOrigin: twist.crossOrigin ?? false,
      }),
    );
  const knownFlags = flags.present | flags.verified;

  return {
    keys,
    /** Makes a passkey. Throws, as a browser does, where it has one of those to exclude. */
    create({ challenge, rp, user, excludeCredentials = [] }: CreationOptions, twist: Twist = {}) {
      if (excludeCredentials.some(({ id }) => keys.some((key) => key.id === id))) {
        throw new DOMException("The authenticator has a passkey of this account.", "InvalidStateError");
      }
      const { publicKey, privateKey } = makeKeys(algorithm);
      const id = twist.id ?? randomBytes(32).toString("base64url");
      keys.push({ id, userHandle: user.id, privateKey, counter: twist.counter ?? 0 });
      const cose = cbor(twist.cose ?? toCose(algorithm, publicKey));
      const idBytes = Buffer.from(id, "base64url");
      const length = Buffer.alloc(2);
      length.writeUInt16BE(idBytes.length);
      const authData = Buffer.concat([
        head(twist.rpId ?? rp.id, twist.flags ?? knownFlags | flags.passkey, twist.counter ?? 0),
        ...((twist.flags ?? flags.passkey) & flags.passkey ? [Buffer.alloc(16), length, idBytes, cose] : []),
        twist.trailing ?? Buffer.alloc(0),
      ]);
      const { fmt, attStmt } = twist.attestation ?? { fmt: "none", attStmt: new Map<string, unknown>() };
      const attestationObject = cbor(
        new Map<string, unknown>([
          ["fmt", fmt],
          ["attStmt", attStmt],
          ["authData", authData],
        ]),
      );
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        authenticatorAttachment: "platform" as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData("webauthn.create", challenge, twist).toString("base64url"),
          attestationObject: attestationObject.toString("base64url"),
          transports: ["internal" as const],
        },
      };
    },
    /** Signs with the first passkey that may. */
    get({ challenge, rpId, allowCredentials = [] }: RequestOptions, twist: Twist = {}) {
      const isAllowed = ({ id }: Key) =>
        allowCredentials.length === 0 || allowCredentials.some((one) => one.id === id);
      const key = keys.find(isAllowed);
      if (!key)
        throw new DOMException("The authenticator has no passkey of this account.", "NotAllowedError");
      key.counter += 1;
      const authData = Buffer.concat([
        head(twist.rpId ?? rpId, twist.flags ?? knownFlags, twist.counter ?? key.counter),
        twist.trailing ?? Buffer.alloc(0),
      ]);
      const data = clientData("webauthn.get", challenge, twist);
      const signature = sign("sha256", Buffer.concat([authData, sha256(data)]), key.privateKey);
      const userHandle = "userHandle" in twist ? twist.userHandle : key.userHandle;
      return {
        id: twist.id ?? key.id,
        rawId: twist.id ?? key.id,
        type: "public-key" as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: data.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: (twist.signature ?? signature).toString("base64url"),
          ...(userHandle !== undefined && { userHandle }),
        },
      };
    },
  };
}

export type SoftAuthenticator = ReturnType<typeof softAuthenticator>;

const makeKeys = (algorithm: "ES256" | "RS256") =>
  algorithm === "ES256"
    ? generateKeyPairSync("ec", { namedCurve: "P-256" })
    : generateKeyPairSync("rsa", { modulusLength: 2048 });

/** A key as COSE writes it: 1 is its type, 3 the algorithm. */
export function toCose(algorithm: "ES256" | "RS256", publicKey: KeyObject): Map<number, unknown> {
  const jwk = publicKey.export({ format: "jwk" });
  const part = (text = "") => Buffer.from(text, "base64url");
  return new Map<number, unknown>(
    algorithm === "ES256"
      ? [
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, part(jwk.x)],
          [-3, part(jwk.y)],
        ]
      : [
          [1, 3],
          [3, -257],
          [-1, part(jwk.n)],
          [-2, part(jwk.e)],
        ],
  );
}

/** The hash of the relying party, the flags and the count. */
function head(rpId: string, bits: number, counter: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(bits);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(Buffer.from(rpId)), rest]);
}

const sha256 = (data: Buffer) => createHash("sha256").update(data).digest();

/** As much of CBOR as a passkey needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value < 0 ? start(1, -1 - value) : start(0, value);
  if (typeof value === "boolean") return Buffer.of(value ? 0xf5 : 0xf4);
  if (Buffer.isBuffer(value)) return Buffer.concat([start(2, value.length), value]);
  if (typeof value === "string")
    return Buffer.concat([start(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([start(4, value.length), ...value.map(cbor)]);
  if (value instanceof Map) return Buffer.concat([start(5, value.size), ...[...value].flat().map(cbor)]);
  throw new Error(`No CBOR for ${String(value)}.`);
}

function start(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size);
  if (size < 256) return Buffer.of((major << 5) | 24, size);
  return Buffer.of((major << 5) | 25, size >> 8, size & 255);
}
