import * as z from "zod/mini";
import { code } from "./code.ts";
import { currentPassword } from "./password.ts";

/**
 * The answer to the question for the code: `code`.
 *
 * @param digits How many it has: six is what Cognito sends.
 */
export function codeSchema(digits = 6) {
  return z.object({ code: code(digits) });
}

/** The answer where the name is known: `password`. */
export function passwordSchema() {
  return z.object({ password: currentPassword() });
}
