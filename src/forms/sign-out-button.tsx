"use client";
import { useRef, useState, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { fillRef } from "../fields/merge-props.ts";
import { Button, type ButtonProps } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { useWords } from "../hooks/use-words.ts";
import { useSignOut } from "../hooks/use-sign-out.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import type { QuestionWords } from "../i18n/words.ts";
import { Question } from "./question.tsx";

export interface SignOutButtonProps extends Omit<ButtonProps, "isPending" | "pending"> {
  /**
   * Sign out on every device. Where Cognito refuses, or can't be reached, the person stays signed in, is told so, and may sign
   * out here alone. AWS credentials that an identity pool handed out before stay valid until they expire.
   *
   * @default false
   */
  readonly global?: boolean | undefined;
  /** Ask before signing out; a sentence of your own, or the kit's. @default false */
  readonly confirm?: boolean | string | undefined;
  /** Called once nobody is signed in here any more. */
  readonly onSignedOut?: (() => void) | undefined;
}

type Standing =
  | { readonly name: "rest" }
  | { readonly name: "asking" }
  | { readonly name: "refused"; readonly error: AuthError };

/** Signs out: a `<button>` and, in its place, what has to be asked or told first. `ref` and other props go to the button. */
export const SignOutButton = replaceable("SignOutButton", SignOutButtonWithRef);

function SignOutButtonWithRef(
  { global = false, confirm = false, onSignedOut, children, onClick, ...rest }: SignOutButtonProps,
  ref: ForwardedRef<HTMLButtonElement>,
) {
  const words = useWords();
  const { signOut } = useSignOut();
  const [standing, setStanding] = useState<Standing>({ name: "rest" });
  const comesBack = useRef(false);
  const [leaving, setLeaving] = useState<"here" | "everywhere">();

  async function leave(everywhere: boolean) {
    setLeaving(everywhere ? "everywhere" : "here");
    const result = await signOut({ global: everywhere });
    setLeaving(undefined);
    setStanding(result.ok ? { name: "rest" } : { name: "refused", error: result.error });
    if (result.ok) onSignedOut?.();
  }

  function stay() {
    comesBack.current = true;
    setStanding({ name: "rest" });
  }

  const asked = global ? "everywhere" : "here";
  const again = {
    isPending: leaving === asked,
    pending: global ? words.signOut.pendingGlobal : words.signOut.pending,
  };
  const label = children ?? (global ? words.signOut.submitGlobal : words.signOut.submit);
  if (standing.name === "rest") {
    return (
      <Button
        {...rest}
        {...again}
        ref={(button) => {
          fillRef(ref, button);
          if (!button || !comesBack.current) return;
          comesBack.current = false;
          button.focus();
        }}
        onClick={(event) => {
          onClick?.(event);
          if (event.defaultPrevented) return;
          if (confirm) setStanding({ name: "asking" });
          else void leave(global);
        }}
      >
        {label}
      </Button>
    );
  }
  const isRefused = standing.name === "refused";
  return (
    <Question
      tone={isRefused ? "failure" : "info"}
      sentence={isRefused ? refusedSentence(words, standing.error, global) : question(words, confirm, global)}
    >
      <Button kind="primary" {...again} onClick={() => void leave(global)}>
        {isRefused ? words.tryAgain : label}
      </Button>
      {isRefused && global && (
        <Button
          isPending={leaving === "here"}
          pending={words.signOut.pending}
          onClick={() => void leave(false)}
        >
          {words.signOut.onlyHere}
        </Button>
      )}
      <Button kind="quiet" onClick={stay}>
        {words.signOut.cancel}
      </Button>
    </Question>
  );
}

function question({ signOut }: QuestionWords, confirm: boolean | string, global: boolean): string {
  if (typeof confirm === "string") return confirm;
  return global ? signOut.confirm : signOut.confirmHere;
}

function refusedSentence(words: QuestionWords, error: AuthError, global: boolean): string {
  if (!global || error.code === "sessionEnded") return errorSentence(words, error);
  return error.code === "offline" ? words.signOut.refusedOffline : words.signOut.refused;
}
