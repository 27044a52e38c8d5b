import type { AuthError, AuthErrorCode } from "../../src/flow/error.ts";

/** A refusal, as a hook would tell it. */
export function refusal(code: AuthErrorCode, field?: AuthError["field"]): AuthError {
  return { code, name: "Story", message: "Made up for a story.", cause: undefined, ...(field && { field }) };
}

/** The control `error` of a form: a choice of refusals by name. */
export function refusals(choices: Readonly<Record<string, AuthError>>) {
  const options = ["none", ...Object.keys(choices)];
  return { options, mapping: { none: undefined, ...choices }, control: { type: "select" } } as const;
}
