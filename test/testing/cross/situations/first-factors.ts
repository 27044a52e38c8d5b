import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import { send } from "../../wire.ts";
import { type Situation, ada, password } from "./situation.ts";

const person = { email: ada, phone: "+491701234444", password };
const withCodes: UserPoolOptions = { firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"], users: [person] };

const choosing = (PREFERRED_CHALLENGE?: string) => ({
  AuthFlow: "USER_AUTH",
  AuthParameters: { USERNAME: ada, ...(PREFERRED_CHALLENGE && { PREFERRED_CHALLENGE }) },
});

async function code(pool: UserPool, factor: "EMAIL_OTP" | "SMS_OTP", given?: string) {
  const { body } = await send(pool, "InitiateAuth", choosing(factor));
  const right = pool.outbox.last(ada)?.code;
  return {
    ChallengeName: factor,
    Session: body.Session,
    ChallengeResponses: { USERNAME: ada, [`${factor}_CODE`]: given ?? right },
  };
}

export const firstFactorQuestions: readonly Situation[] = [
  ["ok", "and sends a code by mail", withCodes, () => choosing("EMAIL_OTP")],
  ["ok", "and sends a code by SMS", withCodes, () => choosing("SMS_OTP")],
  ["ok", "and sends a stranger nothing", { ...withCodes, users: [] }, () => choosing("SMS_OTP")],
  ["ok", "and asks which of many", withCodes, () => choosing()],
];

export const firstFactorAnswers: readonly Situation[] = [
  ["ok", "to a code in the place of a password", withCodes, (pool) => code(pool, "EMAIL_OTP")],
  ["ok", "to one by SMS", withCodes, (pool) => code(pool, "SMS_OTP")],
  [
    "ok",
    "to a choice of a code",
    withCodes,
    async (pool) => ({
      ChallengeName: "SELECT_CHALLENGE",
      Session: (await send(pool, "InitiateAuth", choosing())).body.Session,
      ChallengeResponses: { USERNAME: ada, ANSWER: "EMAIL_OTP" },
    }),
  ],
  [
    "CodeMismatchException",
    "to a wrong one of these",
    withCodes,
    (pool) => code(pool, "EMAIL_OTP", "00000000x"),
  ],
  [
    "CodeMismatchException",
    "to a stranger's guess",
    { ...withCodes, users: [] },
    (pool) => code(pool, "SMS_OTP", "00000000"),
  ],
];
