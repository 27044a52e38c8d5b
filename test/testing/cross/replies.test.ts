import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { challenges } from "../../../src/testing/challenges/index.ts";
import { createUserPool } from "../../../src/testing/index.ts";
import { operations } from "../../../src/testing/operations/index.ts";
import { send } from "../wire.ts";
import { errorMisfits, misfits, modelledErrors, requiredMembers } from "./model.ts";
import { accountSituations } from "./situations/account.ts";
import { confirmSituations } from "./situations/confirm.ts";
import { initiateSituations } from "./situations/initiate.ts";
import { passkeySituations } from "./situations/passkeys.ts";
import { passwordSituations } from "./situations/password.ts";
import { respondSituations } from "./situations/respond.ts";
import { secondFactorSituations } from "./situations/second-factors.ts";
import type { Situations } from "./situations/situation.ts";
import { signUpSituations } from "./situations/sign-up.ts";
import { tokenSituations } from "./situations/tokens.ts";

const situations: Situations = {
  ...signUpSituations,
  ...confirmSituations,
  ...initiateSituations,
  ...respondSituations,
  ...tokenSituations,
  ...passwordSituations,
  ...accountSituations,
  ...secondFactorSituations,
  ...passkeySituations,
};

/** What the protocol answers before any operation runs; the model of the service does not list it. */
const protocolErrors = ["UnknownOperationException", "SerializationException"];

describe.each([...operations.keys()])("%s", (operation) => {
  it.each(situations[operation] ?? [])(
    "answers %s %s, as the model has it",
    async (outcome, _when, options, ask) => {
      const pool = createUserPool(options);
      const reply = await send(pool, operation, await ask(pool));
      expect(reply.error ?? "ok").toBe(outcome);
      if (reply.error === undefined) {
        expect(reply.status).toBe(200);
        expect(misfits(operation, reply.body)).toEqual([]);
      } else if (!protocolErrors.includes(reply.error)) {
        expect(modelledErrors(operation)).toContain(reply.error);
        expect(errorMisfits(reply.error, reply.status, reply.body)).toEqual([]);
      }
    },
  );

  it("cannot do without what the model requires, and with nothing less", async () => {
    const pool = createUserPool();
    const { error, message = "" } = await send(pool, operation, { ClientId: null, AccessToken: null });
    expect(error).toBe("InvalidParameterException");
    const named = [...message.matchAll(/'(\w+)' failed to satisfy constraint: Member must not be null/g)];
    const missing = named.map(([, name = ""]) => name.charAt(0).toUpperCase() + name.slice(1));
    expect(missing.sort()).toEqual([...requiredMembers(operation)].sort());
  });
});

describe("the table of situations", () => {
  const outcomes = (operation: string) => (situations[operation] ?? []).map(([outcome]) => outcome);

  it("shows every operation succeed, and every error that the pool can name", () => {
    const names = [...operations.keys()];
    expect(names.filter((operation) => !outcomes(operation).includes("ok"))).toEqual([]);
    const shown = new Set(names.flatMap(outcomes));
    expect(namedErrors().filter((name) => !shown.has(name))).toEqual(["UnknownOperationException"]);
  });

  it("shows every challenge answered", async () => {
    const answered = (situations.RespondToAuthChallenge ?? []).filter(([outcome]) => outcome === "ok");
    const requests = await Promise.all(
      answered.map(async ([, , options, ask]) => ask(createUserPool(options))),
    );
    const named = new Set(requests.map((request) => "ChallengeName" in request && request.ChallengeName));
    expect([...named].sort()).toEqual(Object.keys(challenges).sort());
  });
});

/** Every error that the sources of the pool name. */
function namedErrors(): string[] {
  const folder = fileURLToPath(new URL("../../../src/testing", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/"([A-Z]\w+Exception)"/g)].map(
      ([, name = ""]) => name,
    ),
  );
  return [...new Set(names)];
}
