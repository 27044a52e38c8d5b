"use client";
import { useMemo } from "react";
import { later } from "../i18n/en-later.ts";
import { withWords, type QuestionWords } from "../i18n/words.ts";
import { useFirstWords } from "./auth-provider.tsx";

/** The words in force here: those of the nearest `AuthProvider`, else English. What is on sign-in's first question takes `useFirstWords`. */
export function useWords(): QuestionWords {
  const words = useFirstWords();
  return useMemo(() => withWords(later, words), [words]);
}
