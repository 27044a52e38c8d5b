import { expect } from "vitest";
import { page } from "vitest/browser";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { asked } from "../support/asked.ts";
import { atProvider, openApp } from "../support/page-loads.tsx";
import { email, inside } from "./moment.ts";
import type { Trip } from "./moments/provider.ts";
import { heading, keyOf, sentences } from "./page.ts";
import type { Trouble } from "./troubles.ts";

/**
 * One cell of the table: somebody comes back from a provider, the trouble strikes what the page sends then, and passes. They are in, or
 * are told one sentence and come in by another trip; nothing is sent twice.
 */
export async function tripCell({ operation }: Trip, { name, fault }: Trouble): Promise<string> {
  const { pool } = openApp(
    () => (
      <Authenticator tasks={[]}>
        <h1>{inside}</h1>
      </Authenticator>
    ),
    { identityProviders: [{ name: "Google", people: [{ email, attributes: { name: "Ada" } }] }] },
    "/",
  );
  // Amplify does not try again what spends a code.
  pool.fail(operation, { ...fault, times: 1 });
  await travels();
  await expect.poll(() => asked(pool).filter((path) => path === operation)).toHaveLength(1);
  await expect.poll(() => [inside, "Sign in"].includes(heading())).toBe(true);
  if (heading() === inside) {
    expect(sentences()).toEqual([]);
    return name === "slow" ? "slow, then ok" : "ok";
  }
  await expect.poll(() => sentences().length, { message: "the reason" }).toBe(1);
  const [reason = ""] = sentences().map(keyOf);
  await travels();
  await expect.poll(heading).toBe(inside);
  expect(asked(pool).filter((path) => path === operation)).toHaveLength(2);
  return reason;
}

async function travels(): Promise<void> {
  await page.getByRole("button", { name: "Continue with Google" }).click();
  await atProvider("Ada");
}
