import { expect, it } from "vitest";
import { operations } from "../../src/testing/operations/index.ts";
import { rows } from "./rows.ts";

it("Everything that Amplify's client sends has a row in the table of what can go wrong", () => {
  const struck = new Set<string>(rows.map(({ operation }) => operation));
  expect([...operations.keys()].filter((operation) => !struck.has(operation))).toEqual([]);
});
