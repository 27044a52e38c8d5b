import { CognitoError, noApp } from "../cognito-error.ts";
import { type MfaFactor, usableFactors } from "../mfa.ts";
import type { Parts } from "../parts.ts";
import type { Question, Standing } from "../questions.ts";
import type { StoredUser } from "../state.ts";
import { findStep } from "../totp.ts";
import { countWrong, need, whoAnswers } from "./answers.ts";
import { askFactor, contactOf, type MfaChallenge } from "./ask-factor.ts";
import type { AnswerChallenge } from "./index.ts";
import { askMfaSetup } from "./mfa-setup.ts";

/** First factors that leave a second one to ask for. */
const first: ReadonlySet<Standing["firstFactor"]> = new Set(["PASSWORD", "SIGNED_UP"]);

/** Asks for the second factor: the preferred one, the only one, or which one. A remembered device may stand in for it. */
export const askMfa: Question = async (user, standing, parts) => {
  const { mfa, devices } = parts.settings;
  if (!mfa || standing.secondFactor || !first.has(standing.firstFactor)) return undefined;
  if (devices?.skipMfa && parts.devices.isRemembered(user, standing.deviceKey)) return undefined;
  const factors = usableFactors(user, mfa);
  const preferred = factors.find((factor) => factor === user.mfa?.preferred);
  const [only, ...others] = preferred ? [preferred] : factors;
  if (!only) return mfa.required ? askMfaSetup(user, standing, parts) : undefined;
  if (others.length === 0) return askFactor(user, standing, only, parts);
  return {
    ChallengeName: "SELECT_MFA_TYPE",
    ChallengeParameters: { MFAS_CAN_CHOOSE: JSON.stringify(factors), USER_ID_FOR_SRP: user.username },
    Session: parts.sessions.open({ name: "SELECT_MFA_TYPE", username: user.username, standing }),
  };
};

/** Takes the code of a second factor. A wrong one may be mended within the session, a few times. */
export const answerMfa =
  (factor: MfaFactor): AnswerChallenge =>
  async (answers, session, parts) => {
    const code = need(answers, `${factor}_CODE`);
    const challenge = parts.sessions.demand(session, "MFA");
    const user = whoAnswers(answers, challenge, parts);
    // A client that sent no key with the password, for want of a place, sends it here.
    const device = challenge.standing.deviceKey ? {} : parts.devices.claim(user, answers.DEVICE_KEY);
    if (challenge.factor !== factor || !(await isRight(code, challenge, user, parts))) {
      countWrong(challenge, session, parts);
      throw new CognitoError("CodeMismatchException", "Invalid code or auth state for the user.");
    }
    // Another request may have brought the same answer meanwhile.
    parts.sessions.demand(session, "MFA");
    if (challenge.sent) proveContact(user, factor, challenge.sent, parts);
    parts.sessions.close(String(session));
    const { custom } = challenge.standing;
    return parts.goOn(user, {
      ...challenge.standing,
      ...device,
      ...(custom && { custom: [...custom, { challengeName: factor, challengeResult: true }] }),
      secondFactor: true,
    });
  };

async function isRight(code: string, { sent }: MfaChallenge, { mfa }: StoredUser, { clock }: Parts) {
  if (sent) return sent.code === code;
  if (!mfa?.app) throw noApp();
  const step = await findStep(mfa.app.secret, code, clock());
  if (step === undefined) return false;
  if (step <= (mfa.app.usedStep ?? -1)) {
    throw new CognitoError("ExpiredCodeException", "Your software token has already been used once.");
  }
  mfa.app.usedStep = step;
  return true;
}

/** Whoever has read a code has the address: Cognito marks it as verified. Nobody loses an alias by that. */
function proveContact(
  user: StoredUser,
  factor: MfaFactor,
  { to, isNew }: NonNullable<MfaChallenge["sent"]>,
  { directory }: Parts,
): void {
  const contact = contactOf(factor);
  const isTaken = directory.aliasOwner(contact, user, to) !== undefined;
  if (isNew) {
    if (isTaken) throw new CognitoError("AliasExistsException", "An account with the email already exists.");
    user.attributes[contact] = to;
    user.mfa = { ...user.mfa, enabled: [...(user.mfa?.enabled ?? []), factor] };
  }
  if (user.attributes[contact] === to && !isTaken) user.attributes[`${contact}_verified`] = "true";
}
