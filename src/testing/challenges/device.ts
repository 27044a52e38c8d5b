import { invalidParameter, notAuthorized, wrongCredentials } from "../cognito-error.ts";
import type { Question } from "../questions.ts";
import { expectedProof, openAttempt, readPublicNumber } from "../srp.ts";
import { need, whoAnswers } from "./answers.ts";
import type { AnswerChallenge } from "./index.ts";
import { isTimestamp } from "./password.ts";

/** Asks a remembered device to prove that it is the one. */
export const askDevice: Question = async (user, standing, { devices, sessions }) => {
  if (standing.deviceProved || !devices.isRemembered(user, standing.deviceKey)) return undefined;
  return {
    ChallengeName: "DEVICE_SRP_AUTH",
    ChallengeParameters: {},
    Session: sessions.open({ name: "DEVICE_SRP_AUTH", username: user.username, standing }),
  };
};

/** Opens SRP with the device, whose random password its client made up when it confirmed the device. */
export const answerDeviceSrp: AnswerChallenge = async (answers, session, parts) => {
  const key = need(answers, "DEVICE_KEY");
  const A = readPublicNumber(need(answers, "SRP_A"));
  if (A === undefined) throw invalidParameter("Invalid SRP_A");
  const { username, standing } = parts.sessions.demand(session, "DEVICE_SRP_AUTH");
  const user = whoAnswers(answers, { username }, parts);
  const { verifier } = parts.devices.find(user, key);
  if (key !== standing.deviceKey) throw notAuthorized("Invalid session for the user.");
  parts.sessions.close(String(session));
  const attempt = openAttempt(A, verifier.verifier);
  const SECRET_BLOCK = parts.sessions.open({ name: "DEVICE_PASSWORD_VERIFIER", username, standing, attempt });
  return {
    ChallengeName: "DEVICE_PASSWORD_VERIFIER",
    ChallengeParameters: {
      DEVICE_KEY: key,
      SALT: verifier.salt,
      SECRET_BLOCK,
      SRP_B: attempt.B,
      USERNAME: username,
    },
    Session: SECRET_BLOCK,
  };
};

/** Closes SRP with the device. The names in the proof are the device's: its group for the pool, its key for the user. */
export const answerDeviceVerifier: AnswerChallenge = async (answers, _session, parts) => {
  const secretBlock = need(answers, "PASSWORD_CLAIM_SECRET_BLOCK");
  const timestamp = need(answers, "TIMESTAMP");
  const proof = need(answers, "PASSWORD_CLAIM_SIGNATURE");
  const key = need(answers, "DEVICE_KEY");
  const challenge = parts.sessions.demand(secretBlock, "DEVICE_PASSWORD_VERIFIER");
  const user = whoAnswers(answers, challenge, parts);
  const device = parts.devices.find(user, key);
  if (key !== challenge.standing.deviceKey) throw notAuthorized("Invalid session for the user.");
  parts.sessions.close(secretBlock);
  const signed = { poolName: device.groupKey, userId: key, secretBlock, timestamp };
  const isRight =
    isTimestamp(timestamp) &&
    (await expectedProof(challenge.attempt, device.verifier.verifier, signed)) === proof;
  if (!isRight) throw wrongCredentials();
  return parts.goOn(user, { ...challenge.standing, deviceProved: true });
};
