import type { AuthError } from "../flow/error.ts";
import type { SignInName } from "../schema/identity.ts";
import type { Words } from "./en.ts";

/** Sentences that call the name by its own word. */
const byName = {
  wrongCredentials: {
    username: "wrongCredentialsUsername",
    email: "wrongCredentialsEmail",
    phone: "wrongCredentialsPhone",
  },
  userExists: { username: "userExistsUsername", email: "userExistsEmail", phone: "userExistsPhone" },
} as const;

/** The sentence a person reads for a refusal. Names what they sign in with where the pool takes only one kind of name. */
export function errorSentence(
  { error: sentences }: Words,
  { code }: Pick<AuthError, "code">,
  signInWith: readonly SignInName[] = [],
): string {
  const [only, ...others] = signInWith;
  if (only && others.length === 0 && (code === "wrongCredentials" || code === "userExists")) {
    return sentences[byName[code][only]];
  }
  return sentences[code];
}
