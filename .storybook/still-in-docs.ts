import { isInDocs } from "../stories/support/backend.ts";

// On a docs page nobody asked a frame for the focus. Where a story takes it as it is shown, the page would jump there.
if (isInDocs) {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusInPlace(options) {
    focus.call(this, { ...options, preventScroll: true });
  };
}

/** What a story did for itself is done: the keyboard is the reader's again. */
export function afterEach(): void {
  if (isInDocs) (window.frameElement as HTMLElement | null)?.blur();
}
