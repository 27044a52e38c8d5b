"use client";
import { useCallback, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { NameField } from "../fields/name-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { usePool } from "../hooks/use-pool.ts";
import { useWords } from "../hooks/use-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface ResetPasswordFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** A name to begin with. */
  readonly username?: string | undefined;
  /** ISO 3166 code of the country that a phone number without its own is read in. @default the browser's */
  readonly country?: string | undefined;
  /** Gets the name. */
  readonly onSubmit: (username: string) => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks whose password is to be reset: a `<form>` with one field. */
export const ResetPasswordForm = replaceable("ResetPasswordForm", ResetPasswordFormWithRef);

function ResetPasswordFormWithRef(
  { username, country, onSubmit, error, ...rest }: ResetPasswordFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useWords();
  const { signInWith } = usePool();
  const schema = useCallback(
    async () => (await import("../schema/name-answer.ts")).nameSchema(signInWith, country),
    [signInWith, country],
  );
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      defaultValues={{ username }}
      error={formError(words, error, signInWith)}
      onSubmit={(answer) => onSubmit(answer.username)}
    >
      <NameField signInWith={signInWith} />
      <SubmitButton pending={words.resetPassword.pending}>{words.resetPassword.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}
