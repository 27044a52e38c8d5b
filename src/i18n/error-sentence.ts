import type { AuthError } from "../flow/error.ts";
import type { SignInName } from "../schema/identity.ts";
import type { FirstWords, QuestionWords } from "./words.ts";

/** Sentences that call the name by its own word. */
const byName = {
  wrongCredentials: {
    username: "wrongCredentialsUsername",
    email: "wrongCredentialsEmail",
    phone: "wrongCredentialsPhone",
  },
  userExists: { username: "userExistsUsername", email: "userExistsEmail", phone: "userExistsPhone" },
} as const;

/**
 * The sentence a person reads for a refusal: the app's own, or the dictionary's. Names what they sign in with where the pool takes only one kind of name. With the
 * first words alone, a refusal that belongs to a later question has the general sentence.
 */
export function errorSentence(
  words: FirstWords | QuestionWords,
  { code, sentence }: Pick<AuthError, "code" | "sentence">,
  signInWith: readonly SignInName[] = [],
): string {
  if (sentence) return sentence;
  const sentences: FirstWords["error"] & Partial<QuestionWords["error"]> = words.error;
  const [only, ...others] = signInWith;
  if (only && others.length === 0 && (code === "wrongCredentials" || code === "userExists")) {
    return sentences[byName[code][only]] ?? sentences.unknown;
  }
  return sentences[code] ?? sentences.unknown;
}
