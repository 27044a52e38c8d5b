/** A text of a language: whole already, or a message with gaps. */
export type Text = string | ((to: never) => string);

type Section = Readonly<Record<string, Text>>;

/** Every text of a language, or of a part of it, by its key, such as `signIn.submit`. */
export function textsOf(words: Readonly<Record<string, string | Section>>): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const [section, content] of Object.entries(words)) {
    if (typeof content === "string") texts.set(section, content);
    else for (const [key, text] of Object.entries(content)) texts.set(`${section}.${key}`, text);
  }
  return texts;
}

/** A text as a person reads it, and the names of its gaps: into each goes a number of its own, counted up from the first. */
export function fill(text: Text, first = 7301) {
  const gaps = new Map<string, number>();
  const to = new Proxy(
    {},
    {
      get(_, gap: string) {
        if (!gaps.has(gap)) gaps.set(gap, first + gaps.size);
        return gaps.get(gap);
      },
    },
  );
  const sentence = typeof text === "string" ? text : text(to as never);
  return { sentence, gaps };
}
