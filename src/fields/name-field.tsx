"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import type { FirstWords } from "../i18n/words.ts";
import type { SignInName } from "../schema/identity.ts";
import { TextField, type InputFieldProps } from "./text-field.tsx";

export interface NameFieldProps extends InputFieldProps {
  /** What the pool lets people sign in with; the label names all of them. @default ["username"] */
  readonly signInWith?: readonly SignInName[] | undefined;
}

/**
 * The name a person signs in with: one `<input autocomplete="username">` that takes every kind of name the pool allows. The
 * keyboard of a phone fits when there is only one kind.
 */
export const NameField = replaceable("NameField", NameFieldWithRef);

function NameFieldWithRef(
  { signInWith = ["username"], ...props }: NameFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const words = useFirstWords();
  const only = signInWith.length === 1 ? signInWith[0] : undefined;
  return (
    <TextField
      control="name"
      name="username"
      label={nameLabel(words, signInWith)}
      type={only === "email" ? "email" : only === "phone" ? "tel" : "text"}
      // With a username among several names, "@" within reach helps more than a full keyboard.
      inputMode={!only && signInWith.includes("email") ? "email" : undefined}
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      ref={ref}
    />
  );
}

/** What a pool's sign-in names are called together. */
export function nameLabel({ label }: FirstWords, signInWith: readonly SignInName[]): string {
  const has = (name: SignInName) => signInWith.includes(name);
  if (has("username")) {
    if (has("email")) return has("phone") ? label.usernameEmailOrPhone : label.usernameOrEmail;
    return has("phone") ? label.usernameOrPhone : label.username;
  }
  if (has("email")) return has("phone") ? label.emailOrPhone : label.email;
  return has("phone") ? label.phone_number : label.username;
}
