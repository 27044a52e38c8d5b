import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { operations } from "../../../src/testing/operations/index.ts";

it("The pool answers every operation that the Amplify client knows, and those alone", () => {
  const amplify = createRequire(import.meta.url).resolve("aws-amplify");
  const auth = createRequire(amplify).resolve("@aws-amplify/auth");
  const clients = readdirSync(
    join(auth, "../foundation/factories/serviceClients/cognitoIdentityProvider"),
  ).flatMap((file) => /^create(\w+)Client\.js$/.exec(file)?.[1] ?? []);
  expect([...operations.keys()].sort()).toEqual(clients.sort());
  expect(clients).toHaveLength(28);
});
