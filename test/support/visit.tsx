import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { page, userEvent, type Locator } from "vitest/browser";

/** What a person does and sees, one thing after another; awaiting the chain waits for all of it. */
export interface Visitor {
  /** Fills the field of this label. */
  types(label: string, text: string): Chain;
  presses(name: string | RegExp): Chain;
  /** A key, as `userEvent.keyboard` spells it: `{Enter}`, `{Tab}`. */
  hits(key: string): Chain;
  chooses(label: string, option: string): Chain;
  ticks(label: string | RegExp): Chain;
  follows(link: string): Chain;
  sees(text: string | RegExp): Chain;
  doesNotSee(text: string | RegExp): Chain;
  /** The field of this label holds this. */
  finds(label: string, value: string): Chain;
  /** The field of this label is described by this sentence, and marked as wrong. */
  isTold(label: string, sentence: string | RegExp): Chain;
  /** This sentence stands at the top of the form, and the keyboard is there. */
  isToldOnTop(sentence: string | RegExp): Chain;
  /** The keyboard is in the field of this label. */
  isAt(label: string): Chain;
}

export type Chain = Visitor & PromiseLike<void>;

/** Opens a page for a person. Bring the pool in with `installPool` before. */
export async function visit(ui: ReactNode): Promise<Visitor> {
  render(ui);
  await Promise.resolve();
  return visitor(Promise.resolve());
}

/** The field of a label, however it is drawn. */
export const field = (label: string): Locator => page.getByLabelText(label, { exact: true });

export function visitor(before: Promise<unknown> = Promise.resolve()): Visitor {
  const after = (work: () => Promise<unknown>): Chain => {
    const done = before.then(work);
    return { ...visitor(done), then: (resolve, reject) => done.then(() => undefined).then(resolve, reject) };
  };
  return {
    types: (label, text) => after(() => field(label).fill(text)),
    presses: (name) => after(() => page.getByRole("button", { name }).click()),
    hits: (key) => after(() => userEvent.keyboard(key)),
    chooses: (label, option) => after(() => field(label).selectOptions(option)),
    ticks: (label) => after(() => page.getByLabelText(label).click()),
    follows: (link) => after(() => page.getByRole("link", { name: link }).click()),
    sees: (text) => after(() => expect.element(page.getByText(text).first()).toBeVisible()),
    doesNotSee: (text) => after(() => expect.element(page.getByText(text)).not.toBeInTheDocument()),
    finds: (label, value) => after(() => expect.element(field(label)).toHaveValue(value)),
    isTold: (label, sentence) =>
      after(async () => {
        await expect.element(field(label)).toHaveAttribute("aria-invalid", "true");
        await expect
          .element(field(label))
          .toHaveAccessibleDescription(
            typeof sentence === "string"
              ? expect.stringContaining(sentence)
              : expect.stringMatching(sentence),
          );
      }),
    isToldOnTop: (sentence) =>
      after(async () => {
        await expect.element(page.getByRole("alert")).toHaveTextContent(sentence);
        await expect.element(page.getByRole("alert")).toHaveFocus();
      }),
    isAt: (label) => after(() => expect.element(field(label)).toHaveFocus()),
  };
}
