"use client";
import { useEffect, useRef, type ComponentPropsWithoutRef } from "react";
import { Button } from "../fields/submit-button.tsx";
import { displayName } from "../flow/user.ts";
import { useAccountWords } from "../hooks/use-account-words.ts";
import type { UseReauthentication } from "../hooks/use-reauthentication.ts";
import { useSession } from "../hooks/use-session.ts";
import { WayInCard } from "./way-in-card.tsx";

export interface ReauthenticationDialogProps
  extends
    Omit<ComponentPropsWithoutRef<"dialog">, "open">,
    Pick<UseReauthentication, "step" | "isPending" | "error" | "cancel"> {}

/**
 * Asks somebody who is signed in to sign in again, over the page they are at: a modal `<dialog>` that is there while `useReauthentication`
 * has a question.
 */
export function ReauthenticationDialog({
  step,
  isPending,
  error,
  cancel,
  ...rest
}: ReauthenticationDialogProps) {
  const words = useAccountWords();
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const isAsking = step.name !== "fresh" && step.name !== "signedInAgain";

  // The browser makes the page behind it inert, and gives the focus back when it closes.
  useEffect(() => {
    const { current: element } = dialog;
    if (isAsking) element?.showModal();
    return () => element?.close();
  }, [isAsking]);

  if (!isAsking) return null;
  const name = session.status === "signedIn" ? displayName(session.user) : "";
  return (
    <dialog
      aria-label={words.reauthentication.heading}
      lang={words.language}
      dir={words.direction}
      {...rest}
      ref={dialog}
      className={rest.className ? `ck-dialog ${rest.className}` : "ck-dialog"}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <p className="ck-lead">{words.reauthentication.lead({ name })}</p>
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
    </dialog>
  );
}
