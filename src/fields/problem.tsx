import type { ReactNode } from "react";
import type { FirstWords } from "../i18n/words.ts";

/**
 * What is wrong with an answer. The element is always there and takes no space while it is empty, so that a screen reader has
 * it in view when it fills.
 */
export function Problem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="ck-problem" id={id}>
      {children && (
        <>
          <svg className="ck-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="8" fill="currentColor" />
            <path
              d="M8 3.8v5M8 11.4v.8"
              stroke="var(--ck-paper, #fff)"
              strokeWidth="1.8"
              strokeLinecap="round"
            />
          </svg>
          <span>{children}</span>
        </>
      )}
    </p>
  );
}

/**
 * The sentence for a problem: a key of `words.problem`, with the number for its gap after a colon (`tooShort:3`). What is no
 * key is an app's own sentence and stands as it is.
 */
export function problemSentence(words: FirstWords, message: string): string {
  const [key = "", gap] = message.split(":");
  const problems: Readonly<Record<string, string | ((to: never) => string)>> = words.problem;
  const problem = Object.hasOwn(problems, key) ? problems[key] : undefined;
  if (typeof problem !== "function") return gap === undefined ? (problem ?? message) : message;
  const number = Number(gap);
  return Number.isNaN(number) ? message : problem({ min: number, max: number, digits: number } as never);
}
