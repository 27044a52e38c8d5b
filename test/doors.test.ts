import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What people may import, by door. A name here is a promise: taking one away or renaming it is a breaking change. */
const doors = {
  "testing/index.ts": [
    "AmplifyConfig",
    "AppClientOptions",
    "AttributeName",
    "AttributeRule",
    "AuthFlow",
    "CodeOptions",
    "Contact",
    "CustomMessage",
    "CustomMessageEvent",
    "Fault",
    "LogEntry",
    "Message",
    "OperationName",
    "Outbox",
    "PasswordPolicy",
    "PoolStorage",
    "PoolUser",
    "PreSignUpAnswer",
    "PreSignUpEvent",
    "SeedUser",
    "SignInName",
    "UserPool",
    "UserPoolOptions",
    "UserStatus",
    "Users",
    "createUserPool",
  ],
  "i18n/en.ts": ["SomeWords", "Words", "en", "withWords"],
};

it.each(Object.entries(doors))("%s opens on the names we promised, and no others", (door, names) => {
  expect(namesOf(door)).toEqual(names.toSorted());
});

/** The names, types included, that a door exports. Each is written out there: `export *` would make promises unseen. */
function namesOf(door: string): string[] {
  const code = readFileSync(new URL(`../src/${door}`, import.meta.url), "utf8");
  expect(code).not.toMatch(/^export \*/m);
  const lists = [...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list.split(","),
  );
  const declared = [...code.matchAll(/^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm)];
  return [...lists.map(nameOf), ...declared.map(([, name = ""]) => name)].filter(Boolean).toSorted();
}

/** `type A` and `B as A` both export A. */
function nameOf(entry: string): string {
  return entry.trim().split(/\s+/).at(-1) ?? "";
}
