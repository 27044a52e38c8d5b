"use client";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { first } from "../i18n/en-first.ts";
import { withWords, type FirstWords, type SomeWords } from "../i18n/words.ts";
import { ComponentsContext, type OwnComponents } from "./own-components.tsx";
import { SettingsContext, useSettings, type AuthSettings } from "./settings.ts";
import { useSessionEvents } from "./use-session-events.ts";

export interface AuthProviderProps extends Partial<Omit<AuthSettings, "locale">> {
  /** A language (`import { de } from "cognito-kit/i18n/de"`), or some words to lay over the one in force. */
  readonly words?: SomeWords;
  /** Components of the app in the place of the kit's. Define them outside of other components. */
  readonly components?: OwnComponents | undefined;
  readonly children?: ReactNode;
}

const WordsContext = createContext<FirstWords>(first);

/**
 * Words, client, pool settings and an event listener for everything below. Nothing needs it: without one, the kit speaks
 * English and follows Amplify's configuration. Renders no element. Providers can be nested; what an inner one leaves out is as outside.
 */
export function AuthProvider({
  words,
  components,
  client,
  pool,
  appName,
  clientMetadata,
  triggerMessage,
  checkPassword,
  onEvent,
  children,
}: AuthProviderProps) {
  const outerWords = useFirstWords();
  const outer = useSettings();
  const outerComponents = useContext(ComponentsContext);
  const allComponents = useMemo(
    () => (components ? { ...outerComponents, ...components } : outerComponents),
    [components, outerComponents],
  );
  const allWords = useMemo(() => (words ? withWords(outerWords, words) : outerWords), [words, outerWords]);
  const settings = useMemo(
    () => ({
      client: client ?? outer.client,
      pool: pool ?? outer.pool,
      appName: appName ?? outer.appName,
      clientMetadata: clientMetadata ?? outer.clientMetadata,
      triggerMessage: triggerMessage ?? outer.triggerMessage,
      checkPassword: checkPassword ?? outer.checkPassword,
      locale: allWords.language,
      onEvent: onEvent ?? outer.onEvent,
    }),
    [client, pool, appName, clientMetadata, triggerMessage, checkPassword, allWords, onEvent, outer],
  );
  useSessionEvents({ client: settings.client, onEvent });
  return (
    <SettingsContext.Provider value={settings}>
      <WordsContext.Provider value={allWords}>
        <ComponentsContext.Provider value={allComponents}>{children}</ComponentsContext.Provider>
      </WordsContext.Provider>
    </SettingsContext.Provider>
  );
}

/** The words in force here, as far as sign-in's first question needs them: the rest of English comes with `useWords`. */
export function useFirstWords(): FirstWords {
  return useContext(WordsContext);
}
