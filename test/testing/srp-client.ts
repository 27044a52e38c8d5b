import { createDiffieHellman, createHash, createHmac, getDiffieHellman, randomBytes } from "node:crypto";

/**
 * The client's half of SRP, on Node's own big numbers: the prime is the one Node has for RFC 3526 group 15, and the powers
 * are taken by OpenSSL, so that the pool's arithmetic is checked against somebody else's.
 */
export const N = BigInt(`0x${getDiffieHellman("modp15").getPrime("hex")}`);
const g = 2n;

export function openClient() {
  const a = BigInt(`0x${randomBytes(32).toString("hex")}`);
  return { SRP_A: power(g, a).toString(16), a };
}

export interface Challenge {
  SALT: string;
  SRP_B: string;
  SECRET_BLOCK: string;
  USER_ID_FOR_SRP: string;
}

/** The answers to PASSWORD_VERIFIER. */
export function prove(
  client: ReturnType<typeof openClient>,
  challenge: Challenge,
  poolName: string,
  password: string,
  TIMESTAMP = "Tue Nov 24 10:44:58 UTC 2026",
): Record<string, string> {
  const userId = challenge.USER_ID_FOR_SRP;
  const [A, B, salt] = [client.SRP_A, challenge.SRP_B, challenge.SALT].map((hex) => BigInt(`0x${hex}`)) as [
    bigint,
    bigint,
    bigint,
  ];
  const k = number(hash(bytes(N), bytes(g)));
  const u = number(hash(bytes(A), bytes(B)));
  const x = number(hash(bytes(salt), hash(Buffer.from(`${poolName}${userId}:${password}`))));
  const S = power((((B - k * power(g, x)) % N) + N) % N, client.a + u * x);
  const prk = createHmac("sha256", bytes(u)).update(bytes(S)).digest();
  const key = createHmac("sha256", prk).update("Caldera Derived Key\u0001").digest().subarray(0, 16);
  const signature = createHmac("sha256", key)
    .update(poolName)
    .update(userId)
    .update(Buffer.from(challenge.SECRET_BLOCK, "base64"))
    .update(TIMESTAMP);
  return {
    USERNAME: userId,
    PASSWORD_CLAIM_SECRET_BLOCK: challenge.SECRET_BLOCK,
    PASSWORD_CLAIM_SIGNATURE: signature.digest("base64"),
    TIMESTAMP,
  };
}

/** What a client hands over of a password that it has made up: base64, as ConfirmDevice takes it. */
export function makeSecret(poolName: string, userId: string, password: string) {
  const salt = number(randomBytes(16));
  const x = number(hash(bytes(salt), hash(Buffer.from(`${poolName}${userId}:${password}`))));
  return {
    Salt: bytes(salt).toString("base64"),
    PasswordVerifier: bytes(power(g, x)).toString("base64"),
  };
}

const hash = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const number = (buffer: Buffer) => BigInt(`0x${buffer.toString("hex")}`);

/** As Java writes a BigInteger: no byte too many, and never the look of a negative number. */
function bytes(value: bigint): Buffer {
  const hex = value.toString(16);
  const buffer = Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
  return (buffer[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), buffer]) : buffer;
}

/** base ^ exponent mod N, by OpenSSL: a Diffie-Hellman secret is just that. */
function power(base: bigint, exponent: bigint): bigint {
  const exchange = createDiffieHellman(bytes(N), bytes(g));
  exchange.setPrivateKey(bytes(exponent));
  return number(exchange.computeSecret(bytes(base)));
}
