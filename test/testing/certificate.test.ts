import { X509Certificate } from "node:crypto";
import { get } from "node:https";
import { describe, expect, it } from "vitest";
import { makeCertificate } from "../../src/testing/certificate.ts";
import { createUserPool, type UserPool } from "../../src/testing/index.ts";

/** Asks over TLS, trusting one certificate and no other. */
const ask = (url: string, ca: string) =>
  new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    get(url, { ca }, ({ statusCode, headers, socket }) => {
      socket.destroy();
      resolve({ status: statusCode, location: headers.location });
    }).on("error", reject);
  });

const start = (): UserPool =>
  createUserPool({
    identityProviders: [{ name: "Google" }],
    appClient: { callbackUrls: ["http://localhost:3000/"] },
  });

describe("a pool that listens over TLS", () => {
  it("makes a certificate that OpenSSL reads: for localhost, by its own key, for a week", async () => {
    const now = Date.UTC(2026, 10, 24, 9, 5, 7);
    const { cert } = await makeCertificate(now);
    const read = new X509Certificate(cert);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkHost("localhost")).toBe("localhost");
    expect(read.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(read.checkHost("example.com")).toBeUndefined();
    expect(read.validFrom).toBe("Nov 23 09:05:07 2026 GMT");
    expect(read.validTo).toBe("Dec  1 09:05:07 2026 GMT");
  });

  it("takes a certificate of yours, and is where Amplify then looks for it", async () => {
    const https = await makeCertificate(Date.now());
    const pool = start();
    const { url, close } = await pool.listen({ https });
    expect(url).toBe(`https://${pool.domain}/`);
    expect(pool.config.Auth.Cognito).toMatchObject({
      userPoolEndpoint: url,
      loginWith: { oauth: { domain: pool.domain } },
    });
    expect(await ask(`${url}oauth2/authorize`, https.cert)).toEqual({
      status: 302,
      location: "/error?error=invalid_request",
    });
    await close();
    expect(pool.domain).toMatch(/\.auth\.pool\.localhost$/);
  });

  it("is trusted by nobody who was not told to", async () => {
    const { url, close } = await start().listen({ https: true });
    await expect(ask(url, (await makeCertificate(Date.now())).cert)).rejects.toThrow(/certificate/);
    await close();
  });

  it("keeps Amplify's way to the pages as it was where it listens without", async () => {
    const pool = start();
    const before = pool.domain;
    const { close } = await pool.listen();
    expect(pool.domain).toBe(before);
    await close();
  });
});
