import { expect, it, vi } from "vitest";
import { crowd } from "../../bench/crowd.mjs";
import { createUserPool } from "../../src/testing/index.ts";

// Hashing and checking passwords is arithmetic: a person takes a twentieth of a second. `npm run bench` brings 2000.
vi.setConfig({ testTimeout: 60_000 });

it("Of fifty people who come at once, each gets their own code, tokens and attributes", async () => {
  const pool = createUserPool();
  await crowd(pool, 50);
  expect(pool.log.map(({ outcome }) => outcome).filter((outcome) => outcome !== "ok")).toEqual(
    Array.from({ length: 50 }, () => "NotAuthorizedException"),
  );
});
