"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { EmailField } from "../fields/email-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface SetUpEmailFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** Gets the address that codes will be sent to. */
  readonly onSubmit: (email: string) => unknown;
  readonly error?: AuthError | undefined;
}

const schema = async () => (await import("../schema/name-answer.ts")).emailSchema();

/** Asks for an address that codes can be sent to from now on: a `<form>` with one field. */
export const SetUpEmailForm = replaceable("SetUpEmailForm", SetUpEmailFormWithRef);

function SetUpEmailFormWithRef(
  { onSubmit, error, ...rest }: SetUpEmailFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useAllWords();
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      error={formError(words, error)}
      onSubmit={({ email }) => onSubmit(email)}
    >
      <EmailField name="email" />
      <SubmitButton pending={words.setUpEmail.pending}>{words.setUpEmail.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}
