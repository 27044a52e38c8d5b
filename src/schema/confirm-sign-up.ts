import * as z from "zod/mini";
import { code } from "./code.ts";

/**
 * The answer to the question for the code: `code`.
 *
 * @param digits How many it has: six is what Cognito sends.
 */
export function confirmSignUpSchema(digits = 6) {
  return z.object({ code: code(digits) });
}
