import { type Bytes, fromBase64Url, sha256, toBase64Url, utf8 } from "../bytes.ts";
import { isRecord } from "../members.ts";
import { type AuthenticatorData, readAuthenticatorData } from "./authenticator-data.ts";
import { isCborMap, readCbor } from "./cbor.ts";

/**
 * What the browser says beside the authenticator.
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-collectedclientdata
 */
interface ClientData {
  type: unknown;
  challenge: unknown;
  origin: unknown;
  crossOrigin?: unknown;
}

/** What both kinds of credential hold. */
interface Credential {
  id: string;
  client: ClientData;
  authenticator: AuthenticatorData;
}

/** A credential from `navigator.credentials.create()`. */
export interface NewCredential extends Credential {
  transports: string[];
  attachment?: string;
}

/** A credential from `navigator.credentials.get()`. */
export interface SignedCredential extends Credential {
  signed: Bytes;
  signature: Bytes;
  userHandle?: string;
}

/** Reads what a client sends after a registration, or nothing where it is none. */
export const readNewCredential = (json: unknown): Promise<NewCredential | undefined> =>
  attempt(() => {
    const { id, response, json: outer } = readOuter(json);
    const attestation = bytesOf(response.attestationObject);
    const { value, length } = readCbor(attestation);
    if (!isCborMap(value) || length !== attestation.length) throw malformed();
    // The pool asks for no attestation. Another than "none" may come all the same, and proves nothing to it.
    const isNone = value.get("fmt") === "none";
    const statement = value.get("attStmt");
    if (!isCborMap(statement) || (isNone && statement.size > 0)) throw malformed();
    const data = value.get("authData");
    if (!(data instanceof Uint8Array)) throw malformed();
    const { transports = [] } = response;
    if (!Array.isArray(transports)) throw malformed();
    return {
      id,
      client: readClientData(bytesOf(response.clientDataJSON)),
      authenticator: readAuthenticatorData(data),
      transports: transports.filter((name) => typeof name === "string"),
      ...(typeof outer.authenticatorAttachment === "string" && { attachment: outer.authenticatorAttachment }),
    };
  });

/** Reads what a client sends to sign in, or nothing where it is none. */
export const readSignedCredential = (text: string): Promise<SignedCredential | undefined> =>
  attempt(async () => {
    const { id, response } = readOuter(JSON.parse(text));
    const data = bytesOf(response.authenticatorData);
    const clientData = bytesOf(response.clientDataJSON);
    const signed: Bytes = new Uint8Array([...data, ...(await sha256(clientData))]);
    return {
      id,
      client: readClientData(clientData),
      authenticator: readAuthenticatorData(data),
      signed,
      signature: bytesOf(response.signature),
      ...(typeof response.userHandle === "string" && { userHandle: response.userHandle }),
    };
  });

/**
 * Whether pages of this origin may use passkeys of the relying party: its own host or one below it, over HTTPS or, for
 * loopback names alone, without.
 */
export function isOriginOf(origin: unknown, relyingPartyId: string): boolean {
  if (typeof origin !== "string" || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const isLoopback = hostname === "localhost" || hostname.endsWith(".localhost");
  const isSecure = protocol === "https:" || (protocol === "http:" && isLoopback);
  return isSecure && (hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`));
}

export const hashOf = async (relyingPartyId: string) => toBase64Url(await sha256(utf8(relyingPartyId)));

function readOuter(json: unknown) {
  if (!isRecord(json) || json.type !== "public-key" || !isRecord(json.response)) throw malformed();
  if (typeof json.id !== "string" || json.rawId !== json.id) throw malformed();
  return { id: json.id, response: json.response, json };
}

function readClientData(bytes: Bytes): ClientData {
  const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isRecord(data)) throw malformed();
  return { type: data.type, challenge: data.challenge, origin: data.origin, crossOrigin: data.crossOrigin };
}

function bytesOf(text: unknown): Bytes {
  if (typeof text !== "string") throw malformed();
  return fromBase64Url(text);
}

/** Whatever is wrong with bytes from outside, it comes to the same. */
async function attempt<Read>(read: () => Read | Promise<Read>): Promise<Read | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

const malformed = () => new Error("This is no public-key credential.");
