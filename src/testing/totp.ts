import { type Bytes, randomBytes } from "./bytes.ts";

// Time-based codes as authenticator apps make them: RFC 6238 over RFC 4226, SHA-1, six digits, a new one every 30 seconds.

const stepMs = 30_000;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * The code that an authenticator app shows for a secret: the one of `setUpTOTP()`, or of a seeded user.
 *
 * ```ts
 * const code = await totpCode(secret);
 * ```
 * @param clock Where the pool has a `clock`, that one. @default Date.now
 */
export const totpCode = (secret: string, clock: () => number = Date.now): Promise<string> =>
  codeAt(readSecret(secret), stepAt(clock()));

/** A secret of 32 bytes in base32, as apps take it. */
export const newSecret = () => toBase32(randomBytes(32));

/**
 * The time step whose code this is, or undefined. Besides the current step the one before and the one after count, for
 * clocks that differ and people who type slowly (RFC 6238, 5.2).
 */
export async function findStep(secret: string, code: string, now: number): Promise<number | undefined> {
  const key = readSecret(secret);
  for (const step of [stepAt(now), stepAt(now) - 1, stepAt(now) + 1]) {
    if ((await codeAt(key, step)) === code) return step;
  }
  return undefined;
}

/** The code of one time step. Its length is free for the test values of the RFC, which have eight digits. */
export async function codeAt(key: Bytes, step: number, digits = 6): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const hmac = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-1" }, false, ["sign"]);
  const mac = new DataView(await crypto.subtle.sign("HMAC", hmac, counter));
  const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

const stepAt = (now: number) => Math.floor(now / stepMs);

function toBase32(bytes: Bytes): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(5, "0"), 2))).join("");
}

/** Throws for text that is no base32: such a secret never gave anybody a code. */
export function readSecret(secret: string): Bytes {
  const letters = secret.replaceAll(/[\s=-]/g, "").toUpperCase();
  if (!/^[A-Z2-7]+$/.test(letters)) {
    throw new Error(
      `The secret of an authenticator app is base32, the letters A to Z and the digits 2 to 7. "${secret}" is not.`,
    );
  }
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join(
    "",
  );
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
