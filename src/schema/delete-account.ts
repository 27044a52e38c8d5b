import * as z from "zod/mini";

/**
 * The answer that deletes an account: a word that was asked for, in `confirmation`. Capitals don't matter, nor do marks
 * and spaces that a keyboard has no key for: a name is shown as it was once written, maybe on a phone.
 *
 * @param mismatch What a person is told who types something else.
 */
export function deleteAccountSchema(word: string, mismatch: string) {
  return z.object({
    confirmation: z.string(mismatch).check(z.refine((typed) => plain(typed) === plain(word), mismatch)),
  });
}

/** As any keyboard would type it. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    // Joiners and marks of direction are not seen.
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2018\u2019\u02BC`\u00B4]/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
