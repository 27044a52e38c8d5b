"use client";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { mayHavePassword } from "../flow/has-password.ts";
import { nameToKeep } from "../flow/name-to-sign-in.ts";
import { ChangePasswordForm } from "../forms/change-password-form.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useChangePassword } from "../hooks/use-change-password.ts";
import { usePool } from "../hooks/use-pool.ts";
import { useSession } from "../hooks/use-session.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { AccountSection, type SectionProps } from "./account-section.tsx";
import { useEditing } from "./use-editing.ts";
import { WayInCard } from "./way-in-card.tsx";

/** The password of the account. After a change, the other devices can be signed out. */
export function PasswordSection(props: SectionProps) {
  const words = useAllWords();
  const session = useSession();
  const pool = usePool();
  const change = useChangePassword();
  const { step, isPending, reset } = change;
  const { isEditing, open, cancel, close: closeForm, error } = useEditing(undefined, change);
  const { heading } = words.changePassword;
  const close = () => {
    closeForm();
    reset();
  };
  const cancelForm = () => {
    cancel();
    // An answer on its way may count all the same.
    if (!isPending) reset();
  };

  if (session.status === "signedIn" && !mayHavePassword(session.user)) {
    return (
      <AccountSection {...props} heading={heading}>
        <Notice>{words.changePassword.elsewhere}</Notice>
      </AccountSection>
    );
  }
  switch (step.name) {
    case "changePassword":
      if (!isEditing) {
        return (
          <AccountSection {...props} heading={heading}>
            <Button onClick={open}>{words.changePassword.submit}</Button>
          </AccountSection>
        );
      }
      return (
        <AccountSection {...props} step="edit" heading={heading}>
          <ChangePasswordForm
            {...{ isPending, error }}
            username={session.status === "signedIn" ? nameToKeep(session.user, pool) : ""}
            onSubmit={step.answer}
          />
          <Button kind="quiet" onClick={cancelForm}>
            {words.account.cancel}
          </Button>
        </AccountSection>
      );
    case "passwordSaved":
      return (
        <AccountSection
          {...props}
          step={step.name}
          heading={heading}
          lead={words.changePassword.othersReason}
        >
          <Notice tone="success">{words.changePassword.saved}</Notice>
          {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
          <Button
            isPending={isPending}
            pending={words.changePassword.othersPending}
            onClick={() => void step.signOutOthers()}
          >
            {words.changePassword.others}
          </Button>
          {/* Once they are on their way out, so is this device: it is signed in again, which may ask something. */}
          {!isPending && (
            <Button kind="quiet" onClick={close}>
              {words.afterSignIn.skip}
            </Button>
          )}
        </AccountSection>
      );
    case "signedInAgain":
      return (
        <AccountSection {...props} step={step.name} heading={heading}>
          <Notice tone="success">{words.changePassword.othersDone}</Notice>
          <Button onClick={close}>{words.signIn.goOn}</Button>
        </AccountSection>
      );
    default:
      // This device is being signed in again, and Cognito asks what it asks at a sign-in.
      return (
        <WayInCard
          headingLevel={2}
          {...props}
          {...{ step, isPending, error }}
          takeFocus
          onReset={close}
          journey="signUp"
        />
      );
  }
}
