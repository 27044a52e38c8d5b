import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code } from "../../src/schema/code.ts";
import { tidyCode } from "../../src/schema/digits.ts";
import { judge } from "./judge.ts";

describe("a code", () => {
  it.each([
    ["407123", "407123"],
    [" 407 123 ", "407123"],
    ["407-123", "407123"],
    ["407\u2013123", "407123"],
    ["407.123", "407123"],
    ["４０７１２３", "407123"],
    ["٤٠٧١٢٣", "407123"],
    ["۴۰۷۱۲۳", "407123"],
    ["\u200f407123", "407123"],
    ["Your code is 407123.", "407123"],
    ["G-407123", "407123"],
  ])("typed as %j is %s", async (typed, answer) => {
    expect(await judge(code(), typed)).toEqual({ answer });
  });

  it.each([
    ["", "code"],
    ["- -", "code"],
    ["40712", "codeFormat:6"],
    ["4071234", "codeFormat:6"],
    ["40712a", "codeFormat:6"],
    ["abcdef", "codeFormat:6"],
    ["407123 or 123456", "codeFormat:6"],
  ])("typed as %j is refused: %s", async (typed, problem) => {
    const { problems } = await judge(code(), typed);
    expect(problems?.[0]).toBe(problem);
  });

  it("has as many digits as it is told", async () => {
    expect(await judge(code(8), "1234 5678")).toEqual({ answer: "12345678" });
    expect(await judge(code(8), "123456")).toEqual({ problems: ["codeFormat:8"] });
  });

  it("keeps its digits in every script", () => {
    const zeros = Array.from({ length: 0x20000 }, (_, codePoint) => codePoint).filter(
      (codePoint) =>
        /\p{Nd}/u.test(String.fromCodePoint(codePoint)) &&
        tidyCode(String.fromCodePoint(codePoint), 6) === "0",
    );
    expect(zeros).toContain(0x30);
    expect(zeros).toContain(0x660);
    fc.assert(
      fc.property(fc.constantFrom(...zeros), fc.stringMatching(/^\d{6}$/), (zero, digits) => {
        const written = Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit))).join("");
        expect(tidyCode(written, 6)).toBe(digits);
      }),
    );
  });

  it("that is tidy stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const tidy = tidyCode(typed, 6);
        expect(tidyCode(tidy, 6)).toBe(tidy);
      }),
    );
  });
});
