"use client";
import { useState, type ReactNode } from "react";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { Card, type CardProps, type FrameProps } from "./card.tsx";

/** What every section of the account takes: the props of its `<section>`. */
export type SectionProps = FrameProps;

export interface AccountSectionProps extends Omit<CardProps, "step"> {
  /**
   * The name of the question inside, where there are several: a new one takes the focus and is announced,
   * but for the one that follows `loading`. @default "account"
   */
  readonly step?: string | undefined;
}

/**
 * The frame of a section of the account, for one of your own: a `<section>` named by its heading, a level 2 heading if nothing else is
 * said. What it asks takes the focus once it is asked, not as the page opens.
 */
export function AccountSection({ step = "account", headingLevel = 2, ...rest }: AccountSectionProps) {
  const [isInside, setInside] = useState(false);
  return (
    <Card
      // What was read is another card than the one that waits for it: it does not take the focus from what somebody does meanwhile.
      key={step === "loading" ? step : "read"}
      {...rest}
      step={step}
      headingLevel={headingLevel}
      // Unless that was in here: what they pressed is gone.
      takeFocus={isInside || rest.takeFocus}
      onFocus={(event) => {
        rest.onFocus?.(event);
        setInside(true);
      }}
      onBlur={(event) => {
        rest.onBlur?.(event);
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      }}
    />
  );
}

export interface UnreadProps {
  readonly error: Pick<AuthError, "code"> | undefined;
  readonly onRetry?: () => unknown;
}

/** Why there is nothing to read where nobody is signed in. */
export const signedOut = { code: "sessionEnded" } as const;

/** What stands in a section before it is known what is in it. */
export function Unread({ error, onRetry }: UnreadProps) {
  const words = useAllWords();
  if (!error) {
    return (
      <p className="ck-lead" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <>
      <Notice tone="failure">{errorSentence(words, error)}</Notice>
      {onRetry && <Button onClick={() => void onRetry()}>{words.tryAgain}</Button>}
    </>
  );
}

export interface RowProps {
  /** What it is about, where the heading does not say it. */
  readonly label?: ReactNode;
  readonly children: ReactNode;
  /** How it stands. */
  readonly status?: ReactNode;
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

/** One thing of the account, with what can be done with it beside it. */
export function Row({ label, children, status, actions }: RowProps) {
  return (
    <div className="ck-row">
      <p>
        {label && <span className="ck-person-contact">{label}</span>}
        <span className="ck-person-name">{children}</span>
        {status && <span className="ck-person-contact">{status}</span>}
      </p>
      {actions && <div className="ck-row-actions">{actions}</div>}
    </div>
  );
}
