"use client";
import { useEffect, useState, type ReactNode } from "react";
import type { PasswordCheck } from "../hooks/settings.ts";
import type { QuestionWords } from "../i18n/words.ts";
import { meantAddress } from "../schema/address-typo.ts";
import { Button } from "./submit-button.tsx";
import { typeIn } from "./type-in.ts";

let count = 0;

/** What may be said of the answer in this input, or nothing. Loads as somebody leaves such a field for the first time. */
export async function lateHint(
  input: HTMLInputElement,
  check: PasswordCheck | "address",
  words: QuestionWords,
): Promise<ReactNode> {
  const { value } = input;
  const isAddress = check === "address";
  const found = isAddress ? meantAddress(value) : value && (await check(value));
  await pressIsOver(input.ownerDocument);
  // They have typed on meanwhile.
  if (!found || input.value !== value) return undefined;
  return (
    <Said key={++count} input={input}>
      {isAddress ? typo(input, found, words) : found}
    </Said>
  );
}

/** Somebody who leaves the field by pressing a button must find it where it was when they let go. */
async function pressIsOver(page: Document): Promise<void> {
  if (!page.documentElement.matches(":active")) return;
  const over = new AbortController();
  await new Promise<void>((done) => {
    for (const sign of ["pointerup", "pointercancel", "dragend"]) {
      page.addEventListener(sign, () => done(), { capture: true, signal: over.signal });
    }
  });
  over.abort();
  // The click comes after it.
  await new Promise((done) => setTimeout(done));
}

function typo(input: HTMLInputElement, meant: string, { field }: QuestionWords): ReactNode {
  // Not by `rich`, which the first load has: what two of them share, a bundler puts into a file of its own there.
  const [before, after] = field.didYouMean({ address: "\ue000" }).split("\ue000");
  return (
    <>
      {before}
      <Button
        kind="link"
        onClick={() => {
          input.focus();
          typeIn(input, meant);
        }}
      >
        <bdi>{meant}</bdi>
      </Button>
      {after}
    </>
  );
}

/** Stands until the answer changes. Filled a moment after it is there, or screen readers would not say it. */
function Said({ input, children }: { readonly input: HTMLInputElement; readonly children: ReactNode }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 100);
    const hide = () => setShown(false);
    input.addEventListener("input", hide);
    return () => {
      clearTimeout(timer);
      input.removeEventListener("input", hide);
    };
  }, [input]);
  return <span role="status">{isShown && children}</span>;
}
