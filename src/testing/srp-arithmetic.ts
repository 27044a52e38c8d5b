/** Numbers that both sides agree on: a safe prime, a generator, and the multiplier H(N | g). */
export interface Group {
  N: bigint;
  g: bigint;
  k: bigint;
}

// The server's arithmetic of SRP-6a in any group, as RFC 5054 (2.4 to 2.6) has it. Bytes, hashes and padding are the caller's.

/** `v`, what is kept of a password that was hashed to `x`. */
export const verifierOf = (x: bigint, { N, g }: Group) => modPow(g, x, N);

/** `B`, from the verifier and the server's secret number. */
export const serverNumber = (v: bigint, b: bigint, { N, g, k }: Group) => (k * v + modPow(g, b, N)) % N;

/** `S`, which the client reaches by another way, if it knows the password. */
export const premasterSecret = (A: bigint, v: bigint, u: bigint, b: bigint, { N }: Group) =>
  modPow((A * modPow(v, u, N)) % N, b, N);

function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === "1") result = (result * base) % modulus;
  }
  return result;
}
