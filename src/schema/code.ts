import * as z from "zod/mini";
import { tidyCode } from "./digits.ts";

/**
 * A code of so many digits, tidied from however it was typed.
 *
 * @param digits How many: six is what Cognito mostly sends.
 * @param maxDigits How many at most.
 */
export function code(digits = 6, maxDigits = digits) {
  const isCode = new RegExp(`^\\d{${digits},${maxDigits}}$`);
  return z.pipe(
    z.pipe(
      z.string("code"),
      z.transform((typed) => tidyCode(typed, digits, maxDigits)),
    ),
    z.string().check(
      z.minLength(1, "code"),
      z.refine((code) => isCode.test(code), `codeFormat:${digits}`),
    ),
  );
}
