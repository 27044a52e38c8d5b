import { type Bytes, toBase64Url } from "../bytes.ts";
import { type CborMap, isCborMap, readCbor } from "./cbor.ts";

/**
 * What an authenticator says and signs.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data
 */
export interface AuthenticatorData {
  /** Of the relying party that it worked for. */
  rpIdHash: string;
  /** Somebody was there. */
  isPresent: boolean;
  /** The authenticator knows who: by a fingerprint, a PIN. */
  isVerified: boolean;
  counter: number;
  /** The new passkey, at its registration alone. */
  passkey?: { id: string; key: CborMap };
}

const flag = { present: 0x01, verified: 0x04, mayBackUp: 0x08, backedUp: 0x10, passkey: 0x40, more: 0x80 };

/** Throws for bytes that are none. */
export function readAuthenticatorData(bytes: Bytes): AuthenticatorData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(32);
  const has = (bit: number) => (flags & bit) !== 0;
  // A passkey that cannot be backed up is not backed up.
  if (has(flag.backedUp) && !has(flag.mayBackUp)) throw malformed();
  let rest = bytes.slice(37);
  const passkey = has(flag.passkey) ? readPasskey(rest) : undefined;
  if (passkey) rest = rest.slice(passkey.length);
  if (has(flag.more)) {
    const { value, length } = readCbor(rest);
    if (!isCborMap(value)) throw malformed();
    rest = rest.slice(length);
  }
  if (rest.length > 0) throw malformed();
  return {
    rpIdHash: toBase64Url(bytes.slice(0, 32)),
    isPresent: has(flag.present),
    isVerified: has(flag.verified),
    counter: view.getUint32(33),
    ...(passkey && { passkey: { id: passkey.id, key: passkey.key } }),
  };
}

/** The model of the authenticator, 16 bytes that nobody asks for, then the id with its length, then the key. */
function readPasskey(bytes: Bytes) {
  const end = 18 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(16);
  const { value: key, length } = readCbor(bytes.slice(end));
  // https://www.w3.org/TR/webauthn-3/#credential-id
  if (end === 18 || end > 18 + 1023 || !isCborMap(key)) throw malformed();
  return { id: toBase64Url(bytes.slice(18, end)), key, length: end + length };
}

const malformed = () => new Error("This is no authenticator data.");
