"use client";

/**
 * The name, for password managers, in a step that asks only for a password or a code: a hidden `<input autocomplete="username">`.
 * It is hidden from people by CSS and from screen readers and the Tab key, not with `type="hidden"` or `display: none`: browsers
 * look for a name among the text inputs that are laid out, and would save the password without it.
 *
 * @see https://www.chromium.org/developers/design-documents/create-amazing-password-forms/
 */
export function HiddenUsername({ value }: { readonly value: string }) {
  return (
    <input
      className="ck-hidden"
      type="text"
      name="username"
      autoComplete="username"
      value={value}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
