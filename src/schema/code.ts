import * as z from "zod/mini";
import { tidyCode } from "./digits.ts";

/**
 * A code of so many digits, tidied from however it was typed.
 *
 * @param digits How many: six is what Cognito sends.
 */
export function code(digits = 6) {
  return z.pipe(
    z.pipe(
      z.string("code"),
      z.transform((typed) => tidyCode(typed, digits)),
    ),
    z.string().check(
      z.minLength(1, "code"),
      z.refine((code) => code.length === digits && /^\d+$/.test(code), `codeFormat:${digits}`),
    ),
  );
}
