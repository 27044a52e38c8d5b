import { fromBase64Url, randomBytes, toBase64, toBase64Url, utf8 } from "./bytes.ts";
import type { PoolState } from "./state.ts";

/** A signing key at rest. */
export interface StoredKey {
  kid: string;
  publicKey: JsonWebKey;
  privateKey: JsonWebKey;
}

/** The half of a signing key that a back end verifies tokens with, as AWS publishes it (RFC 7517). */
export type PublicKey = { kty: "RSA"; alg: "RS256"; use: "sig"; kid: string; e: string; n: string };

/** Signs tokens with RS256 and knows its own again. */
export interface Signer {
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** The claims, if this pool signed the token and nobody changed it since. */
  verify(token: string): Promise<Record<string, unknown> | undefined>;
  jwks(): Promise<{ keys: PublicKey[] }>;
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/**
 * Finding a key costs a processor a tenth of a second or more, and a test run makes hundreds of pools: the pools of one page
 * or process share theirs. A token still fits one pool alone, by its issuer and audience.
 */
let shared: Promise<StoredKey> | undefined;

/** Starts making a key at once, beside whatever else is going on; the first signature waits for it. */
export function createSigner(state: PoolState, save: () => void): Signer {
  const ready = load(state, save);
  // A failure is reported by whoever waits for the key, not by the runtime as nobody's.
  ready.catch(() => undefined);

  return {
    async sign(claims) {
      const { kid, privateKey } = await ready;
      const encode = (part: unknown) => toBase64Url(utf8(JSON.stringify(part)));
      const signed = `${encode({ kid, alg: "RS256" })}.${encode(claims)}`;
      return `${signed}.${toBase64Url(new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, utf8(signed))))}`;
    },
    async verify(token) {
      const [header, payload, signature, ...rest] = token.split(".");
      if (!header || !payload || !signature || rest.length > 0) return undefined;
      try {
        const { publicKey } = await ready;
        const signed = utf8(`${header}.${payload}`);
        if (!(await crypto.subtle.verify(algorithm, publicKey, fromBase64Url(signature), signed)))
          return undefined;
        return JSON.parse(new TextDecoder().decode(fromBase64Url(payload))) as Record<string, unknown>;
      } catch {
        return undefined;
      }
    },
    async jwks() {
      const { kid, jwk } = await ready;
      const { e = "", n = "" } = jwk;
      return { keys: [{ kty: "RSA", alg: "RS256", use: "sig", kid, e, n }] };
    },
  };
}

async function load(state: PoolState, save: () => void) {
  state.key ??= await (shared ??= generate());
  const { kid, publicKey, privateKey } = state.key;
  save();
  return {
    kid,
    jwk: publicKey,
    publicKey: await crypto.subtle.importKey("jwk", publicKey, algorithm, false, ["verify"]),
    privateKey: await crypto.subtle.importKey("jwk", privateKey, algorithm, false, ["sign"]),
  };
}

async function generate(): Promise<StoredKey> {
  const size = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  const pair = await crypto.subtle.generateKey({ ...algorithm, ...size }, true, ["sign", "verify"]);
  return {
    kid: toBase64(randomBytes(32)),
    publicKey: await crypto.subtle.exportKey("jwk", pair.publicKey),
    privateKey: await crypto.subtle.exportKey("jwk", pair.privateKey),
  };
}
