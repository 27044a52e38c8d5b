"use client";
import { useMemo, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { NewPasswordField } from "../fields/new-password-field.tsx";
import { PasswordField } from "../fields/password-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { PasswordChange } from "../flow/change-password.ts";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { usePool } from "../hooks/use-pool.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface ChangePasswordFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** The name the password belongs to: shown to password managers only. */
  readonly username: string;
  readonly onSubmit: (answer: PasswordChange) => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks for the password of now and for a new one: a `<form>` that shows what the pool wants of it. */
export const ChangePasswordForm = replaceable("ChangePasswordForm", ChangePasswordFormWithRef);

function ChangePasswordFormWithRef(
  { username, onSubmit, error, ...rest }: ChangePasswordFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useAllWords();
  const { passwordPolicy } = usePool();
  const schema = useMemo(
    () => () =>
      import("../schema/change-password.ts").then(({ changePasswordSchema }) =>
        changePasswordSchema(passwordPolicy),
      ),
    [passwordPolicy],
  );
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      error={formError(words, error)}
      onSubmit={({ currentPassword, password }) => onSubmit({ current: currentPassword, password })}
    >
      <HiddenUsername value={username} />
      <PasswordField name="currentPassword" label={words.changePassword.current} />
      <NewPasswordField policy={passwordPolicy} label={words.newPassword.label} />
      <SubmitButton pending={words.changePassword.pending}>{words.changePassword.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}
