"use client";
import { createContext, useContext, type ReactNode } from "react";
import { en, withWords, type SomeWords, type Words } from "../i18n/en.ts";

const WordsContext = createContext<Words>(en);

/** Words for everything below. */
export function AuthProvider({ words, children }: { words?: SomeWords; children?: ReactNode }) {
  const outer = useWords();
  return (
    <WordsContext.Provider value={words ? withWords(outer, words) : outer}>{children}</WordsContext.Provider>
  );
}

/** The words in force here: those of the nearest `AuthProvider`, else English. */
export function useWords(): Words {
  return useContext(WordsContext);
}
