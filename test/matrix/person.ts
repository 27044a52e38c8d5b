import { page } from "vitest/browser";
import { totpCode, type UserPool } from "../../src/testing/index.ts";
import { field } from "../support/visit.tsx";
import { email, password, secret } from "./moment.ts";
import { heading, isBusy, sentences } from "./page.ts";

export interface Clock {
  readonly now: () => number;
  readonly pass: (seconds: number) => void;
}

/** Somebody who answers whatever is asked, and who does what they are told. */
export interface Person {
  /** Answers the question that stands, and gives what its fields hold then, by label. */
  answers(): Promise<Readonly<Record<string, string>>>;
}

export function createPerson(pool: UserPool, { now, pass }: Clock, chooses: readonly string[] = []): Person {
  const passwords = [password, "Battery-staple-7"] as const;
  let [known]: readonly string[] = passwords;

  let key: string = secret;

  async function newestCode(): Promise<string> {
    const shown = page.getByRole("code").query()?.textContent;
    key = shown ?? key;
    if (!shown && heading() !== "Open your authenticator app") return pool.outbox.messages.at(-1)?.code ?? "";
    // An app's code is good once.
    pass(30);
    return totpCode(key, now);
  }

  const answersTo: Readonly<Record<string, () => string | undefined | Promise<string>>> = {
    Email: () => email,
    Username: () => "ada",
    Password: () => known,
    "New password": () => passwords[1],
    "Full name": () => "Ada Lovelace",
    "Your answer": () => "blue",
    Code: newestCode,
  };

  /** The button of their choice, where it is there. */
  const chosen = () => chooses.map(button).find((way) => way !== null);

  /** The button to press once everything is filled in. */
  function wayOn(): Element {
    const told = sentences().join();
    const way =
      (/could not be sent/.test(document.body.innerText) ? button("Send a new code") : null) ??
      (/Sign in instead|Sign in to continue/.test(told) ? button("Sign in") : null) ??
      button("Not now") ??
      button("Try again") ??
      chosen() ??
      document.querySelector("form button[type=submit]") ??
      button("Text message") ??
      button("Authenticator app") ??
      button("Code by text message") ??
      button("Code by email") ??
      button("Passkey") ??
      button("I opened the link") ??
      button("Sign in") ??
      button("Start over");
    if (way) return way;
    throw new Error(`There is no way on from "${heading()}": ${document.body.innerText}`);
  }

  async function fillIn(): Promise<Readonly<Record<string, string>>> {
    // After a lost reply nobody knows which of their passwords holds.
    if (/password is not right/.test(sentences().join())) known = passwords.find((other) => other !== known);
    const typed: Record<string, string> = {};
    for (const [label, answer] of Object.entries(answersTo)) {
      const input = field(label).query();
      if (!(input instanceof HTMLInputElement) || (label === "Password" && chosen())) continue;
      const text = (await answer()) ?? "";
      if (input.value !== text) await field(label).fill(text);
      typed[label] = text;
    }
    const remember = field("Don't ask again on this browser").query();
    if (remember instanceof HTMLInputElement && !remember.checked)
      await page.elementLocator(remember).click();
    if (button("I opened the link")) pool.users.confirm(email);
    return typed;
  }

  return {
    async answers() {
      const before = { asked: pool.log.length, heading: heading() };
      const isUnderWay = () => isBusy() || pool.log.length > before.asked || heading() !== before.heading;
      const typed = await fillIn();
      // A full code sends itself.
      if ("Code" in typed) for (let wait = 0; wait < 30 && !isUnderWay(); wait++) await frame();
      if (!isUnderWay()) await page.elementLocator(wayOn()).click();
      return typed;
    },
  };
}

const button = (name: string) => page.getByRole("button", { name, exact: true }).query();
const frame = () => new Promise((done) => requestAnimationFrame(done));
