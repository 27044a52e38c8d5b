import type { AuthError } from "../flow/error.ts";
import type { SignInName } from "../schema/identity.ts";
import type { Words } from "./en.ts";

/** The sentence a person reads for a refusal. Names what they sign in with where the pool takes only one kind of name. */
export function errorSentence(
  { error: sentences }: Words,
  { code }: AuthError,
  signInWith: readonly SignInName[] = [],
): string {
  const only = signInWith.length === 1 ? signInWith[0] : undefined;
  if (code === "wrongCredentials" && only === "email") return sentences.wrongCredentialsEmail;
  if (code === "userExists" && only === "email") return sentences.userExistsEmail;
  if (code === "userExists" && only === "phone") return sentences.userExistsPhone;
  return sentences[code];
}
