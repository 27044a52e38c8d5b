import { invalidParameter } from "../cognito-error.ts";

/** One of the strings that a client sends with a flow or a challenge. */
export function need(answers: Readonly<Record<string, string>>, name: string): string {
  const answer = answers[name];
  if (!answer) throw invalidParameter(`Missing required parameter ${name}`);
  return answer;
}
