import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { AttributeName, AttributeQuestion } from "../../src/schema/attributes.ts";
import type { SignInName } from "../../src/schema/identity.ts";
import { signUpQuestions } from "../../src/schema/sign-up-questions.ts";
import { signUpSchema } from "../../src/schema/sign-up.ts";
import { judge } from "./judge.ts";

const passwordPolicy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumber: true,
  requireSymbol: true,
};
const password = "Gelato-2go";

describe("a sign-up asks", () => {
  it.each<[string, SignInName[], AttributeQuestion[], SignInName[], AttributeName[]]>([
    ["for the email address once", ["email"], ["email", "given_name"], ["email"], ["given_name"]],
    ["for the phone number once", ["phone"], ["phone_number"], ["phone"], []],
    ["for a username and every attribute", ["username", "email"], ["email"], ["username"], ["email"]],
    ["for whichever address a person prefers", ["email", "phone"], ["name"], ["email", "phone"], ["name"]],
    ["for the address that is asked for anyway", ["email", "phone"], ["phone_number"], ["phone"], []],
    [
      "for both addresses where both are asked for",
      ["email", "phone"],
      ["email", "phone_number"],
      ["email"],
      ["phone_number"],
    ],
  ])("%s", (_, signInWith, attributes, nameKinds, asked) => {
    const questions = signUpQuestions({ signInWith, attributes });
    expect(questions.nameKinds).toEqual(nameKinds);
    expect(questions.questions.map(({ name }) => name)).toEqual(asked);
  });

  it("for what the pool requires, in the app's words where it has some", () => {
    const { questions } = signUpQuestions({
      signInWith: ["email"],
      requiredAttributes: ["email", "family_name", "given_name"],
      attributes: [{ name: "given_name", label: "What do friends call you?", required: true }],
    });
    expect(questions).toEqual([
      { name: "family_name", required: true, control: "text", autoComplete: "family-name" },
      {
        name: "given_name",
        required: true,
        control: "text",
        autoComplete: "given-name",
        label: "What do friends call you?",
      },
    ]);
  });
});

describe("the answer to a sign-up", () => {
  it("calls the account by its email address, which is an attribute too", async () => {
    const schema = signUpSchema({
      signInWith: ["email"],
      passwordPolicy,
      attributes: ["email", { name: "custom:favorite_flavor", options: ["vanilla"] }],
    });
    expectTypeOf<z.output<typeof schema>["attributes"]>().toEqualTypeOf<{
      readonly email: string;
      readonly "custom:favorite_flavor"?: "vanilla";
    }>();
    expect(
      await judge(schema, { username: " ada@example.com ", password, "custom:favorite_flavor": "vanilla" }),
    ).toEqual({
      answer: {
        username: "ada@example.com",
        password,
        attributes: { email: "ada@example.com", "custom:favorite_flavor": "vanilla" },
      },
    });
  });

  it("calls the account by its phone number", async () => {
    const schema = signUpSchema({
      signInWith: ["email", "phone"],
      passwordPolicy,
      attributes: [],
      country: "GB",
    });
    expect(await judge(schema, { username: "07700 900123", password })).toEqual({
      answer: { username: "+447700900123", password, attributes: { phone_number: "+447700900123" } },
    });
  });

  it("keeps a username apart from the addresses", async () => {
    const schema = signUpSchema({ signInWith: ["username", "email"], passwordPolicy, attributes: ["email"] });
    expect(await judge(schema, { username: "ada", email: "ada@example.com", password })).toEqual({
      answer: { username: "ada", password, attributes: { email: "ada@example.com" } },
    });
    expect(await judge(schema, { username: "ada@example.com", email: "ada@example.com", password })).toEqual({
      problems: ["username: usernameIsEmail"],
    });
  });

  it("says everything that is wrong at once", async () => {
    const schema = signUpSchema({
      signInWith: ["email"],
      passwordPolicy,
      attributes: ["given_name"],
      terms: true,
      repeatPassword: true,
    });
    const { problems } = await judge(schema, { username: "ada", password: "short", repeatPassword: "Short" });
    expect(problems?.toSorted()).toEqual([
      "given_name: required",
      "password: passwordPolicy",
      "repeatPassword: passwordRepeat",
      "terms: agree",
      "username: emailFormat",
    ]);
  });

  it("is not valid when a field is missing", async () => {
    const schema = signUpSchema({
      signInWith: ["email"],
      passwordPolicy,
      attributes: ["given_name"],
      terms: true,
    });
    const { problems } = await judge(schema, {});
    expect(problems?.toSorted()).toEqual([
      "given_name: required",
      "password: password",
      "terms: agree",
      "username: email",
    ]);
  });

  it("does not hand on what only the form needs", async () => {
    const schema = signUpSchema({
      signInWith: ["email"],
      passwordPolicy,
      attributes: [],
      terms: true,
      repeatPassword: true,
    });
    expect(
      await judge(schema, { username: "ada@example.com", password, repeatPassword: password, terms: true }),
    ).toEqual({
      answer: { username: "ada@example.com", password, attributes: { email: "ada@example.com" } },
    });
  });
});
