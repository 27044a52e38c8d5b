import type { last } from "./en-last.ts";
import type { first } from "./en-first.ts";
import type { later } from "./en-later.ts";

type Widened<Word> = Word extends string
  ? string
  : Word extends (to: infer To) => string
    ? (to: To) => string
    : WidenedSection<Word>;
type WidenedSection<Section> = { readonly [Key in keyof Section]: Widened<Section[Key]> };

/** The words of sign-in's first question. */
export type FirstWords = Omit<WidenedSection<typeof first>, "direction"> & {
  readonly direction: "ltr" | "rtl";
};

type LaterWords = WidenedSection<typeof later>;
type LastWords = WidenedSection<typeof last>;

/** The words of the questions on the way in that most people are asked. */
export type QuestionWords = FirstWords & LaterWords;

/**
 * All words of one language. English is the reference: its shape is the type that each language fills. Sentences are whole; a
 * message with a gap is a function, so that each language orders its own words.
 */
export type Words = Flat<QuestionWords & LastWords>;
type Flat<Type> = { readonly [Key in keyof Type]: Type[Key] };

/** Some words, to lay over a language: any text is replaceable by its key. */
export type SomeWords = {
  readonly [Section in keyof Words]?: Words[Section] extends string
    ? Words[Section]
    : Partial<Words[Section]>;
};

/** The words of a language with some of them replaced. */
export function withWords(words: Words, some: SomeWords): Words;
/** The same where the words of later questions may not have been loaded. */
export function withWords(words: FirstWords, some: SomeWords): FirstWords;
/** Those of later questions, with the first ones. */
export function withWords(words: LaterWords, first: FirstWords): QuestionWords;
/** The last ones, with the others. */
export function withWords(words: LastWords, others: QuestionWords): Words;
export function withWords(words: object, some: object): object {
  const all: Record<string, unknown> = { ...words };
  for (const [key, value] of Object.entries(some)) {
    all[key] = typeof value === "object" ? { ...(all[key] as object), ...value } : value;
  }
  return all;
}
