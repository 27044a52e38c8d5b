import { expect, it } from "vitest";
import { de } from "../../src/i18n/de.ts";
import { en } from "../../src/i18n/en.ts";
import { errorSentence } from "../../src/i18n/error-sentence.ts";

const { error } = en;

it.each([
  [["username"], error.wrongCredentialsUsername, error.userExistsUsername],
  [["email"], error.wrongCredentialsEmail, error.userExistsEmail],
  [["phone"], error.wrongCredentialsPhone, error.userExistsPhone],
  [["username", "email"], error.wrongCredentials, error.userExists],
  [["email", "phone"], error.wrongCredentials, error.userExists],
  [[], error.wrongCredentials, error.userExists],
] as const)("calls the name by its word where people sign in with %j", (signInWith, wrong, exists) => {
  expect(errorSentence(en, { code: "wrongCredentials" }, signInWith)).toBe(wrong);
  expect(errorSentence(en, { code: "userExists" }, signInWith)).toBe(exists);
});

it("has one sentence for any other refusal, whatever people sign in with", () => {
  for (const signInWith of [["email"], ["username", "phone"], []] as const) {
    expect(errorSentence(en, { code: "expiredCode" }, signInWith)).toBe(error.expiredCode);
  }
});

it("speaks the language of the words it is given", () => {
  expect(errorSentence(de, { code: "wrongCredentials" }, ["email"])).toBe(de.error.wrongCredentialsEmail);
  expect(errorSentence(de, { code: "offline" })).toBe(de.error.offline);
});
