import type { AnswerIssue, AnswerSchema } from "../schema/answer-schema.ts";
import { notLoaded, wholeForm, type Judge } from "./form-control.ts";

/** Judges answers by a schema that is loaded when it is first needed. The first problem of each field counts. */
export function judgeBy(load: () => Promise<AnswerSchema<unknown>>): Judge {
  return async (values) => {
    let schema;
    try {
      schema = await load();
    } catch {
      return { problems: { [wholeForm]: notLoaded } };
    }
    // react-hook-form says null for a group in which nothing is chosen.
    const answer = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""]));
    const verdict = await schema["~standard"].validate(answer);
    if (!verdict.issues) return { answer: verdict.value };
    const problems: Record<string, string> = {};
    for (const { message, path } of verdict.issues) problems[fieldOf(path)] ??= message;
    return { problems };
  };
}

function fieldOf(path: AnswerIssue["path"] = []): string {
  const first = path[0];
  if (first === undefined) return wholeForm;
  return String(typeof first === "object" ? first.key : first);
}
