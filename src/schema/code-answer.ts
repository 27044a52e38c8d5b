import * as z from "zod/mini";
import { code } from "./code.ts";

export interface CodeAnswerOptions {
  /** How many digits the code has. @default 6 */
  readonly digits?: number | undefined;
  /** How many it may have at most. @default digits */
  readonly maxDigits?: number | undefined;
}

/** The answer to a code on the way in: `code`, and `rememberDevice` where that was ticked. */
export function codeAnswerSchema({ digits, maxDigits }: CodeAnswerOptions = {}) {
  return z.object({
    code: code(digits, maxDigits),
    rememberDevice: z.pipe(
      z.optional(z.unknown()),
      z.transform((ticked) => ticked === true),
    ),
  });
}
