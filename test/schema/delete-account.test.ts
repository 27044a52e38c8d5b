import { expect, it } from "vitest";
import { deleteAccountSchema } from "../../src/schema/delete-account.ts";

const accepts = (word: string, confirmation: string) =>
  deleteAccountSchema(word, "mismatch").safeParse({ confirmation }).success;

it.each([
  ["in small letters", "Ada Lovelace", "ada lovelace"],
  ["with one space, as the page shows two", "Conan  Doyle", "Conan Doyle"],
  ["with the apostrophe of a keyboard", "Conan O\u2019Brien", "conan o'brien"],
  ["with the one of a phone", "Conan O'Brien", "Conan O\u2019Brien"],
  ["with the hyphen of a keyboard", "Anne\u2011Marie", "anne-marie"],
  ["with a space of the usual width", "Ada\u00a0Lovelace", "Ada Lovelace"],
  ["without what nobody sees", "\u200fعلي\u200f", "علي"],
  ["in another spelling of the same letter", "Zoe\u0308", "Zo\u00eb"],
])("A name may be typed %s", (_, word, typed) => expect(accepts(word, typed)).toBe(true));

it.each(["", "Ada", "Adalovelace", "Ada Lovelace!"])("%j is another name", (typed) =>
  expect(accepts("Ada Lovelace", typed)).toBe(false),
);
