import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import { send } from "../../wire.ts";
import { type Situation, ada, users } from "./situation.ts";

/** A pool whose own functions ask one question, whose answer is "blue". */
const riddle: UserPoolOptions = {
  users,
  onDefineAuthChallenge({ request: { session }, response }) {
    if (session.length === 0) response.challengeName = "CUSTOM_CHALLENGE";
    else if (session[0]?.challengeResult) response.issueTokens = true;
    else response.failAuthentication = true;
  },
  onCreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: "sky?" };
  },
  onVerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer === "blue";
  },
};

const silent: UserPoolOptions = { ...riddle, onDefineAuthChallenge: () => undefined };

const beginning = () => ({ AuthFlow: "CUSTOM_AUTH", AuthParameters: { USERNAME: ada } });

async function answer(pool: UserPool, ANSWER: string) {
  const { body } = await send(pool, "InitiateAuth", beginning());
  return {
    ChallengeName: "CUSTOM_CHALLENGE",
    Session: body.Session,
    ChallengeResponses: { USERNAME: ada, ANSWER },
  };
}

export const customQuestions: readonly Situation[] = [
  ["ok", "and asks what the pool's functions ask", riddle, beginning],
  ["ok", "and asks a stranger", { ...riddle, users: [] }, beginning],
  ["InvalidLambdaResponseException", "when they ask nothing", silent, beginning],
];

export const customAnswers: readonly Situation[] = [
  ["ok", "to what the pool's functions ask", riddle, (pool) => answer(pool, "blue")],
  ["NotAuthorizedException", "to a wrong answer", riddle, (pool) => answer(pool, "green")],
];
