"use client";
import { useMemo, type ReactNode } from "react";
import { attributeLabel, type FieldQuestion } from "../fields/attribute-field.tsx";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { AttributeChanges, Attributes } from "../flow/account.ts";
import { AttributesForm } from "../forms/attributes-form.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useAccount } from "../hooks/use-account.ts";
import { usePool } from "../hooks/use-pool.ts";
import type { Words } from "../i18n/words.ts";
import { decide, isStandard, type AttributeName, type DecidedQuestion } from "../schema/attributes.ts";
import { isDate } from "../schema/date.ts";
import { AccountSection, Row, Unread, type SectionProps } from "./account-section.tsx";
import { useEditing } from "./use-editing.ts";

export interface ProfileSectionProps extends SectionProps {
  /**
   * Which attributes can be seen and changed, beside the email address and the phone number. Keep it the same between renders.
   *
   * @default those that the pool requires, and every standard one that the account has
   */
  readonly attributes?: readonly FieldQuestion[] | undefined;
}

/** The attributes of the account. */
export function ProfileSection({ attributes, ...rest }: ProfileSectionProps) {
  const words = useAllWords();
  const { requiredAttributes } = usePool();
  const account = useAccount();
  const { step, isPending, reload } = account;
  const changed = step.name === "account" ? step.changed : undefined;
  const { isEditing, open, cancel, close, news, error } = useEditing(changed, account);
  const held = step.name === "account" ? step.attributes : undefined;
  const questions = useMemo(
    () => withoutContacts(attributes ?? usual(requiredAttributes, held)),
    [attributes, requiredAttributes, held],
  );

  if (step.name === "account" && isEditing) {
    const save = async (changes: AttributeChanges) => {
      if ((await step.answer(changes)).ok) close();
    };
    return (
      <AccountSection {...rest} step="edit" heading={words.profile.heading}>
        <AttributesForm
          {...{ isPending, error }}
          attributes={questions}
          values={step.attributes}
          onSubmit={save}
        />
        <Button kind="quiet" onClick={cancel}>
          {words.account.cancel}
        </Button>
      </AccountSection>
    );
  }
  return (
    <AccountSection
      {...rest}
      step={step.name === "loading" ? step.name : undefined}
      heading={words.profile.heading}
    >
      {step.name !== "account" ? (
        <Unread error={error} onRetry={reload} />
      ) : (
        <>
          {news && <Notice tone="success">{words.account.saved}</Notice>}
          {questions.map((question) => {
            const decided = decide(question);
            return (
              <Row key={decided.name} label={attributeLabel(words, decided)}>
                {shown(decided, step.attributes[decided.name], words)}
              </Row>
            );
          })}
          {questions.length === 0 ? (
            <p className="ck-lead">{words.profile.empty}</p>
          ) : (
            <Button onClick={open}>{words.profile.change}</Button>
          )}
        </>
      )}
    </AccountSection>
  );
}

const nameOf = (question: FieldQuestion) => (typeof question === "string" ? question : question.name);

/** They have sections of their own, as they have to be proved. */
const withoutContacts = (questions: readonly FieldQuestion[]) =>
  questions.filter((question) => !["email", "phone_number"].includes(nameOf(question)));

function usual(required: readonly AttributeName[], held: Attributes = {}): readonly FieldQuestion[] {
  const there = Object.keys(held).filter((name) => isStandard(name) && name !== "updated_at");
  const optional = (there as AttributeName[]).filter((name) => !required.includes(name));
  return [...required, ...optional.map((name) => ({ name }))];
}

/** As a person reads it: what they chose by its label, a yes or no and a date in their language, and anything else as it was typed. */
function shown(
  { control, options = [] }: DecidedQuestion,
  value: string | undefined,
  { account, profile, language }: Words,
): ReactNode {
  if (!value) return account.none;
  const chosen = options.find((option) => typeof option !== "string" && option.value === value);
  if (typeof chosen === "object") return chosen.label;
  if (control === "checkbox" && value === "true") return profile.yes;
  if (control === "checkbox" && value === "false") return profile.no;
  if (control === "date" && isDate(value)) {
    // A day is the same everywhere. Digits are those of codes and phone numbers, also in Arabic.
    const format = { dateStyle: "long", timeZone: "UTC", numberingSystem: "latn" } as const;
    return <time dateTime={value}>{new Intl.DateTimeFormat(language, format).format(new Date(value))}</time>;
  }
  return <bdi>{value}</bdi>;
}
