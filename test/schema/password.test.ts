import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordRules, policyPoints, type PasswordPolicy } from "../../src/schema/password-policy.ts";
import { currentPassword, newPassword } from "../../src/schema/password.ts";
import { judge } from "./judge.ts";

const strict: PasswordPolicy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumber: true,
  requireSymbol: true,
};
const lax: PasswordPolicy = {
  ...strict,
  requireLowercase: false,
  requireUppercase: false,
  requireNumber: false,
  requireSymbol: false,
};
const met = (password: string, policy = strict) =>
  policyPoints(policy, password).flatMap(({ name, isMet }) => (isMet ? [name] : []));

describe("the length of a password", () => {
  it.each(["a", "é", "🍦", "𝒜"])("counts %s as one character", async (sign) => {
    const isLong = (length: number) => met(sign.repeat(length), { ...lax, minLength: 15 }).includes("length");
    expect([14, 15].map(isLong)).toEqual([false, true]);
    expect(await judge(newPassword(lax), sign.repeat(256))).toEqual({ answer: sign.repeat(256) });
    expect(await judge(newPassword(lax), sign.repeat(257))).toEqual({ problems: ["tooLong:256"] });
  });
});

describe("the points of a policy", () => {
  it("are only those the pool asks for, the length first", () => {
    expect(policyPoints(lax, "").map(({ name }) => name)).toEqual(["length"]);
    expect(policyPoints(strict, "").map(({ name }) => name)).toEqual([
      "length",
      "lowercase",
      "uppercase",
      "number",
      "symbol",
    ]);
  });

  it.each([
    ["", []],
    ["abcdefgh", ["length", "lowercase"]],
    ["ÄÖÜäöüßé", ["length"]],
    ["Passw0rd", ["length", "lowercase", "uppercase", "number"]],
    ["a b", ["lowercase", "symbol"]],
    [" ab ", ["lowercase"]],
    ["٣٤٥", []],
    ["§€°", []],
    ["🍦🍦🍦🍦", []],
    ["пароль пароль", ["length", "symbol"]],
  ])("%j meets %j", (password, points) => {
    expect(met(password)).toEqual(points);
  });

  it.each(Array.from("^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-"))(
    "count %s as a symbol, as Cognito does",
    (sign) => {
      expect(met(sign)).toEqual(["symbol"]);
    },
  );

  it("never get lost by typing on", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (begin, more) => {
        expect(met(`${begin}x${more}x`)).toEqual(expect.arrayContaining(met(begin)));
      }),
    );
  });
});

describe("a new password", () => {
  it.each(["Gelato-2 go", "пароль Passw0rd!", "Aa1!🍦🍦🍦🍦", `Aa1!${"x".repeat(252)}`])(
    "%j is taken as it is",
    async (password) => {
      expect(await judge(newPassword(strict), password)).toEqual({ answer: password });
    },
  );

  it.each([
    ["", "password"],
    [" Gelato-2go", "passwordEnds"],
    ["Gelato-2go ", "passwordEnds"],
    ["Gelato2go", "passwordPolicy"],
    ["Aa1!x", "passwordPolicy"],
    [`Aa1!${"x".repeat(253)}`, "tooLong:256"],
  ])("%j is refused: %s", async (password, problem) => {
    const { problems } = await judge(newPassword(strict), password);
    expect(problems?.[0]).toBe(problem);
  });

  it("that is taken meets every point", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...Array.from("aA1! é")), maxLength: 12 }),
        async (password) => {
          const { answer } = await judge(newPassword(strict), password);
          expect(answer).toBe(
            met(password).length === 5 && password.trim() === password ? password : undefined,
          );
        },
      ),
    );
  });
});

describe("a password that exists", () => {
  it("may be anything, spaces and all, but nothing", async () => {
    expect(await judge(currentPassword(), " x ")).toEqual({ answer: " x " });
    expect(await judge(currentPassword(), "")).toEqual({ problems: ["password"] });
  });
});

it("tells password generators what to make", () => {
  expect(passwordRules(strict)).toBe(
    "minlength: 8; required: lower; required: upper; required: digit; required: [-^$*.[{}()?\"!@#%&/\\,><':;|_~`=+]];",
  );
  expect(passwordRules({ ...lax, minLength: 12 })).toContain("minlength: 12; allowed: lower;");
});
