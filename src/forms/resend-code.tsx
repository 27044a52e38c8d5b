"use client";
import { useEffect, useState } from "react";
import { Button } from "../fields/submit-button.tsx";
import type { Delivery } from "../flow/delivery.ts";
import { useWords } from "../hooks/use-words.ts";
import type { QuestionWords } from "../i18n/words.ts";

/** How long a mail or text message may take before asking again makes sense, in milliseconds. */
const coolDown = 30_000;

export interface ResendCodeProps {
  /** What is sent. @default "code" */
  readonly what?: "code" | "link";
  readonly sentTo?: Delivery | undefined;
  readonly sentAt?: number | undefined;
  readonly onResend: () => Promise<{ readonly ok: boolean }>;
  /** The code is on its way, and the button that had it sent goes, and with it the focus. */
  readonly onSent: () => void;
}

/** Lets a person ask for a new code or link, a while after the last one, and says once that it was sent. */
export function ResendCode({ what = "code", sentTo, sentAt, onResend, onSent }: ResendCodeProps) {
  const { confirmSignUp } = useWords();
  const words = what === "link" ? wordsOfLink(confirmSignUp) : confirmSignUp;
  const seconds = useSecondsUntil((sentAt ?? 0) + coolDown);
  const [isPending, setPending] = useState(false);
  const [isSent, setSent] = useState(false);

  async function resend() {
    setPending(true);
    setSent(false);
    const { ok } = await onResend();
    setSent(ok);
    setPending(false);
    if (ok) onSent();
  }

  const destination = sentTo?.destination;
  return (
    <div className="ck-resend">
      <p role="status">{isSent && (destination ? words.resent({ destination }) : words.resentPlain)}</p>
      {seconds > 0 && !isPending ? (
        // Counting aloud would drown out everything else.
        <p aria-live="off">{words.resendIn({ seconds })}</p>
      ) : (
        <Button kind="quiet" isPending={isPending} pending={words.resending} onClick={() => void resend()}>
          {words.resend}
        </Button>
      )}
    </div>
  );
}

function wordsOfLink(words: QuestionWords["confirmSignUp"]) {
  return {
    resend: words.resendLink,
    resending: words.resendingLink,
    resendIn: words.resendLinkIn,
    resent: words.linkResent,
    resentPlain: words.linkResentPlain,
  };
}

/** Whole seconds until a time, counting down; 0 once it is over. */
function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.min(Math.ceil((time - now) / 1000), coolDown / 1000);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= time) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [time]);
  return Math.max(left, 0);
}

/** To where the new code is typed, unless the person went elsewhere meanwhile; it takes the place of one that was typed before. */
export function toCode(input: HTMLInputElement | null): void {
  const at = input?.ownerDocument.activeElement;
  if (at?.matches("input, select, textarea")) return;
  input?.focus();
  input?.select();
}
