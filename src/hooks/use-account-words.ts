"use client";
import { useMemo } from "react";
import { account } from "../i18n/en-account.ts";
import { withWords, type Words } from "../i18n/words.ts";
import { useWords } from "./use-words.ts";

/** All words in force here, those of the account too. */
export function useAccountWords(): Words {
  const words = useWords();
  return useMemo(() => withWords(account, words), [words]);
}
