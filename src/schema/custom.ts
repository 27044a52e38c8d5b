import * as z from "zod/mini";

/** The answer to a custom challenge: `answer`, anything but nothing. */
export function customSchema() {
  return z.object({ answer: z.string("required").check(z.trim(), z.minLength(1, "required")) });
}
