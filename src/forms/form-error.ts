import type { FormError } from "../fields/form-context.ts";
import type { AuthError } from "../flow/error.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import type { FirstWords, QuestionWords } from "../i18n/words.ts";
import type { SignInName } from "../schema/identity.ts";

/** A refusal as a form shows it: its sentence, by the field it belongs to. */
export function formError(
  words: FirstWords | QuestionWords,
  error: AuthError | undefined,
  signInWith?: readonly SignInName[],
  field: string | undefined = error?.field,
): FormError | undefined {
  return error && { cause: error, field, message: errorSentence(words, error, signInWith) };
}
