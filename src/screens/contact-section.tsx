"use client";
import { useMemo } from "react";
import { Notice } from "../fields/notice.tsx";
import { rich } from "../fields/rich.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { AttributeChanges } from "../flow/account.ts";
import type { Contact } from "../flow/after-sign-in-task.ts";
import { AttributesForm } from "../forms/attributes-form.tsx";
import { CodeForm } from "../forms/code-form.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useAccount } from "../hooks/use-account.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { AccountSection, Row, Unread, type SectionProps } from "./account-section.tsx";
import { useEditing } from "./use-editing.ts";

export interface ContactSectionProps extends SectionProps {
  /** Which of the two. */
  readonly attribute: Contact["attribute"];
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
}

/** The email address or the phone number of the account, to be changed and proved by a code. */
export function ContactSection({ attribute, country, ...rest }: ContactSectionProps) {
  const words = useAllWords();
  const account = useAccount();
  const { step, isPending, reload } = account;
  const changed = step.name === "account" ? step.changed : undefined;
  const { isEditing, open, cancel, close, news, error } = useEditing(changed, account);
  const { contact } = words;
  const labels =
    attribute === "email"
      ? {
          add: contact.addEmail,
          change: contact.changeEmail,
          verify: contact.verifyEmail,
          next: contact.newEmail,
        }
      : {
          add: contact.addPhone,
          change: contact.changePhone,
          verify: contact.verifyPhone,
          next: contact.newPhone,
        };
  const question = useMemo(
    () => [{ name: attribute, label: labels.next, required: true }],
    [attribute, labels.next],
  );
  const heading = words.label[attribute];
  const cancelButton = (onCancel: () => unknown) => (
    <Button kind="quiet" onClick={onCancel}>
      {words.account.cancel}
    </Button>
  );

  if (step.name === "contactCode") {
    return (
      <AccountSection {...rest} step={step.name} heading={heading}>
        <CodeForm
          {...{ isPending, error }}
          username={step.contact.destination}
          from={attribute === "email" ? "email" : "sms"}
          digits={6}
          sentTo={step.sentTo}
          sentAt={step.sentAt}
          onSubmit={step.answer}
          onResend={step.resend}
        />
        {cancelButton(step.putOff)}
      </AccountSection>
    );
  }
  if (step.name === "account" && isEditing) {
    const save = async (changes: AttributeChanges) => {
      if ((await step.answer(changes)).ok) close();
    };
    return (
      <AccountSection {...rest} step="edit" heading={heading}>
        <AttributesForm {...{ isPending, error, country }} attributes={question} onSubmit={save} />
        {cancelButton(cancel)}
      </AccountSection>
    );
  }
  const value = step.name === "account" ? step.attributes[attribute] : undefined;
  const waiting =
    step.name === "loading" ? undefined : step.waiting.find((one) => one.attribute === attribute);
  return (
    <AccountSection
      {...rest}
      step={step.name === "loading" ? step.name : waiting && "waiting"}
      heading={heading}
    >
      {step.name === "loading" ? (
        <Unread error={error} onRetry={reload} />
      ) : (
        <>
          {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
          {news?.includes(attribute) && !error && <Notice tone="success">{words.account.saved}</Notice>}
          <Row
            status={value && contact[step.verified.includes(attribute) ? "verified" : "unverified"]}
            actions={
              <>
                {value && !step.verified.includes(attribute) && (
                  <Button isPending={isPending} onClick={() => void step.verify(attribute)}>
                    {labels.verify}
                  </Button>
                )}
                <Button onClick={open}>{value ? labels.change : labels.add}</Button>
              </>
            }
          >
            {value ? <span dir="ltr">{value}</span> : words.account.none}
          </Row>
          {waiting && (
            <>
              <Notice>
                {rich(contact.waiting, { destination: <strong dir="ltr">{waiting.destination}</strong> })}
              </Notice>
              <Button onClick={() => void step.enterCode(attribute)}>{contact.enterCode}</Button>
              <Button kind="quiet" onClick={() => void step.keepOld(attribute)}>
                {contact.keepOld}
              </Button>
            </>
          )}
        </>
      )}
    </AccountSection>
  );
}
