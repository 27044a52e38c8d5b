"use client";
import { useCallback, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { PasswordField } from "../fields/password-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { useWords } from "../hooks/use-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface PasswordFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** The name the password belongs to: shown to password managers only. */
  readonly username: string;
  /** Gets the password. */
  readonly onSubmit: (password: string) => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks for the password of a name that is known: a `<form>` with one field. */
export const PasswordForm = replaceable("PasswordForm", PasswordFormWithRef);

function PasswordFormWithRef(
  { username, onSubmit, error, ...rest }: PasswordFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useWords();
  const schema = useCallback(async () => (await import("../schema/confirm-sign-up.ts")).passwordSchema(), []);
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      error={formError(words, error)}
      onSubmit={({ password }) => onSubmit(password)}
    >
      <HiddenUsername value={username} />
      <PasswordField autoComplete="current-password" />
      <SubmitButton pending={words.password.pending}>{words.password.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}
