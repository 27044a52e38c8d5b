import { invalidParameter } from "../cognito-error.ts";
import { allowedFactors } from "../mfa.ts";
import { isEmail } from "../names.ts";
import type { Parts } from "../parts.ts";
import type { Standing } from "../questions.ts";
import type { StoredUser } from "../state.ts";
import { need, whoAnswers } from "./answers.ts";
import type { AnswerChallenge } from "./index.ts";
import { askFactor } from "./ask-factor.ts";

/** Asks someone who has no second factor in a pool that requires one to set one up. */
export function askMfaSetup(
  user: StoredUser,
  standing: Standing,
  { sessions, settings }: Pick<Parts, "sessions" | "settings">,
) {
  const { username } = user;
  return {
    ChallengeName: "MFA_SETUP",
    ChallengeParameters: {
      MFAS_CAN_SETUP: JSON.stringify(allowedFactors(settings.mfa)),
      USER_ID_FOR_SRP: username,
    },
    Session: sessions.open({ name: "MFA_SETUP", username, standing, wrongAnswers: 0 }),
  };
}

/**
 * Takes an email address, which a code has to prove, or the session of an app that is verified. A phone number is for an
 * administrator to add.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export const answerMfaSetup: AnswerChallenge = async (answers, session, parts) => {
  need(answers, "USERNAME");
  const challenge = parts.sessions.demand(session, "MFA_SETUP");
  const user = whoAnswers(answers, challenge, parts);
  const { standing } = challenge;
  if (challenge.verified) {
    parts.sessions.close(String(session));
    user.mfa = { ...user.mfa, enabled: [...(user.mfa?.enabled ?? []), "SOFTWARE_TOKEN_MFA"] };
    return parts.goOn(user, { ...standing, secondFactor: true });
  }
  const email = need(answers, "EMAIL");
  if (!isEmail(email)) throw invalidParameter("Invalid email address format.");
  if (!allowedFactors(parts.settings.mfa).includes("EMAIL_OTP")) {
    // What AWS says here is not known.
    throw invalidParameter("Email MFA is not enabled for the user pool.");
  }
  const asked = await askFactor(user, standing, "EMAIL_OTP", parts, email);
  parts.sessions.close(String(session));
  return asked;
};
