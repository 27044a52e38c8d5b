"use client";
import { useState, type FocusEvent, type ReactNode } from "react";
import type { PasswordCheck } from "../hooks/settings.ts";
import { useWords } from "../hooks/use-words.ts";

/**
 * A hint that may come once somebody has left the field, and holds nobody up: whether an address is mistyped, or what an app says
 * of a new password. Spread it onto the field.
 */
export function useLateHint(hint: ReactNode, check: PasswordCheck | "address" | false | undefined) {
  const words = useWords();
  const [late, setLate] = useState<ReactNode>();
  return {
    hint: late ? (
      <>
        {hint} {late}
      </>
    ) : (
      hint
    ),
    onBlur: ({ target }: FocusEvent<HTMLInputElement>) =>
      check &&
      void import("./late-hint.tsx")
        .then(({ lateHint }) => lateHint(target, check, words))
        .then(setLate, () => {}),
  };
}
