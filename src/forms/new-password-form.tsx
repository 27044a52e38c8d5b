"use client";
import { useMemo, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { AttributeField, type FieldQuestion } from "../fields/attribute-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { NewPasswordField } from "../fields/new-password-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { NewPassword } from "../flow/asked-step.ts";
import type { AuthError } from "../flow/error.ts";
import { usePool } from "../hooks/use-pool.ts";
import { useWords } from "../hooks/use-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface NewPasswordFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** The name the password belongs to: shown to password managers only. */
  readonly username: string;
  /** What else to ask: the attributes that the account lacks. */
  readonly attributes?: readonly FieldQuestion[] | undefined;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
  readonly onSubmit: (answer: NewPassword) => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks for a password that is chosen now, and for what the account lacks: a `<form>` that shows what the pool wants of it. */
export const NewPasswordForm = replaceable("NewPasswordForm", NewPasswordFormWithRef);

function NewPasswordFormWithRef(
  { username, attributes = none, country, onSubmit, error, ...rest }: NewPasswordFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useWords();
  const { passwordPolicy } = usePool();
  const schema = useMemo(
    () => () =>
      import("../schema/new-password-answer.ts").then(({ newPasswordSchema }) =>
        newPasswordSchema(passwordPolicy, attributes, country),
      ),
    [passwordPolicy, attributes, country],
  );
  return (
    <Form {...rest} ref={ref} schema={schema} error={formError(words, error)} onSubmit={onSubmit}>
      <HiddenUsername value={username} />
      <NewPasswordField policy={passwordPolicy} label={words.newPassword.label} />
      {attributes.map((question) => (
        <AttributeField
          key={typeof question === "string" ? question : question.name}
          question={question}
          country={country}
        />
      ))}
      <SubmitButton pending={words.newPassword.pending}>{words.newPassword.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}

const none: readonly FieldQuestion[] = [];
