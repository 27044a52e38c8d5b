import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { email, phone, signInName, username, type SignInName } from "../../src/schema/identity.ts";
import { judge } from "./judge.ts";

describe("an email address", () => {
  it.each([
    ["ada@example.com", "ada@example.com"],
    ["  ada@example.com \n", "ada@example.com"],
    ["Ada@Example.com", "Ada@Example.com"],
    ["\u200eada@example.com\u200f", "ada@example.com"],
    ["ada+gelato@mail.example.co.uk", "ada+gelato@mail.example.co.uk"],
    ["jürgen@münchen.de", "jürgen@münchen.de"],
    ["عمر@مثال.إختبار", "عمر@مثال.إختبار"],
  ])("%j is taken as %j", async (typed, answer) => {
    expect(await judge(email(), typed)).toEqual({ answer });
  });

  it.each([
    ["", "email"],
    [" ", "email"],
    [undefined, "email"],
    ["ada", "emailFormat"],
    ["ada@example", "emailFormat"],
    ["ada@example.", "emailFormat"],
    ["ada@@example.com", "emailFormat"],
    ["ada lovelace@example.com", "emailFormat"],
    [`${"a".repeat(2000)}@example.com`, "tooLong:128"],
  ])("%j is refused: %s", async (typed, problem) => {
    const { problems } = await judge(email(), typed);
    expect(problems?.[0]).toBe(problem);
  });
});

describe("a username", () => {
  it.each([
    ["ada", "ada"],
    [" ada ", "ada"],
    ["عمر", "عمر"],
    ["ada🍦", "ada🍦"],
  ])("%j is taken as %j", async (typed, answer) => {
    expect(await judge(username(), typed)).toEqual({ answer });
  });

  it.each([
    ["", "username"],
    ["ada lovelace", "usernameSpaces"],
    ["ada@example.com", "usernameIsEmail"],
    ["a".repeat(2048), "tooLong:128"],
  ])("%j is refused: %s", async (typed, problem) => {
    expect(await judge(username(), typed)).toEqual({ problems: [problem] });
  });

  it("may be an email address where the pool has no such alias", async () => {
    expect(await judge(username({ mayBeEmail: true }), "ada@example.com")).toEqual({
      answer: "ada@example.com",
    });
  });
});

describe("a phone number", () => {
  it.each([
    ["07700 900123", "GB", "+447700900123"],
    ["7700 900123", "GB", "+447700900123"],
    ["+44 (0)7700 900123", "US", "+447700900123"],
    ["0044 7700 900123", "DE", "+447700900123"],
    ["011 44 7700 900123", "US", "+447700900123"],
    ["(415) 555-0132", "US", "+14155550132"],
    ["1-415-555-0132", "US", "+14155550132"],
    ["0151 23456789", "DE", "+4915123456789"],
    ["06 1234 5678", "IT", "+390612345678"],
    ["\u202a+33 6 12 34 56 78\u202c", "GB", "+33612345678"],
    ["٠١٠٠ ١٢٣ ٤٥٦٧", "EG", "+201001234567"],
    ["+447700900123", undefined, "+447700900123"],
  ])("%j in %s is %s", async (typed, country, answer) => {
    expect(await judge(phone(country), typed)).toEqual({ answer });
  });

  it.each([
    ["", "GB", "phone"],
    ["12", "GB", "phoneFormat"],
    ["07700 900123", undefined, "phoneFormat"],
    ["07700 900123 000", "GB", "phoneFormat"],
    ["call 07700 900123", "GB", "phoneFormat"],
    ["+999 12345678", "GB", "phoneFormat"],
    ["0151 23456789012345", "DE", "phoneFormat"],
    ["1".repeat(2048), "GB", "phoneFormat"],
  ])("%j in %s is refused: %s", async (typed, country, problem) => {
    expect(await judge(phone(country), typed)).toEqual({ problems: [problem] });
  });

  it("is always E.164 when it is taken, whatever was typed", async () => {
    const typed = fc.string({ unit: fc.constantFrom(...Array.from("0123456789+-() ./x")), maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom("GB", "US", "IT", undefined), async (typed, country) => {
        const { answer = "+12345" } = await judge(phone(country), typed);
        expect(answer).toMatch(/^\+[1-9]\d{3,14}$/);
      }),
    );
  });
});

describe("the name a person signs in with", () => {
  const all: SignInName[] = ["username", "email", "phone"];
  it.each<[string, SignInName[], string]>([
    ["ada", all, "ada"],
    [" ada@example.com", all, "ada@example.com"],
    ["+44 7700 900123", all, "+447700900123"],
    ["07700 900123", all, "+447700900123"],
    ["0044 7700900123", all, "+447700900123"],
    ["07700900123", all, "07700900123"],
    ["07700900123", ["email", "phone"], "+447700900123"],
    ["(07700) 900-123", ["phone"], "+447700900123"],
    ["ada@example.com", ["username"], "ada@example.com"],
    ["ada@example.com", ["email", "phone"], "ada@example.com"],
  ])("%j, where people sign in with %j, is %j", async (typed, signInWith, answer) => {
    expect(await judge(signInName(signInWith, "GB"), typed)).toEqual({ answer });
  });

  it.each<[string, SignInName[], string]>([
    ["", ["email"], "email"],
    ["", ["phone"], "phone"],
    ["", ["username"], "username"],
    ["", ["email", "phone"], "emailOrPhone"],
    ["", ["username", "email"], "usernameOrEmail"],
    ["", ["username", "phone"], "usernameOrPhone"],
    ["", ["username", "email", "phone"], "usernameEmailOrPhone"],
    ["", ["username"], "username"],
    ["ada", ["email", "phone"], "nameFormat"],
    ["ada", ["email"], "emailFormat"],
    ["ada@example", ["email", "phone"], "emailFormat"],
    ["12", ["email", "phone"], "phoneFormat"],
    ["ada lovelace", all, "usernameSpaces"],
  ])("%j, where people sign in with %j, is refused: %s", async (typed, signInWith, problem) => {
    expect(await judge(signInName(signInWith, "GB"), typed)).toEqual({ problems: [problem] });
  });

  it("is never changed beyond its ends when it is a username", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), async (typed) => {
        const { answer = "" } = await judge(signInName(["username"]), ` ${typed}\t`);
        expect(typed).toContain(answer);
      }),
    );
  });
});
