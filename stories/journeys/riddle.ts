import type { UserPoolOptions } from "../../src/testing/index.ts";

/** Triggers that ask for the colour of the sky, twice at most; after the password, where the client begins with one. */
export const riddle: UserPoolOptions = {
  appClient: { flows: ["CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"] },
  onDefineAuthChallenge(event) {
    const { session } = event.request;
    const last = session.at(-1);
    const answers = session.filter(({ challengeName }) => challengeName === "CUSTOM_CHALLENGE");
    if (last?.challengeName === "SRP_A") event.response.challengeName = "PASSWORD_VERIFIER";
    else if (answers.at(-1)?.challengeResult) event.response.issueTokens = true;
    else if (answers.length >= 2) event.response.failAuthentication = true;
    else event.response.challengeName = "CUSTOM_CHALLENGE";
    return event;
  },
  onCreateAuthChallenge(event) {
    event.response.publicChallengeParameters = { question: "What colour is the sky?" };
    event.response.privateChallengeParameters = { answer: "blue" };
    return event;
  },
  onVerifyAuthChallengeResponse(event) {
    const { privateChallengeParameters, challengeAnswer } = event.request;
    event.response.answerCorrect = privateChallengeParameters["answer"] === challengeAnswer;
    return event;
  },
};
