import {
  type Bytes,
  concat,
  fromBase64,
  fromHex,
  hmacSha256,
  randomBytes,
  sha256,
  toBase64,
  toHex,
  utf8,
} from "./bytes.ts";
import { type Group, premasterSecret, serverNumber, verifierOf } from "./srp-arithmetic.ts";

/**
 * The server's half of SRP-6a as Cognito speaks it: the 3072-bit group of RFC 5054 (appendix A) with g = 2 and SHA-256.
 * Cognito differs from the RFC in three places: numbers are hashed the way Java writes a BigInteger and not padded to the
 * length of N, the identity is the pool's name joined to the user's, and the proof is an HMAC over a timestamp.
 */
const N = BigInt(
  "0x" +
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD" +
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED" +
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F" +
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B" +
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510" +
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7" +
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C" +
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
);
const group: Group = {
  N,
  g: 2n,
  // H(N | g), worked out once: hashing is asynchronous, and a module should not start work when it is imported.
  k: 0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6n,
};

/** What is kept of a password. Both are hex. */
export interface Verifier {
  salt: string;
  verifier: string;
}

/** The server's side of one attempt, between challenge and proof. All hex. */
export interface SrpAttempt {
  a: string;
  b: string;
  B: string;
}

/** Turns a password into what the pool keeps of it. */
export async function makeVerifier(
  poolName: string,
  userId: string,
  password: string,
  salt: string = toHex(randomBytes(16)),
): Promise<Verifier> {
  const identity = await sha256(utf8(`${poolName}${userId}:${password}`));
  const x = toNumber(await sha256(concat(pad(BigInt(`0x${salt}`)), identity)));
  return { salt, verifier: verifierOf(x, group).toString(16) };
}

/** The client's public number, or undefined where it would give the key away (RFC 5054, 2.5.4) or is no number. */
export function readPublicNumber(hex: string): bigint | undefined {
  if (!/^[0-9a-f]{1,1024}$/i.test(hex)) return undefined;
  const number = BigInt(`0x${hex}`);
  return number % N === 0n ? undefined : number;
}

/** Opens an attempt. `SRP_B` of the challenge is its `B`. */
export function openAttempt(A: bigint, verifier: string): SrpAttempt {
  const b = toNumber(randomBytes(32));
  const B = serverNumber(BigInt(`0x${verifier}`), b, group);
  return { a: A.toString(16), b: b.toString(16), B: B.toString(16) };
}

/** The proof that only someone with the right password can make: base64, as PASSWORD_CLAIM_SIGNATURE. */
export async function expectedProof(
  attempt: SrpAttempt,
  verifier: string,
  signed: { poolName: string; userId: string; secretBlock: string; timestamp: string },
): Promise<string> {
  const [A, b, B] = [attempt.a, attempt.b, attempt.B].map((hex) => BigInt(`0x${hex}`)) as [
    bigint,
    bigint,
    bigint,
  ];
  const u = await sha256Number(A, B);
  const S = premasterSecret(A, BigInt(`0x${verifier}`), u, b, group);
  const proof = await hmacSha256(
    await deriveKey(S, u),
    concat(
      utf8(signed.poolName),
      utf8(signed.userId),
      fromBase64(signed.secretBlock),
      utf8(signed.timestamp),
    ),
  );
  return toBase64(proof);
}

async function deriveKey(S: bigint, u: bigint): Promise<Bytes> {
  const prk = await hmacSha256(pad(u), pad(S));
  const info = concat(utf8("Caldera Derived Key"), Uint8Array.of(1));
  return (await hmacSha256(prk, info)).slice(0, 16);
}

/** As Java's BigInteger.toByteArray: the fewest bytes, and a zero in front where the top bit would read as a sign. */
function pad(number: bigint): Bytes {
  const hex = number.toString(16);
  const even = hex.length % 2 ? `0${hex}` : hex;
  return fromHex(/^[89a-f]/i.test(even) ? `00${even}` : even);
}

async function sha256Number(...numbers: readonly bigint[]): Promise<bigint> {
  return toNumber(await sha256(concat(...numbers.map(pad))));
}

const toNumber = (bytes: Bytes) => BigInt(`0x${toHex(bytes)}`);
