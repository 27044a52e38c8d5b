import { CognitoError } from "../cognito-error.ts";
import { usableFactors } from "../mfa.ts";
import { need, whoAnswers } from "./answers.ts";
import type { AnswerChallenge } from "./index.ts";
import { askFactor } from "./ask-factor.ts";

/** Takes the choice between second factors and asks for the chosen one. */
export const answerSelectMfaType: AnswerChallenge = async (answers, session, parts) => {
  const choice = need(answers, "ANSWER");
  const challenge = parts.sessions.demand(session, "SELECT_MFA_TYPE");
  const user = whoAnswers(answers, challenge, parts);
  const factor = usableFactors(user, parts.settings.mfa).find((one) => one === choice);
  if (!factor) {
    // The name is AWS's, its words are not known.
    throw new CognitoError("MFAMethodNotFoundException", "The MFA method is not available for the user.");
  }
  const asked = await askFactor(user, challenge.standing, factor, parts);
  parts.sessions.close(String(session));
  return asked;
};
