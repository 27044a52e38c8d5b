"use client";
import type { AuthError } from "../flow/error.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { usePool } from "./use-pool.ts";
import { useWords } from "./use-words.ts";

/**
 * The sentence for a person whose answer was refused, in the language in use: the app's own, where `triggerMessage` gave one, else the
 * dictionary's, which calls the name by what this pool signs in with.
 *
 * @example
 * const sentence = useErrorSentence(error);
 * return sentence && <p role="alert">{sentence}</p>;
 */
export function useErrorSentence(error: AuthError | undefined): string | undefined {
  const words = useWords();
  const { signInWith } = usePool();
  return error && errorSentence(words, error, signInWith);
}
