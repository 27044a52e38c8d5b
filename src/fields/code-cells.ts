"use client";
import { useCallback, useState } from "react";
import { tidyCode } from "../schema/digits.ts";

/** What the cells show: the text of the input, and the part of it that is selected while it has the focus. */
export interface CodeView {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** The view of a code input, and how to look at it again. */
export function useCodeView(first: string) {
  const [view, setView] = useState<CodeView>({ code: first, from: -1, to: -1 });
  const look = useCallback((input: HTMLInputElement) => {
    const hasFocus = input.ownerDocument.activeElement === input;
    const next = {
      code: input.value,
      from: hasFocus ? (input.selectionStart ?? -1) : -1,
      to: hasFocus ? (input.selectionEnd ?? -1) : -1,
    };
    setView((last) => (isSame(last, next) ? last : next));
  }, []);
  return { view, look };
}

/** Whether a cell stands for the caret, or is selected. */
export function isActiveCell({ from, to }: CodeView, place: number, cells: number): boolean {
  if (from !== to) return place >= from && place < to;
  return place === Math.min(from, cells - 1);
}

/**
 * Tidies what stands in the input and keeps the caret. In a full code, a new digit takes the place of the one behind the
 * caret instead of pushing out the last.
 */
export function tidyInput(input: HTMLInputElement, digits: number, maxDigits: number): void {
  const typed = input.value;
  const before = tidyCode(typed.slice(0, input.selectionStart ?? typed.length), digits, maxDigits);
  const all = tidyCode(typed, digits, maxDigits);
  const tooMany = Math.max(0, all.length - maxDigits);
  const rest = all.startsWith(before) ? all.slice(before.length + tooMany) : "";
  const next = (all.startsWith(before) ? before + rest : all).slice(0, maxDigits);
  if (next === typed) return;
  const caret = all.startsWith(before) ? Math.min(before.length, next.length) : next.length;
  input.value = next;
  if (input.ownerDocument.activeElement === input) input.setSelectionRange(caret, caret);
}

/** Before a text with a whole code in it is pasted: it replaces what is there. */
export function makeRoomFor(
  pasted: string,
  input: HTMLInputElement,
  digits: number,
  maxDigits: number,
): void {
  const { length } = tidyCode(pasted, digits, maxDigits);
  if (length >= digits && length <= maxDigits) input.select();
}

/** The cells lie under the input, so a click on one is a click on the text: it selects the digit in that cell. */
export function chooseCell(input: HTMLInputElement, x: number, cells: number): void {
  if (input.selectionStart !== input.selectionEnd) return;
  const { left, width } = input.getBoundingClientRect();
  const place = Math.min(Math.max(Math.floor(((x - left) / width) * cells), 0), input.value.length);
  input.setSelectionRange(place, Math.min(place + 1, input.value.length));
}

function isSame(a: CodeView, b: CodeView): boolean {
  return a.code === b.code && a.from === b.from && a.to === b.to;
}
