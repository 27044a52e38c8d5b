import type { AnswerIssue, AnswerSchema } from "../schema/answer-schema.ts";
import { wholeForm, type Judge } from "./form-control.ts";

/** The problem of a form whose schema could not be loaded. */
export const notLoaded = "\u0000notLoaded";

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

/** Loads once, however often it is called. What failed to load is tried again. */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    }));
}

function fieldOf(path: AnswerIssue["path"] = []): string {
  const first = path[0];
  if (first === undefined) return wholeForm;
  return String(typeof first === "object" ? first.key : first);
}
