"use client";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { en, withWords, type SomeWords, type Words } from "../i18n/en.ts";
import { SettingsContext, useSettings, type AuthSettings } from "./settings.ts";

export interface AuthProviderProps extends Partial<AuthSettings> {
  /** A language (`import { de } from "cognito-kit/i18n/de"`), or some words to lay over the one in force. */
  readonly words?: SomeWords;
  readonly children?: ReactNode;
}

const WordsContext = createContext<Words>(en);

/**
 * Words, client, pool settings and an event listener for everything below. Nothing needs it: without one, the kit speaks
 * English and follows Amplify's configuration. Renders no element. Providers can be nested; what an inner one leaves out is as outside.
 */
export function AuthProvider({ words, client, pool, onEvent, children }: AuthProviderProps) {
  const outerWords = useWords();
  const outer = useSettings();
  const settings = useMemo(
    () => ({ client: client ?? outer.client, pool: pool ?? outer.pool, onEvent: onEvent ?? outer.onEvent }),
    [client, pool, onEvent, outer],
  );
  const allWords = useMemo(() => (words ? withWords(outerWords, words) : outerWords), [words, outerWords]);
  return (
    <SettingsContext.Provider value={settings}>
      <WordsContext.Provider value={allWords}>{children}</WordsContext.Provider>
    </SettingsContext.Provider>
  );
}

/** The words in force here: those of the nearest `AuthProvider`, else English. */
export function useWords(): Words {
  return useContext(WordsContext);
}
