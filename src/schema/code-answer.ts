import * as z from "zod/mini";
import { code } from "./code.ts";

/** The answer to a code on the way in: `code`, and `rememberDevice` where that was ticked. */
export function codeAnswerSchema() {
  return z.object({
    code: code(),
    rememberDevice: z.pipe(
      z.optional(z.unknown()),
      z.transform((ticked) => ticked === true),
    ),
  });
}
