import type { FocusEvent, KeyboardEvent } from "react";

/** Takes the focus to the first field, in the order of the page, that is wrong. */
export function focusFirstWrong(form: HTMLFormElement | null): void {
  const field = form?.querySelector(".ck-field[data-invalid]");
  const control =
    field?.querySelector<HTMLElement>("[aria-invalid]:is(input, select, textarea, button, [tabindex])") ??
    field?.querySelector<HTMLElement>("input:checked") ??
    field?.querySelector<HTMLElement>("input, select, textarea, button, [tabindex]");
  control?.focus();
}

/** Somebody types elsewhere on the page by now, a password perhaps: the rest of it belongs there. */
export function isElsewhere(part: Element | null): boolean {
  const typedIn = document.querySelector(":read-write:focus");
  return typedIn !== null && !part?.contains(typedIn);
}

/** A key that is held down repeats itself: one answer is enough. In a textarea it is a new line, as ever. */
export function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement)) {
    event.preventDefault();
  }
}

/**
 * While the focus is in a field, its problem is a live region: an answer sent with Enter fails without the focus moving, and
 * a screen reader would not say why. Elsewhere it would be read twice, by itself and as the description of the field.
 */
export function speakUp(event: FocusEvent): void {
  problemNear(event)?.setAttribute("aria-live", "polite");
}

/** The field has lost the focus. */
export function fallSilent(event: FocusEvent): void {
  problemNear(event)?.removeAttribute("aria-live");
}

function problemNear({ target }: FocusEvent): Element | null | undefined {
  return target.closest(".ck-field")?.querySelector(".ck-problem");
}
