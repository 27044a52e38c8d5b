import { last } from "./en-last.ts";
import { first } from "./en-first.ts";
import { later } from "./en-later.ts";
import { withWords, type Words } from "./words.ts";

/** Every word that a person reads, in English. */
export const en: Words = withWords(last, withWords(later, first));
