"use client";
import { useFirstWords } from "../hooks/auth-provider.tsx";

/** A moment, in milliseconds since 1970, as people write it in the language of the page: a `<time>`. */
export function Moment({ at }: { readonly at: number }) {
  const { language } = useFirstWords();
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    // The digits of codes and phone numbers, also in Arabic.
    numberingSystem: "latn",
  });
  return <time dateTime={new Date(at).toISOString()}>{format.format(at)}</time>;
}
