type Path = readonly (PropertyKey | { readonly key: PropertyKey })[];

/** One thing that is wrong with an answer: a key of `words.problem`, with a number after a colon if it has a gap, or a sentence. */
export interface AnswerIssue {
  readonly message: string;
  readonly path?: Path | undefined;
}

type Verdict<Answer> =
  { readonly value: Answer; readonly issues?: undefined } | { readonly issues: readonly AnswerIssue[] };

/** A schema of `zod` or `zod/mini`, or of any other library that follows [Standard Schema](https://standardschema.dev). */
export interface AnswerSchema<Answer> {
  readonly "~standard": {
    readonly validate: (value: unknown) => Verdict<Answer> | Promise<Verdict<Answer>>;
  };
}
