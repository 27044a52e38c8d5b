/** Puts a text into an input as if it had been typed: React and the form follow the native event. */
export function typeIn(input: HTMLInputElement, text: string): void {
  // React looks away from what is set on the element itself.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
