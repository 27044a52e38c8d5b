"use client";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { displayName } from "../flow/user.ts";
import { DeleteAccountForm } from "../forms/delete-account-form.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useDeleteAccount } from "../hooks/use-delete-account.ts";
import { useSession } from "../hooks/use-session.ts";
import { AccountSection, signedOut, Unread, type SectionProps } from "./account-section.tsx";
import { useEditing } from "./use-editing.ts";

export interface DeleteAccountSectionProps extends SectionProps {
  /** Called once the account is gone. */
  readonly onDeleted?: (() => void) | undefined;
}

/** The way out for good: the account is deleted once its name has been typed. */
export function DeleteAccountSection({ onDeleted, ...rest }: DeleteAccountSectionProps) {
  const words = useAllWords();
  const session = useSession();
  const account = useDeleteAccount();
  const { step, isPending } = account;
  const { isEditing, open, cancel, error } = useEditing(undefined, account);
  const { heading, lead } = words.deleteAccount;

  if (step.name === "accountDeleted") {
    return (
      <AccountSection {...rest} step={step.name} heading={heading}>
        <Notice>{words.signIn.deleted}</Notice>
      </AccountSection>
    );
  }
  // As it goes, the session ends a moment before it is known to be gone.
  if (session.status === "signedOut" && !isPending) {
    return (
      <AccountSection {...rest} heading={heading}>
        <Unread error={signedOut} />
      </AccountSection>
    );
  }
  // Of nobody there is no name to type.
  if (!isEditing || session.status !== "signedIn") {
    return (
      <AccountSection {...rest} heading={heading} lead={lead}>
        <Button onClick={open}>{words.deleteAccount.open}</Button>
      </AccountSection>
    );
  }
  const remove = async () => {
    if ((await step.answer()).ok) onDeleted?.();
  };
  return (
    <AccountSection {...rest} step={step.name} heading={heading} lead={lead}>
      <DeleteAccountForm {...{ isPending, error }} word={displayName(session.user)} onSubmit={remove} />
      <Button kind="quiet" onClick={cancel}>
        {words.account.cancel}
      </Button>
    </AccountSection>
  );
}
