import { describe, expect, it } from "vitest";
import { ar } from "../../src/i18n/ar.ts";
import { fill, textsOf } from "./texts.ts";

const sentences = [...textsOf(ar)]
  .filter(([key]) => key !== "language" && key !== "direction")
  .map(([key, text]) => [key, fill(text).sentence] as const);
const keysWhere = (isSo: (sentence: string) => boolean) =>
  sentences.flatMap(([key, sentence]) => (isSo(sentence) ? [key] : []));

describe("counting in Arabic", () => {
  it.each([
    [0, "0 ثانية"],
    [1, "ثانية واحدة"],
    [2, "ثانيتين"],
    [3, "3 ثوانٍ"],
    [11, "11 ثانية"],
    [100, "100 ثانية"],
  ])("says %i seconds", (seconds, said) => {
    expect(ar.confirmSignUp.resendIn({ seconds })).toContain(`بعد ${said}.`);
  });

  it.each([
    [0, "0 حرف"],
    [1, "حرف واحد"],
    [2, "حرفين"],
    [3, "3 أحرف"],
    [11, "11 حرفًا"],
    [100, "100 حرف"],
  ])("says %i characters", (number, said) => {
    expect(ar.policy.length({ min: number })).toBe(`${said} على الأقل`);
    expect(ar.problem.tooShort({ min: number })).toContain(`إدخال ${said} على الأقل.`);
    expect(ar.problem.tooLong({ max: number })).toContain(`إدخال ${said} على الأكثر.`);
  });

  it.each([
    [0, "0 رقم"],
    [1, "رقم واحد"],
    [2, "رقمين"],
    [3, "3 أرقام"],
    [11, "11 رقمًا"],
    [100, "100 رقم"],
  ])("says %i digits", (digits, said) => {
    expect(ar.problem.codeFormat({ digits })).toContain(`من ${said}،`);
  });

  it.each([
    [0, "لم يتم استيفاء أي شرط من أصل 120"],
    [1, "تم استيفاء شرط واحد من أصل 120"],
    [2, "تم استيفاء شرطين من أصل 120"],
    [3, "تم استيفاء 3 شروط من أصل 120"],
    [11, "تم استيفاء 11 شرطًا من أصل 120"],
    [100, "تم استيفاء 100 شرط من أصل 120"],
  ])("says %i points of a password policy", (met, said) => {
    expect(ar.policy.progress({ met, all: 120 })).toBe(said);
  });
});

describe("Arabic on a page", () => {
  it("runs from right to left", () => {
    expect(ar.direction).toBe("rtl");
  });

  it("has its own marks for questions, commas and semicolons", () => {
    expect(keysWhere((sentence) => /[?,;]/.test(sentence))).toEqual([]);
  });

  it("writes numbers with the digits of codes and phone numbers", () => {
    expect(keysWhere((sentence) => /[\u0660-\u0669\u06f0-\u06f9]/.test(sentence))).toEqual([]);
  });

  it("keeps what runs left to right in one piece: examples, addresses and numbers with signs", () => {
    const outside = (sentence: string) => sentence.replace(/[\u2066\u2068].*?\u2069/g, "");
    expect(keysWhere((sentence) => /[\u2066-\u2069]/.test(outside(sentence)))).toEqual([]);
    expect(keysWhere((sentence) => /[@/+–-]/.test(outside(sentence)))).toEqual([]);
    expect(keysWhere((sentence) => /[a-z]/i.test(outside(sentence)))).toEqual([
      "field.capsLock",
      "setUpTotp.qrCode",
    ]);
  });

  it("lets a name or an address move nothing around it", () => {
    expect(ar.confirmSignUp.sentTo({ destination: "+1 555 0100" })).toContain("\u2066+1 555 0100\u2069");
    expect(ar.signIn.already({ name: "Ada" })).toContain("\u2068Ada\u2069");
    expect(ar.problem.tooSmall({ min: -5 })).toContain("\u2066-5\u2069");
  });
});
