import * as z from "zod/mini";
import { email, signInName, type SignInName } from "./identity.ts";

/** The answer where only the name is asked for: `username`, whatever kind of name it is. */
export function nameSchema(signInWith: readonly SignInName[], country?: string) {
  return z.object({ username: signInName(signInWith, country) });
}

/** The answer where an address is asked for: `email`. */
export function emailSchema() {
  return z.object({ email: email() });
}
