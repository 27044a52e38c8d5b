import { type Bytes, toBase64Url } from "../bytes.ts";
import type { CborMap } from "./cbor.ts";

/** What a passkey signs with: ECDSA on P-256, or RSA. */
export type PasskeyAlgorithm = "ES256" | "RS256";

/** The public half of a passkey at rest. */
export interface PasskeyKey {
  algorithm: PasskeyAlgorithm;
  jwk: JsonWebKey;
}

/** By their numbers in COSE, in the order in which the pool prefers them. */
export const coseAlgorithms = { ES256: -7, RS256: -257 } as const;

const webCrypto = {
  ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
} as const;

/** Reads a COSE key (RFC 9053), or nothing where it is of another kind. A point that is not on the curve is no key. */
export async function readPublicKey(cose: CborMap): Promise<PasskeyKey | undefined> {
  const key = toJwk(cose);
  // WebCrypto looks at the numbers.
  return (
    key &&
    importKey(key).then(
      () => key,
      () => undefined,
    )
  );
}

/** Labels: 1 the type of key, 3 the algorithm, below zero what belongs to the type. */
function toJwk(cose: CborMap): PasskeyKey | undefined {
  const bytes = (label: number) => {
    const value = cose.get(label);
    return value instanceof Uint8Array ? toBase64Url(value) : "";
  };
  const is = (type: number, algorithm: number) => cose.get(1) === type && cose.get(3) === algorithm;
  if (is(2, coseAlgorithms.ES256) && cose.get(-1) === 1) {
    return { algorithm: "ES256", jwk: { kty: "EC", crv: "P-256", x: bytes(-2), y: bytes(-3) } };
  }
  if (is(3, coseAlgorithms.RS256)) {
    return { algorithm: "RS256", jwk: { kty: "RSA", n: bytes(-1), e: bytes(-2) } };
  }
  return undefined;
}

/** Whether the owner of this key has signed the data. */
export async function hasSigned(key: PasskeyKey, signature: Bytes, data: Bytes): Promise<boolean> {
  const raw = key.algorithm === "ES256" ? fromDer(signature) : signature;
  return raw !== undefined && crypto.subtle.verify(webCrypto[key.algorithm], await importKey(key), raw, data);
}

const importKey = ({ algorithm, jwk }: PasskeyKey) =>
  crypto.subtle.importKey("jwk", jwk, webCrypto[algorithm], false, ["verify"]);

/**
 * Authenticators write ECDSA signatures in DER, a sequence of two numbers, and WebCrypto reads the two numbers alone, 32
 * bytes each.
 */
function fromDer(der: Bytes): Bytes | undefined {
  const [sequence, length] = der;
  if (sequence !== 0x30 || length !== der.length - 2) return undefined;
  const r = readInteger(der, 2);
  const s = r && readInteger(der, r.end);
  if (!r || !s || s.end !== der.length) return undefined;
  const raw: Bytes = new Uint8Array(64);
  raw.set(r.number, 32 - r.number.length);
  raw.set(s.number, 64 - s.number.length);
  return raw;
}

function readInteger(der: Bytes, at: number): { number: Bytes; end: number } | undefined {
  const length = der[at + 1] ?? 0;
  const [start, end] = [at + 2, at + 2 + length];
  // A zero in front keeps a number from looking negative.
  const number = der.slice(der[start] === 0 ? start + 1 : start, end);
  const isInteger = der[at] === 0x02 && length > 0 && end <= der.length && (der[start] ?? 128) < 128;
  return isInteger && number.length <= 32 ? { number, end } : undefined;
}
