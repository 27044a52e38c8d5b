import { Fragment, type ReactNode } from "react";

/** Private-use characters: no language writes with them, so they mark the gaps of a message safely. */
const mark = (index: number) => String.fromCharCode(0xe000 + index);

/**
 * A message with elements in its gaps, such as a link. The sentence stays whole, so that each language puts the gap where
 * it belongs: `rich(words.field.terms, { link: <a href="/terms">…</a> })`.
 */
export function rich<Gap extends string>(
  message: (to: Readonly<Record<Gap, string>>) => string,
  gaps: Readonly<Record<Gap, ReactNode>>,
): ReactNode {
  const names = Object.keys(gaps) as Gap[];
  const marks = Object.fromEntries(names.map((name, index) => [name, mark(index)])) as Record<Gap, string>;
  const parts = message(marks).split(/([\ue000-\uf8ff])/u);
  return parts.map((part, place) => {
    const name = names[part.charCodeAt(0) - 0xe000];
    return <Fragment key={place}>{name === undefined ? part : gaps[name]}</Fragment>;
  });
}
