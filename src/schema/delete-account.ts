import * as z from "zod/mini";

/**
 * The answer that deletes an account: a word that was asked for, in `confirmation`. Capitals and spaces around it don't matter.
 *
 * @param mismatch What a person is told who types something else.
 */
export function deleteAccountSchema(word: string, mismatch: string) {
  const plain = (text: string) => text.trim().toLowerCase();
  return z.object({
    confirmation: z.string(mismatch).check(z.refine((typed) => plain(typed) === plain(word), mismatch)),
  });
}
