import { describe, expect, it } from "vitest";
import { passwordAdvice } from "../../src/schema/password-advice.ts";

const none = { requireLowercase: false, requireUppercase: false, requireNumber: false, requireSymbol: false };

describe("A developer", () => {
  it("is told of a policy that is short and has rules on characters", () => {
    const advice = passwordAdvice({ minLength: 8, ...none, requireSymbol: true });
    expect(advice).toMatch(
      /^This user pool asks for passwords of 8 characters or more, and for certain kinds/,
    );
    expect(advice).toMatch("https://pages.nist.gov/800-63-4/sp800-63b.html");
  });

  it("is told of one that is only short, or has only rules", () => {
    expect(passwordAdvice({ minLength: 14, ...none })).toMatch(/ 14 characters or more\. NIST/);
    expect(passwordAdvice({ minLength: 15, ...none, requireNumber: true })).toMatch(/certain kinds/);
  });

  it("is told nothing of one that NIST would have", () => {
    expect(passwordAdvice({ minLength: 15, ...none })).toBeUndefined();
  });
});
