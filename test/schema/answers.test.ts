import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { answers } from "../../src/schema/answers.ts";
import {
  readableName,
  type AttributeAnswers,
  type AttributeQuestion,
  type DetailedQuestion,
} from "../../src/schema/attributes.ts";
import { judge } from "./judge.ts";

const flavor = (more: Omit<DetailedQuestion, "name">) => answers([{ name: "custom:flavor", ...more }]);

describe("an answer", () => {
  it.each<[string, Omit<DetailedQuestion, "name">, unknown, string]>([
    ["a text, trimmed", {}, "  Cookie dough ", "Cookie dough"],
    ["an email address", { control: "email" }, " ada@example.com", "ada@example.com"],
    ["a phone number", { control: "phone" }, "07700 900123", "+447700900123"],
    ["a web address", { control: "url" }, "https://example.com/ada", "https://example.com/ada"],
    ["a number", { control: "number" }, "-2.5", "-2.5"],
    ["a date", { control: "date" }, "2024-02-29", "2024-02-29"],
    ["lines of text", { control: "textarea" }, "1 Main Street\nLondon", "1 Main Street\nLondon"],
    ["one of a list", { options: ["vanilla", "chocolate"] }, "vanilla", "vanilla"],
    [
      "one of a list with labels",
      { control: "radio", options: [{ value: "v", label: "Vanilla" }] },
      "v",
      "v",
    ],
    ["a tick", { control: "checkbox" }, true, "true"],
    ["no tick", { control: "checkbox" }, false, "false"],
  ])("can be %s", async (_, more, typed, answer) => {
    expect(
      await judge(answers([{ name: "custom:flavor", ...more }], "GB"), { "custom:flavor": typed }),
    ).toEqual({
      answer: { "custom:flavor": answer },
    });
  });

  it.each<[Omit<DetailedQuestion, "name">, unknown, string]>([
    [{ required: true }, "", "required"],
    [{ required: true }, undefined, "required"],
    [{ required: true, control: "email" }, " ", "email"],
    [{ required: true, control: "phone" }, "", "phone"],
    [{ required: true, control: "date" }, "", "date"],
    [{ required: true, control: "number" }, "", "number"],
    [{ required: true, options: ["vanilla"] }, "", "choose"],
    [{ required: true, control: "checkbox" }, false, "agree"],
    [{ options: ["vanilla"] }, "licorice", "choose"],
    [{ control: "email" }, "ada", "emailFormat"],
    [{ control: "phone" }, "12", "phoneFormat"],
    [{ control: "url" }, "example.com", "url"],
    [{ control: "url" }, "javascript:alert(1)", "url"],
    [{ control: "number" }, "two", "number"],
    [{ control: "date" }, "2023-02-29", "dateFormat"],
    [{ control: "date" }, "31.12.1990", "dateFormat"],
    [{}, "x".repeat(2049), "tooLong:2048"],
    [{ validate: z.string().min(3) }, "ab", "tooShort:3"],
    [{ validate: mini.string().check(mini.maxLength(3)) }, "abcd", "tooLong:3"],
    [{ validate: z.coerce.number().min(18) }, "17", "tooSmall:18"],
    [{ validate: z.coerce.number().max(99) }, "100", "tooBig:99"],
    [{ validate: z.email() }, "ada", "emailFormat"],
    [{ validate: z.string().regex(/^v/) }, "chocolate", "invalid"],
    [{ validate: z.string().regex(/^v/, "It has to be vanilla.") }, "chocolate", "It has to be vanilla."],
    [{ validate: z.string().refine(async (text) => text === "vanilla", "choose") }, "chocolate", "choose"],
  ])("to %j is not %j: %s", async (more, typed, problem) => {
    expect(await judge(flavor(more), { "custom:flavor": typed })).toEqual({
      problems: [`custom:flavor: ${problem}`],
    });
  });

  it("that was left empty and may be is missing, whatever else must be true of it", async () => {
    const schema = answers([
      { name: "custom:flavor", validate: z.string().min(3) },
      { name: "birthdate" },
      { name: "phone_number" },
      { name: "custom:size", options: ["small"] },
    ]);
    expect(await judge(schema, { "custom:flavor": " ", birthdate: "", phone_number: "" })).toEqual({
      answer: {},
    });
  });

  it("is what its own schema makes of it", async () => {
    const loud = flavor({ validate: z.string().transform((text) => text.toUpperCase()) });
    expect(await judge(loud, { "custom:flavor": "vanilla" })).toEqual({
      answer: { "custom:flavor": "VANILLA" },
    });
    const counted = flavor({ validate: z.coerce.number() });
    expect(await judge(counted, { "custom:flavor": "007" })).toEqual({ answer: { "custom:flavor": "7" } });
  });

  it("may be checked by a schema of any library", async () => {
    const validate = { "~standard": { validate: () => ({ issues: [{ message: "Never." }] }) } };
    expect(await judge(flavor({ validate }), { "custom:flavor": "x" })).toEqual({
      problems: ["custom:flavor: Never."],
    });
  });

  it("is asked for in full by the name of a standard attribute alone", async () => {
    expect(await judge(answers(["email", "birthdate"]), {})).toEqual({
      problems: ["email: email", "birthdate: date"],
    });
  });
});

it("types the answers by the questions", () => {
  const questions = [
    "email",
    { name: "given_name" },
    { name: "family_name", required: true },
    { name: "custom:flavor", options: ["vanilla", "chocolate"] },
    { name: "custom:size", control: "radio", options: [{ value: "s", label: "Small" }, "l"], required: true },
    { name: "custom:news", control: "checkbox", required: true },
  ] as const satisfies readonly AttributeQuestion[];
  expectTypeOf<AttributeAnswers<typeof questions>>().toEqualTypeOf<{
    readonly email: string;
    readonly family_name: string;
    readonly "custom:size": "s" | "l";
    readonly "custom:news": "true" | "false";
    readonly given_name?: string;
    readonly "custom:flavor"?: "vanilla" | "chocolate";
  }>();
  expectTypeOf(
    answers(["email", { name: "custom:flavor", options: ["vanilla"] }])._zod.output,
  ).toEqualTypeOf<{
    readonly email: string;
    readonly "custom:flavor"?: "vanilla";
  }>();
  expectTypeOf<"favorite_flavor">().not.toExtend<AttributeQuestion>();
  expectTypeOf<{ name: "flavor" }>().not.toExtend<AttributeQuestion>();
  expectTypeOf<{ name: "custom:flavor"; control: "slider" }>().not.toExtend<AttributeQuestion>();
});

it.each([
  ["custom:favorite_flavor", "Favorite flavor"],
  ["custom:favoriteFlavor", "Favorite flavor"],
  ["custom:flavor.of-the-day", "Flavor of the day"],
  ["custom:öffnung", "Öffnung"],
  ["zoneinfo", "Zoneinfo"],
])("reads %s as %s where nobody gave it words", (name, readable) => {
  expect(readableName(name)).toBe(readable);
});
