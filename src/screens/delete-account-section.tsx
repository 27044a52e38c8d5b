"use client";
import { useState } from "react";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { displayName } from "../flow/user.ts";
import { DeleteAccountForm } from "../forms/delete-account-form.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useDeleteAccount } from "../hooks/use-delete-account.ts";
import { useSession } from "../hooks/use-session.ts";
import { AccountSection, type SectionProps } from "./account-section.tsx";

export interface DeleteAccountSectionProps extends SectionProps {
  /** Called once the account is gone. */
  readonly onDeleted?: (() => void) | undefined;
}

/** The way out for good: the account is deleted once its name has been typed. */
export function DeleteAccountSection({ onDeleted, ...rest }: DeleteAccountSectionProps) {
  const words = useAllWords();
  const session = useSession();
  const { step, isPending, error } = useDeleteAccount();
  const [isAsking, setAsking] = useState(false);
  const { heading, lead } = words.deleteAccount;

  if (step.name === "accountDeleted") {
    return (
      <AccountSection {...rest} step={step.name} heading={heading}>
        <Notice>{words.signIn.deleted}</Notice>
      </AccountSection>
    );
  }
  // Of nobody there is no name to type.
  if (!isAsking || session.status !== "signedIn") {
    return (
      <AccountSection {...rest} heading={heading} lead={lead}>
        <Button onClick={() => setAsking(true)}>{words.deleteAccount.open}</Button>
      </AccountSection>
    );
  }
  const remove = async () => {
    if ((await step.answer()).ok) onDeleted?.();
  };
  return (
    <AccountSection {...rest} step={step.name} heading={heading} lead={lead}>
      <DeleteAccountForm {...{ isPending, error }} word={displayName(session.user)} onSubmit={remove} />
      <Button kind="quiet" onClick={() => setAsking(false)}>
        {words.account.cancel}
      </Button>
    </AccountSection>
  );
}
