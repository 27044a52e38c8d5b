"use client";
import { forwardRef, useMemo, useState } from "react";
import { AttributeField, type FieldQuestion } from "../fields/attribute-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { AttributeChanges } from "../flow/account.ts";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { decide, type AttributeName } from "../schema/attributes.ts";
import { isDate } from "../schema/date.ts";
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
  /**
   * Gets the answer to each question; one that was left empty is an empty text. Where a field can't show what the account has, a date
   * in another form say, and was left alone, there is none.
   */
  readonly onSubmit: (changes: AttributeChanges) => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks for attributes of an account that is there: a `<form>` that holds what it has by now. */
export const AttributesForm = forwardRef<HTMLFormElement, AttributesFormProps>(function AttributesForm(
  { attributes, values = {}, country, onSubmit, error, ...rest },
  ref,
) {
  const words = useAllWords();
  const [first] = useState(values);
  const questions = useMemo(() => attributes.map((one) => withHeld(one, first)), [attributes, first]);
  const schema = useMemo(
    () => () => import("../schema/answers.ts").then(({ answers }) => answers(questions, country)),
    [questions, country],
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
      onSubmit={(answer) => onSubmit(toChanges(answer, questions, values))}
    >
      {questions.map((question) => (
        <AttributeField key={nameOf(question)} question={question} country={country} />
      ))}
      <SubmitButton pending={words.account.saving}>{words.account.save}</SubmitButton>
      <SlowHint />
    </Form>
  );
});

const nameOf = (question: FieldQuestion): AttributeName =>
  typeof question === "string" ? question : question.name;

/** What the account has stays among the options, though they have changed since: it would be shown as nothing, and taken away. */
function withHeld(question: FieldQuestion, values: AttributeChanges): FieldQuestion {
  const held = values[nameOf(question)];
  if (!held || typeof question === "string" || !question.options) return question;
  const isThere = question.options.some((one) => (typeof one === "string" ? one : one.value) === held);
  return isThere ? question : { ...question, options: [...question.options, held] };
}

function toChanges(
  answer: AttributeChanges,
  questions: readonly FieldQuestion[],
  values: AttributeChanges,
): AttributeChanges {
  const changes = questions.flatMap((question) => {
    const name = nameOf(question);
    const { control, component } = decide(question);
    const held = values[name];
    const typed = answer[name] ?? "";
    // A date or a yes in another form shows as none: that is not what they chose.
    const isLeftAlone =
      held &&
      !component &&
      ((control === "date" && !typed && !isDate(held)) ||
        (control === "checkbox" && typed === "false" && held !== "true"));
    return isLeftAlone ? [] : [[name, typed] as const];
  });
  return Object.fromEntries(changes);
}

const saysWhatIsWrong: ReadonlySet<string> = new Set<AuthError["code"]>([
  "contactTaken",
  "userExists",
  "invalidEmail",
  "invalidPhone",
  "invalidAttribute",
]);
