"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { CustomStep } from "../flow/asked-step.ts";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface CustomFormProps
  extends
    Omit<FormProps<unknown>, "schema" | "error" | "defaultValues" | "children" | "onSubmit">,
    Pick<CustomStep, "username" | "parameters"> {
  /** The same question came back: the last answer was not taken. */
  readonly isRepeated?: boolean | undefined;
  /** Gets the answer. */
  readonly onSubmit: (answer: string) => unknown;
  readonly error?: AuthError | undefined;
}

const schema = async () => (await import("../schema/custom.ts")).customSchema();

/**
 * Asks a custom challenge in general words: a `<form>` with one line for the answer. An app that knows what its Lambda triggers
 * ask writes its own, with the same props, and hands it to `customForm`.
 */
export const CustomForm = replaceable("CustomForm", CustomFormWithRef);

function CustomFormWithRef(
  { username: _username, parameters, isRepeated, onSubmit, error, ...rest }: CustomFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useAllWords();
  // As an object of its own: the same question may come back, and be wrong, again.
  const wrong = isRepeated && { cause: parameters, field: "answer", message: words.custom.wrong };
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      error={formError(words, error) ?? (wrong || null)}
      onSubmit={({ answer }) => onSubmit(answer)}
    >
      <TextField name="answer" label={words.custom.label} autoComplete="off" autoCapitalize="none" />
      <SubmitButton pending={words.custom.pending}>{words.custom.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}
