import type { Parts } from "../parts.ts";
import { answerNewPassword } from "./new-password.ts";
import { answerPasswordVerifier } from "./password.ts";
import { answerSelectChallenge } from "./select-challenge.ts";

/** Answers to one challenge, with the session that the client handed back. */
export type AnswerChallenge = (
  answers: Readonly<Record<string, string>>,
  session: string | undefined,
  parts: Parts,
) => Promise<object>;

/** What the pool can ask, by the challenge's name on the wire. */
export const challenges: Readonly<Record<string, AnswerChallenge>> = {
  PASSWORD_VERIFIER: (answers, _session, parts) => answerPasswordVerifier(answers, parts),
  SELECT_CHALLENGE: answerSelectChallenge,
  NEW_PASSWORD_REQUIRED: answerNewPassword,
};
