"use client";
import { useEffect, useState } from "react";
import { useWords } from "../hooks/use-words.ts";
import type { QuestionWords } from "../i18n/words.ts";
import { policyPoints, type PasswordPolicy, type PolicyPoint } from "../schema/password-policy.ts";

export interface PolicyListProps {
  readonly id: string;
  readonly policy: PasswordPolicy;
  /** The points that the password meets. */
  readonly met: readonly string[];
}

/** How long a person pauses before a screen reader tells how far they are, in milliseconds: not after every key. */
const pause = 800;

/** The points of a password policy: a `<ul>` whose points tick off. */
export function PolicyList({ id, policy, met }: PolicyListProps) {
  const words = useWords();
  const points = policyPoints(policy, "");
  const done = points.filter(({ name }) => met.includes(name)).length;
  const told = useAfterPause(done);
  return (
    <div id={id}>
      <p className="ck-hidden">{words.policy.heading}</p>
      <ul className="ck-policy">
        {points.map(({ name }) => {
          const isMet = met.includes(name);
          return (
            <li key={name} className="ck-point" data-met={isMet ? "" : undefined}>
              <svg className="ck-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                {isMet ? (
                  <path d="m2.5 8.5 3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2" />
                ) : (
                  <circle cx="8" cy="8" r="3" fill="currentColor" />
                )}
              </svg>
              <span>
                {pointWords(words, name, policy)}
                <span className="ck-hidden"> {isMet ? words.policy.met : words.policy.missing}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="ck-status" aria-live="polite">
        {told !== undefined && words.policy.progress({ met: told, all: points.length })}
      </p>
    </div>
  );
}

function pointWords(
  { policy: words }: QuestionWords,
  name: PolicyPoint["name"],
  policy: PasswordPolicy,
): string {
  return name === "length" ? words.length({ min: policy.minLength }) : words[name];
}

/** A count, once it has changed and then stayed the same for a moment. */
function useAfterPause(count: number): number | undefined {
  const [first] = useState(count);
  const [told, setTold] = useState<number>();
  useEffect(() => {
    if (told === undefined && count === first) return;
    const timer = setTimeout(() => setTold(count), pause);
    return () => clearTimeout(timer);
  }, [count, first, told]);
  return told;
}
