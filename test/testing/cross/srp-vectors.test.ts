import { createHash, createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { expectedProof, makeVerifier, openAttempt } from "../../../src/testing/srp.ts";
import { premasterSecret, serverNumber, verifierOf } from "../../../src/testing/srp-arithmetic.ts";

const number = (text: string) => BigInt(`0x${text.replace(/\s/g, "")}`);
const sha1 = (...parts: Buffer[]) => createHash("sha1").update(Buffer.concat(parts)).digest();
const bytes = (value: bigint, length = 128) =>
  Buffer.from(value.toString(16).padStart(length * 2, "0"), "hex");
const hashed = (...parts: Buffer[]) => BigInt(`0x${sha1(...parts).toString("hex")}`);

describe("the example of RFC 5054, appendix B", () => {
  // The 1024-bit group of appendix A, with SHA-1 and numbers padded to its length: Cognito has another group and other bytes,
  // and the same arithmetic.
  const N = number(`
    EEAF0AB9ADB38DD69C33F80AFA8FC5E86072618775FF3C0B9EA2314C9C256576D674DF7496EA81D3383B4813D692C6E0E0D5D8E250B98BE4
    8E495C1D6089DAD15DC7D7B46154D6B6CE8EF4AD69B15D4982559B297BCF1885C529F566660E57EC68EDBC3C05726CC02FD4CBF4976EAA9A
    FD5138FE8376435B9FC61D2FC0EB06E3`);
  const g = 2n;
  const k = number("7556AA045AEF2CDD07ABAF0F665C3E818913186F");
  const salt = number("BEB25379D1A8581EB5A727673A2441EE");
  const x = number("94B7555AABE9127CC58CCF4993DB6CF84D16C124");
  const v = number(`
    7E273DE8696FFC4F4E337D05B4B375BEB0DDE1569E8FA00A9886D8129BADA1F1822223CA1A605B530E379BA4729FDC59F105B4787E5186F5
    C671085A1447B52A48CF1970B4FB6F8400BBF4CEBFBB168152E08AB5EA53D15C1AFF87B2B9DA6E04E058AD51CC72BFC9033B564E26480D78
    E955A5E29E7AB245DB2BE315E2099AFB`);
  const b = number("E487CB59D31AC550471E81F00F6928E01DDA08E974A004F49E61F5D105284D20");
  const A = number(`
    61D5E490F6F1B79547B0704C436F523DD0E560F0C64115BB72557EC44352E8903211C04692272D8B2D1A5358A2CF1B6E0BFCF99F921530EC
    8E39356179EAE45E42BA92AEACED825171E1E8B9AF6D9C03E1327F44BE087EF06530E69F66615261EEF54073CA11CF5858F0EDFDFE15EFEA
    B349EF5D76988A3672FAC47B0769447B`);
  const B = number(`
    BD0C61512C692C0CB6D041FA01BB152D4916A1E77AF46AE105393011BAF38964DC46A0670DD125B95A981652236F99D9B681CBF87837EC99
    6C6DA04453728610D0C6DDB58B318885D7D82C7F8DEB75CE7BD4FBAA37089E6F9C6059F388838E7A00030B331EB76840910440B1B27AAEAE
    EB4012B7D7665238A8E3FB004B117B58`);
  const u = number("CE38B9593487DA98554ED47D70A7AE5F462EF019");
  const S = number(`
    B0DC82BABCF30674AE450C0287745E7990A3381F63B387AAF271A10D233861E359B48220F7C4693C9AE12B0A6F67809F0876E2D013800D6C
    41BB59B6D5979B5C00A172B4A2A5903A0BDCAF8A709585EB2AFAFA8F3499B200210DCC1F10EB33943CD67FC88A2F39A4BE5BEC4EC0A3212D
    C346D7E474B29EDE8A469FFECA686E5A`);

  it("is copied as it stands: its own hashes agree", () => {
    expect(hashed(bytes(N), bytes(g))).toBe(k);
    expect(hashed(bytes(salt, 16), sha1(Buffer.from("alice:password123")))).toBe(x);
    expect(hashed(bytes(A), bytes(B))).toBe(u);
  });

  it("comes out of the pool's arithmetic", () => {
    expect(verifierOf(x, { N, g, k })).toBe(v);
    expect(serverNumber(v, b, { N, g, k })).toBe(B);
    expect(premasterSecret(A, v, u, b, { N, g, k })).toBe(S);
  });
});

/** Numbers of AWS's older client, in its own arithmetic. */
interface BigInteger {
  toString(radix: number): string;
}

/** Its half of SRP, which it keeps to itself. */
interface AuthenticationHelper {
  largeAValue: BigInteger;
  calculateU(A: BigInteger, B: BigInteger): BigInteger;
  getPasswordAuthenticationKey(
    username: string,
    password: string,
    B: BigInteger,
    salt: BigInteger,
    callback: (error: Error | null, key: Uint8Array) => void,
  ): void;
  generateHashDevice(group: string, username: string, callback: (error: Error | null) => void): void;
  getRandomPassword(): string;
  getSaltDevices(): string;
  getVerifierDevices(): string;
}

const load = createRequire(import.meta.url);
const Helper = (
  load("amazon-cognito-identity-js/lib/AuthenticationHelper.js") as {
    default: new (poolName: string) => AuthenticationHelper;
  }
).default;
const Integer = (
  load("amazon-cognito-identity-js/lib/BigInteger.js") as {
    default: new (hex: string, radix: 16) => BigInteger;
  }
).default;

describe("AWS's own arithmetic in amazon-cognito-identity-js", () => {
  const client = new Helper("Example1");
  const A = BigInt(`0x${client.largeAValue.toString(16)}`);
  const signed = {
    poolName: "Example1",
    userId: "ada",
    secretBlock: Buffer.from("a secret block").toString("base64"),
    timestamp: "Tue Nov 24 10:44:58 UTC 2026",
  };

  /** The client's proof, signed with Node's HMAC. */
  function proof(password: string, salt: string, B: string): Promise<string> {
    return new Promise((resolve, reject) => {
      client.getPasswordAuthenticationKey(
        signed.userId,
        password,
        new Integer(B, 16),
        new Integer(salt, 16),
        (error, key) => {
          if (error) return reject(error);
          const text = Buffer.from(`Example1adaa secret block${signed.timestamp}`);
          resolve(createHmac("sha256", key).update(text).digest("base64"));
        },
      );
    });
  }

  it.each([
    ["begins with a zero", "00b1946ac92492d2347c6235b4d2611e", "Correct-horse-9"],
    ["has an odd number of digits", "b1946ac92492d2347c6235b4d2611ef", "Пароль-с-9-знаками"],
    ["looks negative", "f1946ac92492d2347c6235b4d2611e18", "ünï 🔑 with spaces"],
    ["looks positive", "71946ac92492d2347c6235b4d2611e18", "x"],
  ])("reaches the same key where the salt %s", async (_looks, salt, password) => {
    const { verifier } = await makeVerifier("Example1", "ada", password, salt);
    const attempt = openAttempt(A, verifier);
    expect(await proof(password, salt, attempt.B)).toBe(await expectedProof(attempt, verifier, signed));
  });

  it("reaches another key with another password", async () => {
    const salt = "71946ac92492d2347c6235b4d2611e18";
    const { verifier } = await makeVerifier("Example1", "ada", "Correct-horse-9", salt);
    const attempt = openAttempt(A, verifier);
    const expected = await expectedProof(attempt, verifier, signed);
    expect(await proof("Correct-horse-9 ", salt, attempt.B)).not.toBe(expected);
  });

  it("reaches the same key where the scrambling number begins with a zero", async () => {
    const salt = "71946ac92492d2347c6235b4d2611e18";
    const { verifier } = await makeVerifier("Example1", "ada", "Correct-horse-9", salt);
    const isShort = (B: string) =>
      client.calculateU(client.largeAValue, new Integer(B, 16)).toString(16).length < 64;
    let attempt = openAttempt(A, verifier);
    while (!isShort(attempt.B)) attempt = openAttempt(A, verifier);
    expect(await proof("Correct-horse-9", salt, attempt.B)).toBe(
      await expectedProof(attempt, verifier, signed),
    );
  });

  it("makes the same verifier of the same password", async () => {
    await new Promise<void>((resolve, reject) => {
      client.generateHashDevice("Group", "device", (error) => (error ? reject(error) : resolve()));
    });
    const salt = client.getSaltDevices();
    const { verifier } = await makeVerifier("Group", "device", client.getRandomPassword(), salt);
    expect(BigInt(`0x${verifier}`)).toBe(BigInt(`0x${client.getVerifierDevices()}`));
  });
});
