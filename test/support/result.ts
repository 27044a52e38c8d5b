import type { AuthError, Result } from "../../src/flow/error.ts";

/** The step that a flow has come to. Any other, or a refusal, fails the test with what it was. */
export async function stepAt<Step extends { readonly name: string }, Name extends Step["name"]>(
  name: Name,
  result: Promise<Result<Step>>,
): Promise<Extract<Step, { readonly name: Name }>> {
  const outcome = await result;
  if (outcome.ok && outcome.step.name === name) return outcome.step as Extract<Step, { readonly name: Name }>;
  const instead = outcome.ok ? outcome.step.name : `${outcome.error.code} (${outcome.error.message})`;
  throw new Error(`Expected the step "${name}", and it was ${instead}.`);
}

/** What a verb was refused for. */
export async function refusalOf(result: Promise<Result<{ readonly name: string }>>): Promise<AuthError> {
  const outcome = await result;
  if (!outcome.ok) return outcome.error;
  throw new Error(`Expected a refusal, and it went on to the step "${outcome.step.name}".`);
}
