/**
 * Plays the authenticator of this device, so that a story about passkeys can be walked on any machine, by a test as well. It keeps
 * ES256 keys for as long as the story is shown, and is always touched by the right finger. Returns how to unplug it.
 *
 * @see https://www.w3.org/TR/webauthn-3/
 */
export function plugInAuthenticator(): () => void {
  const passkeys: Passkey[] = [];
  const credentials = {
    async create({ publicKey }: CredentialCreationOptions = {}) {
      if (!publicKey) return null;
      const passkey = await makePasskey(publicKey);
      passkeys.push(passkey);
      return attestation(passkey, publicKey);
    },
    async get({ publicKey }: CredentialRequestOptions = {}) {
      const wanted = publicKey?.allowCredentials?.map(({ id }) => nameOf(toBytes(id))) ?? [];
      const passkey = passkeys.find(({ id }) => wanted.includes(nameOf(id)));
      if (publicKey && passkey) return assertion(passkey, publicKey);
      throw new DOMException("There is no such passkey on this device.", "NotAllowedError");
    },
  };
  const unplug = [
    replace(navigator.credentials, "create", credentials.create),
    replace(navigator.credentials, "get", credentials.get),
    replace(PublicKeyCredential, "isUserVerifyingPlatformAuthenticatorAvailable", async () => true),
  ];
  return () => unplug.forEach((undo) => undo());
}

interface Passkey {
  readonly id: Bytes;
  readonly user: Bytes;
  readonly keys: CryptoKeyPair;
}

type Bytes = Uint8Array<ArrayBuffer>;

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** Somebody is there and known; in a new passkey, its data follow. */
const flags = { asserted: 0x05, attested: 0x45 };

async function makePasskey({ user }: PublicKeyCredentialCreationOptions): Promise<Passkey> {
  return {
    id: crypto.getRandomValues(new Uint8Array(16)),
    user: toBytes(user.id),
    keys: await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]),
  };
}

async function attestation(passkey: Passkey, { rp, challenge }: PublicKeyCredentialCreationOptions) {
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", passkey.keys.publicKey));
  // In CBOR: a COSE key of type EC2, for ES256, on P-256, and its two coordinates.
  const key = join(
    [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
    raw.slice(1, 33),
    [0x22, 0x58, 32],
    raw.slice(33),
  );
  const data = join(
    await authenticatorData(rp.id, flags.attested),
    new Uint8Array(16),
    [0, passkey.id.length],
    passkey.id,
    key,
  );
  const text = (words: string) => join([0x60 + words.length], new TextEncoder().encode(words));
  const object = join(
    [0xa3],
    text("fmt"),
    text("none"),
    text("attStmt"),
    [0xa0],
    text("authData"),
    [0x58, data.length],
    data,
  );
  return credentialOf(passkey, AuthenticatorAttestationResponse, {
    clientDataJSON: clientData("webauthn.create", challenge),
    attestationObject: object.buffer,
    getTransports: () => ["internal"],
    getPublicKeyAlgorithm: () => -7,
    getPublicKey: () => null,
    getAuthenticatorData: () => data.buffer,
  });
}

async function assertion(passkey: Passkey, { rpId, challenge }: PublicKeyCredentialRequestOptions) {
  const data = await authenticatorData(rpId, flags.asserted);
  const clientDataJSON = clientData("webauthn.get", challenge);
  const signed = join(data, await sha256(new Uint8Array(clientDataJSON)));
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, passkey.keys.privateKey, signed));
  return credentialOf(passkey, AuthenticatorAssertionResponse, {
    clientDataJSON,
    authenticatorData: data.buffer,
    signature: toDer(signature).buffer,
    userHandle: passkey.user.buffer,
  });
}

/** Browsers make these objects themselves: there is no other way to one than by its prototype. */
function credentialOf(
  { id }: Passkey,
  kind: { readonly prototype: object },
  members: object,
): PublicKeyCredential {
  const response: unknown = Object.create(kind.prototype, values(members));
  const own = {
    id: base64Url(id),
    rawId: id.buffer,
    type: "public-key",
    authenticatorAttachment: "platform",
    getClientExtensionResults: () => ({}),
    response,
  };
  return Object.create(PublicKeyCredential.prototype, values(own)) as PublicKeyCredential;
}

const values = (members: object): PropertyDescriptorMap =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { value: value as unknown }]));

/** Whose page it is, who is there, and a count that stays at zero. */
const authenticatorData = async (rpId = location.hostname, flag: number) =>
  join(await sha256(new TextEncoder().encode(rpId)), [flag, 0, 0, 0, 0]);

const clientData = (type: string, challenge: BufferSource): ArrayBuffer =>
  new TextEncoder().encode(
    JSON.stringify({
      type,
      challenge: base64Url(toBytes(challenge)),
      origin: location.origin,
      crossOrigin: false,
    }),
  ).buffer;

const sha256 = async (data: Bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", data));

/** WebCrypto signs as two numbers of 32 bytes, authenticators as a sequence of two integers. */
function toDer(raw: Bytes): Bytes {
  const integer = (number: Bytes) => {
    const start = number.findIndex((byte) => byte > 0);
    const short = number.slice(start);
    const signed = (short[0] ?? 0) > 127 ? join([0], short) : short;
    return join([2, signed.length], signed);
  };
  const both = join(integer(raw.slice(0, 32)), integer(raw.slice(32)));
  return join([0x30, both.length], both);
}

function join(...parts: readonly (Bytes | readonly number[])[]): Bytes {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const toBytes = (source: BufferSource): Bytes =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source);

const nameOf = (bytes: Bytes) => bytes.join();

const base64Url = (bytes: Bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** Puts another function in the place of one of the browser's; what it returns puts that back. */
function replace<Host extends object>(host: Host, name: keyof Host & string, own: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(host, name);
  Object.defineProperty(host, name, { value: own, configurable: true });
  return () => {
    if (before) Object.defineProperty(host, name, before);
    else Reflect.deleteProperty(host, name);
  };
}
