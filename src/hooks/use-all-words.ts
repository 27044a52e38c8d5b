"use client";
import { useMemo } from "react";
import { last } from "../i18n/en-last.ts";
import { withWords, type Words } from "../i18n/words.ts";
import { useWords } from "./use-words.ts";

/** All words in force here, those of the account too. */
export function useAllWords(): Words {
  const words = useWords();
  return useMemo(() => withWords(last, words), [words]);
}
