import { type Bytes, concat, randomBytes, toBase64, utf8 } from "./bytes.ts";

/** A key and its certificate, as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const day = 86_400_000;

/** Makes a certificate for `localhost` and 127.0.0.1 that nobody vouches for, good for this week: X.509 in DER. */
export async function makeCertificate(now: number): Promise<Certificate> {
  const size = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  const pair = await crypto.subtle.generateKey({ ...algorithm, ...size }, true, ["sign", "verify"]);
  const serial = randomBytes(16);
  // A serial number is positive, and its first byte not zero.
  serial[0] = 0x41;
  const signed = sequence(
    tagged(0xa0, tagged(0x02, Uint8Array.of(2))),
    tagged(0x02, serial),
    sha256WithRsa,
    commonName("localhost"),
    sequence(time(now - day), time(now + 7 * day)),
    commonName("localhost"),
    new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey)),
    tagged(0xa3, sequence(alternativeNames)),
  );
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, signed));
  const cert = sequence(signed, sha256WithRsa, tagged(0x03, Uint8Array.of(0), signature));
  const key = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  return { key: pem("PRIVATE KEY", key), cert: pem("CERTIFICATE", cert) };
}

const tagged = (tag: number, ...parts: readonly Bytes[]): Bytes => {
  const body = concat(...parts);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concat(Uint8Array.of(tag, ...size), body);
};

const sequence = (...parts: readonly Bytes[]) => tagged(0x30, ...parts);

const identifier = (...bytes: readonly number[]) => tagged(0x06, Uint8Array.from(bytes));

const sha256WithRsa = sequence(
  identifier(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b),
  tagged(0x05),
);

const commonName = (name: string) =>
  sequence(tagged(0x31, sequence(identifier(0x55, 0x04, 0x03), tagged(0x0c, utf8(name)))));

/** Browsers look at these alone, whatever the common name says. */
const alternativeNames = sequence(
  identifier(0x55, 0x1d, 0x11),
  tagged(0x04, sequence(tagged(0x82, utf8("localhost")), tagged(0x87, Uint8Array.of(127, 0, 0, 1)))),
);

/** `YYMMDDHHMMSSZ` */
const time = (at: number) =>
  tagged(0x17, utf8(`${new Date(at).toISOString().replace(/\D/g, "").slice(2, 14)}Z`));

const pem = (name: string, der: Bytes) =>
  `-----BEGIN ${name}-----\n${toBase64(der).replace(/.{64}/g, "$&\n").trim()}\n-----END ${name}-----\n`;
