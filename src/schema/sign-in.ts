import * as z from "zod/mini";
import { signInName, type SignInName } from "./identity.ts";
import { currentPassword } from "./password.ts";

/**
 * The answer to the sign-in form: `username`, whatever kind of name it is, and `password`.
 *
 * @param signInWith What the pool lets people sign in with.
 * @param country ISO 3166 code of the country that a phone number without its own is read in.
 */
export function signInSchema(signInWith: readonly SignInName[], country?: string) {
  return z.object({ username: signInName(signInWith, country), password: currentPassword() });
}

/** The answer where the name is known: `password`. */
export function passwordOnlySchema() {
  return z.object({ password: currentPassword() });
}
