import { cleanup, render } from "@testing-library/react";
import { associateWebAuthnCredential, signIn, signOut } from "aws-amplify/auth";
import { expect, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { UserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { field } from "../support/visit.tsx";
import { email, inside, password, type Moment } from "./moment.ts";
import { heading, isBusy, keyOf, sentences, settles } from "./page.ts";
import { createPerson, type Person } from "./person.ts";
import type { Trouble } from "./troubles.ts";

const newCode = /^We sent (you )?a new (code|link)/;
/** What a person sees first. To be taken back there wants a reason. */
const firstHeadings: readonly string[] = ["Sign in", "Create your account", "Reset your password"];

/**
 * One cell of the table: a person comes to the question, the trouble strikes what their answer sends, and passes. They are told
 * one sentence or none, keep what they typed, sent nothing twice, and get in. Gives what came of it.
 */
export async function cell(moment: Moment, trouble: Trouble): Promise<string> {
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead, pass: (seconds: number) => void (ahead += seconds * 1000) };
  const pool = installPool(
    { ...moment.pool, clock: clock.now },
    moment.verification && { signUpVerificationMethod: moment.verification },
  );
  if (moment.hasPasskey) await makesPasskey();
  const person = createPerson(pool, clock, moment.chooses);
  const open = await comesTo(moment, person);

  const before = pool.log.length;
  const asked = () => pool.log.slice(before).map(({ operation }) => operation);
  const timesAsked = () => asked().filter((operation) => operation === moment.operation).length;
  strike(pool, moment, trouble);
  const asks = (moment.after ?? 0) + (moment.isSentOnce ? 1 : trouble.asks);
  const typed = open ? open() : moment.press ? await presses(moment.press) : await person.answers();
  if (trouble.name === "slow" && !open) await insists();
  await expect.poll(timesAsked, { message: "times asked" }).toBeGreaterThanOrEqual(asks);
  await settles();

  expect(timesAsked(), "times asked").toBeLessThanOrEqual(asks + (moment.mayFollow ?? 0));
  for (const operation of new Set(asked())) {
    if (operation === moment.operation || operation === "RespondToAuthChallenge") continue;
    expect(
      asked().filter((other) => other === operation),
      "asked beside it",
    ).toHaveLength(1);
  }
  const told = sentences().map(keyOf);
  const outcome = whatCame(moment, told);
  await keeps(moment, typed);

  if (moment.press && told.length > 0 && heading() === moment.at) await pressesAgain(moment);
  await answersUntil(person, inside);
  return trouble.name === "slow" && outcome === "ok" ? "slow, then ok" : outcome;
}

/** No way in has more questions. */
const enough = 8;

async function answersUntil(person: Person, question: string): Promise<void> {
  for (let answers = 0; answers < enough && heading() !== question; answers++) {
    await person.answers();
    await settles();
  }
  if (heading() !== question) throw new Error(`No way on to "${question}" from: ${document.body.innerText}`);
}

/** Gives what is left to be done where the question is one that nobody has to answer: the page opens. */
async function comesTo({ at, comes, press, app, settings }: Moment, person: Person) {
  // A new code can be asked for a while after the last one, and tokens last for an hour.
  if (press || comes === "hoursLater") vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const open = () => {
    render(
      <AuthProvider pool={settings}>
        <Authenticator {...app} first={comes === "bySignUp" ? "signUp" : "signIn"}>
          <h1>{inside}</h1>
          <SignOutButton />
          <SignOutButton global />
        </Authenticator>
      </AuthProvider>,
    );
    return {};
  };
  open();
  await settles();
  if (comes === "byReset") {
    await presses("Forgot your password?");
    await settles();
  }
  if (comes === "secondTime") {
    await answersUntil(person, inside);
    await presses("Sign out");
    await expect.poll(heading).toBe("Sign in");
  }
  if (comes === "hoursLater" || comes === "backAfterHours") {
    await answersUntil(person, inside);
    vi.setSystemTime(Date.now() + 2 * 60 * 60_000);
    if (comes === "backAfterHours") return () => document.dispatchEvent(new Event("visibilitychange")) && {};
    cleanup();
    // By then this page has forgotten who was there.
    await new Promise((done) => setTimeout(done, 10));
    return open;
  }
  await answersUntil(person, at);
  if (press) await vi.advanceTimersByTimeAsync(31_000);
  return undefined;
}

async function makesPasskey(): Promise<void> {
  await plugInAuthenticator();
  await signIn({ username: email, password });
  await associateWebAuthnCredential();
  await signOut();
}

function strike(pool: UserPool, { operation, after = 0, isSentOnce }: Moment, { fault }: Trouble): void {
  if (after > 0) pool.fail(operation, { slow: 0, times: after });
  pool.fail(operation, isSentOnce ? { ...fault, times: 1 } : fault);
}

async function presses(name: string): Promise<Readonly<Record<string, string>>> {
  await page.getByRole("button", { name, exact: true }).click();
  return {};
}

/** Presses again what is at work already. */
async function insists(): Promise<void> {
  await expect.poll(() => isBusy() || heading() === inside).toBe(true);
  if (isBusy()) await userEvent.keyboard("{Enter}");
}

/** Presses once more what did not work, and now does. */
async function pressesAgain({ at, press = "" }: Moment): Promise<void> {
  await presses(at === inside ? "Try again" : press);
  if (at === inside) {
    await expect.poll(heading).toBe("Sign in");
    return;
  }
  await expect.element(page.getByText(newCode)).toBeVisible();
  expect(sentences()).toEqual([]);
}

/** What was typed is still there where the same question is, and their name wherever it is asked for. */
async function keeps({ at }: Moment, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) {
    if (heading() === at || (label === "Email" && field(label).query()))
      await expect.element(field(label)).toHaveValue(text);
  }
}

/** Exactly one thing: who is not in, and not further, is told why. */
function whatCame({ at, press }: Moment, told: readonly string[]): string {
  expect(told.length, `sentences: ${told.join()}`).toBeLessThanOrEqual(1);
  const [reason = ""] = told;
  if (heading() === inside && at !== inside) return reason || "ok";
  expect(page.getByRole("button").elements(), "a card has a way on").not.toEqual([]);
  if (press && !reason && heading() === at) {
    expect(page.getByText(newCode).elements(), "a new code").toHaveLength(1);
    return "ok";
  }
  if (at === inside) return reason || "ok";
  const isBack = firstHeadings.includes(heading()) && !firstHeadings.includes(at);
  if (heading() === at || isBack) expect(reason, "the reason").not.toBe("");
  return reason || "ok";
}
