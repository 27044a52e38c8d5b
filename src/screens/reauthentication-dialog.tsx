"use client";
import { Button } from "../fields/submit-button.tsx";
import { displayName } from "../flow/user.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import type { UseReauthentication } from "../hooks/use-reauthentication.ts";
import { useSession } from "../hooks/use-session.ts";
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
  if (step.name === "fresh" || step.name === "signedInAgain") return null;
  const name = session.status === "signedIn" ? displayName(session.user) : "";
  return (
    <Dialog aria-label={words.reauthentication.heading} {...rest} onClose={cancel}>
      <p className="ck-lead ck-dialog-lead">{words.reauthentication.lead({ name })}</p>
      <WayInCard
        {...{ step, isPending, error }}
        headingLevel={2}
        takeFocus
        onReset={cancel}
        journey="signUp"
      />
      <Button kind="quiet" onClick={cancel}>
        {words.account.cancel}
      </Button>
    </Dialog>
  );
}
