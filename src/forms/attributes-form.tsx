"use client";
import { useMemo, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { AttributeField, type FieldQuestion } from "../fields/attribute-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { AttributeChanges } from "../flow/account.ts";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import type { AttributeName } from "../schema/attributes.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface AttributesFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** What to ask: names of attributes, or questions for them. Keep it the same between renders. */
  readonly attributes: readonly FieldQuestion[];
  /** What the account has by now. */
  readonly values?: AttributeChanges | undefined;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
  /** Gets the answer to each question; one that was left empty is an empty text. */
  readonly onSubmit: (changes: AttributeChanges) => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks for attributes of an account that is there: a `<form>` that holds what it has by now. */
export const AttributesForm = replaceable("AttributesForm", AttributesFormWithRef);

function AttributesFormWithRef(
  { attributes, values = {}, country, onSubmit, error, ...rest }: AttributesFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useAllWords();
  const schema = useMemo(
    () => () => import("../schema/answers.ts").then(({ answers }) => answers(attributes, country)),
    [attributes, country],
  );
  const names = attributes.map(nameOf);
  const [only] = names;
  // Where there is one field, the refusal can be of no other.
  const field = names.length === 1 && error && saysWhatIsWrong.has(error.code) ? only : error?.field;
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      defaultValues={values}
      error={formError(words, error, undefined, field)}
      onSubmit={(answer) =>
        onSubmit(Object.fromEntries(names.map((name) => [name, (answer as AttributeChanges)[name] ?? ""])))
      }
    >
      {attributes.map((question) => (
        <AttributeField key={nameOf(question)} question={question} country={country} />
      ))}
      <SubmitButton pending={words.account.saving}>{words.account.save}</SubmitButton>
      <SlowHint />
    </Form>
  );
}

const nameOf = (question: FieldQuestion): AttributeName =>
  typeof question === "string" ? question : question.name;

const saysWhatIsWrong: ReadonlySet<string> = new Set<AuthError["code"]>([
  "contactTaken",
  "userExists",
  "invalidEmail",
  "invalidPhone",
  "invalidAttribute",
]);
