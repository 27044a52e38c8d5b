import { describe, expect, it } from "vitest";
import { codeAt, findStep, newSecret, readSecret, totpCode } from "../../src/testing/totp.ts";

const key = new TextEncoder().encode("12345678901234567890");
/** The key of the RFC in base32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

// RFC 6238, appendix B, the rows for SHA-1.
const vectors = [
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
] as const;

describe("codes of an authenticator app", () => {
  it.each(vectors)("%d seconds after 1970 are those of the RFC", async (seconds, code) => {
    expect(await codeAt(key, Math.floor(seconds / 30), 8)).toBe(code);
    expect(await totpCode(secret, () => seconds * 1000)).toBe(code.slice(2));
  });

  it("are those of today without a clock", async () => {
    const before = await totpCode(secret, Date.now);
    const now = await totpCode(secret);
    expect([before, await totpCode(secret, Date.now)]).toContain(now);
  });

  it("count one step early and one step late, and no further", async () => {
    const now = 1_111_111_111_000;
    const step = Math.floor(now / 30_000);
    const found = (away: number) => codeAt(key, step + away).then((code) => findStep(secret, code, now));
    expect(await Promise.all([-2, -1, 0, 1, 2].map(found))).toEqual([
      undefined,
      step - 1,
      step,
      step + 1,
      undefined,
    ]);
  });
});

describe("secrets", () => {
  it("are read as people copy them", () => {
    expect(readSecret(secret)).toEqual(key);
    expect(readSecret("gezd gnbv gy3t qojq gezd-gnbv-gy3t-qojq====")).toEqual(key);
    expect(() => readSecret("none!")).toThrow(/is base32/);
  });

  it("that the pool makes have 32 bytes, are no two alike, and only letters that apps take", () => {
    const made = newSecret();
    expect(made).toMatch(/^[A-Z2-7]{52}$/);
    expect(readSecret(made)).toHaveLength(32);
    expect(newSecret()).not.toBe(made);
  });
});
