import { expect } from "vitest";
import { page } from "vitest/browser";
import { en } from "../../src/i18n/en.ts";

/** The question that stands, by its heading. */
export const heading = (): string => page.getByRole("heading", { level: 1 }).query()?.textContent ?? "";

const refusals = { ...en.error, refused: en.signOut.refused, refusedOffline: en.signOut.refusedOffline };

/** What another question says of what went wrong before it. */
const news = {
  unsent: en.confirmSignUp.unsent,
  linkUnsent: en.confirmSignUp.linkUnsent,
  passwordReason: en.password.reason,
  passwordChanged: en.resetPassword.changed,
  sessionEnded: en.signIn.ended,
};

/** What the page says is wrong: at the top or by a field, else as the reason of another question. */
export function sentences(): readonly string[] {
  const alerts = page.getByRole("alert").elements();
  const problems = Array.from(document.querySelectorAll("[aria-invalid=true]")).flatMap((control) =>
    (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id.endsWith("-problem"))
      .map((id) => document.getElementById(id)),
  );
  const said = [...alerts, ...problems].flatMap((element) => element?.textContent.trim() || []);
  const shown = document.body.innerText;
  return said.length > 0 ? said : Object.values(news).filter((sentence) => shown.includes(sentence));
}

/** The name that the dictionary has for a sentence. */
export function keyOf(sentence: string): string {
  const [key] = Object.entries({ ...news, ...refusals }).find(([, text]) => text === sentence) ?? [];
  if (!key) throw new Error(`This is no sentence for somebody who was refused: ${sentence}`);
  return key;
}

/** Whether something that was sent is on its way. */
export const isBusy = (): boolean => document.querySelector("[aria-disabled=true]") !== null;

/** Waits until nothing is on its way, and a question stands there. */
export async function settles(): Promise<void> {
  await expect.poll(() => !isBusy() && heading() !== "").toBe(true);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  if (isBusy() || heading() === "") await settles();
}

/** Waits until nothing is on its way, and nothing is being read. */
export async function isQuiet(): Promise<void> {
  const isAtWork = () => isBusy() || document.body.innerText.includes(en.loading);
  await expect.poll(isAtWork).toBe(false);
  await new Promise((done) => setTimeout(done, 50));
  if (isAtWork()) await isQuiet();
}
