"use client";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { displayName } from "../flow/user.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import type { UseReauthentication } from "../hooks/use-reauthentication.ts";
import { useSession } from "../hooks/use-session.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { Dialog, type DialogProps } from "./dialog.tsx";
import { WayInCard } from "./way-in-card.tsx";

export interface ReauthenticationDialogProps
  extends
    Omit<DialogProps, "onClose">,
    Pick<UseReauthentication, "step" | "isPending" | "error" | "cancel"> {}

/**
 * Asks somebody who is signed in to sign in again, over the page they are at: a modal `<dialog>` that is there while
 * `useReauthentication` has a question.
 */
export function ReauthenticationDialog({ step, cancel, ...others }: ReauthenticationDialogProps) {
  const { isPending, error, ...rest } = others;
  const words = useAllWords();
  const session = useSession();
  if (step.name === "signedInAgain" || (step.name === "fresh" && !error)) return null;
  const name = session.status === "signedIn" ? displayName(session.user) : "";
  return (
    <Dialog aria-label={words.reauthentication.heading} {...rest} onClose={cancel}>
      <div className="ck-card ck-account">
        <header className="ck-header">
          <h2 className="ck-heading">{words.reauthentication.heading}</h2>
          <p className="ck-lead">{words.reauthentication.lead({ name })}</p>
        </header>
        {step.name === "fresh" ? (
          // How long ago the last sign-in was could not be found out, so nothing has happened.
          <Notice tone="failure">{error && errorSentence(words, error)}</Notice>
        ) : (
          <WayInCard
            {...{ step, isPending, error }}
            headingLevel={3}
            takeFocus
            onReset={cancel}
            journey="signUp"
          />
        )}
        <Button kind="quiet" onClick={cancel}>
          {words.account.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
