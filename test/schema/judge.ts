import type { AnswerSchema } from "../../src/schema/answer-schema.ts";

/** The answer that a schema makes of what was typed, or the problems it finds, by field. */
export async function judge<Answer>(schema: AnswerSchema<Answer>, typed: unknown) {
  const verdict = await schema["~standard"].validate(typed);
  if (!verdict.issues) return { answer: verdict.value };
  return {
    problems: verdict.issues.map(({ message, path = [] }) => [...path.map(String), message].join(": ")),
  };
}
