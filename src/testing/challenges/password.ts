import { fromBase64, hmacSha256, toHex, utf8 } from "../bytes.ts";
import type { ChallengeResult } from "../auth-challenge-events.ts";
import { invalidParameter, noSuchUser, wrongCredentials } from "../cognito-error.ts";
import type { Parts } from "../parts.ts";
import { expectedProof, makeVerifier, openAttempt, readPublicNumber } from "../srp.ts";
import type { StoredUser } from "../state.ts";
import { need } from "./answers.ts";

type Answers = Readonly<Record<string, string>>;

/** Finds who is signing in. In a pool that hides its people this never fails. */
export function findUser(
  name: string,
  { directory, settings }: Pick<Parts, "directory" | "settings">,
): StoredUser | undefined {
  const user = directory.bySignInName(name);
  if (!user && !settings.client.preventUserExistenceErrors) throw noSuchUser();
  return user;
}

/** Signs in with the password in clear. */
export async function startPassword(
  answers: Answers,
  parts: Pick<Parts, "directory" | "settings" | "passwords" | "devices" | "goOn">,
) {
  const name = need(answers, "USERNAME");
  const password = need(answers, "PASSWORD");
  const known = findUser(name, parts);
  const user = await parts.passwords.check(known, name, async () => {
    if (!known?.password) return false;
    const { salt, verifier } = known.password;
    const given = await makeVerifier(parts.settings.poolName, known.username, password, salt);
    return given.verifier === verifier;
  });
  return parts.goOn(user, { firstFactor: "PASSWORD", ...parts.devices.claim(user, answers.DEVICE_KEY) });
}

/** Opens SRP: the client proves that it knows the password and never sends it. */
export async function startPasswordSrp(
  answers: Answers,
  parts: Pick<Parts, "directory" | "settings" | "sessions" | "secret">,
  custom?: readonly ChallengeResult[],
) {
  const name = need(answers, "USERNAME");
  const A = readPublicNumber(need(answers, "SRP_A"));
  // AWS refuses such a number too; its words are not known.
  if (A === undefined) throw invalidParameter("Invalid SRP_A");
  const user = findUser(name, parts);
  const userId = user?.username ?? (await inventUserId(name, parts));
  const { salt, verifier } = user?.password ?? (await inventVerifier(name, parts.secret));
  const attempt = openAttempt(A, verifier);
  const SECRET_BLOCK = parts.sessions.open({
    name: "PASSWORD_VERIFIER",
    typed: name,
    userId,
    verifier,
    attempt,
    ...(user && { username: user.username }),
    ...(custom && { custom }),
  });
  return {
    ChallengeName: "PASSWORD_VERIFIER",
    ChallengeParameters: {
      SALT: salt,
      SECRET_BLOCK,
      SRP_B: attempt.B,
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  };
}

/** Closes SRP. Right or wrong, a challenge is answered once. */
export async function answerPasswordVerifier(
  answers: Answers,
  parts: Pick<Parts, "directory" | "settings" | "sessions" | "passwords" | "devices" | "goOn">,
) {
  const userId = need(answers, "USERNAME");
  const secretBlock = need(answers, "PASSWORD_CLAIM_SECRET_BLOCK");
  const timestamp = need(answers, "TIMESTAMP");
  const proof = need(answers, "PASSWORD_CLAIM_SIGNATURE");
  const challenge = parts.sessions.find(secretBlock, "PASSWORD_VERIFIER");
  if (!challenge) throw wrongCredentials();
  const known = challenge.username === undefined ? undefined : parts.directory.byUsername(challenge.username);
  // Before the challenge is used up: whoever hears that the device is gone answers once more without it.
  const device = parts.devices.claim(known, answers.DEVICE_KEY);
  parts.sessions.close(secretBlock);
  // Someone who was there for the question and is gone for the answer looks like someone who never was.
  if (challenge.username !== undefined && !known) findUser(challenge.username, parts);
  const user = await parts.passwords.check(known, challenge.typed, async () => {
    if (challenge.userId !== userId || !isTimestamp(timestamp)) return false;
    const signed = { poolName: parts.settings.poolName, userId, secretBlock, timestamp };
    return (await expectedProof(challenge.attempt, challenge.verifier, signed)) === proof;
  });
  const { custom } = challenge;
  return parts.goOn(user, {
    firstFactor: "PASSWORD",
    ...device,
    ...(custom && {
      custom: [...custom, { challengeName: "PASSWORD_VERIFIER", challengeResult: true }],
    }),
  });
}

/**
 * `Tue Nov 24 10:44:58 UTC 2026`, the day without a zero in front and on the right weekday, or AWS refuses the password.
 * How old it may be is not documented, and a test may hold the pool's clock years away from the client's: its age is free.
 */
export function isTimestamp(text: string): boolean {
  const [, weekday, month, day, time, year] =
    /^(\w{3}) (\w{3}) ([1-9]\d?) (\d\d:\d\d:\d\d) UTC (\d{4})$/.exec(text) ?? [];
  const date = new Date(`${day} ${month} ${year} ${time} UTC`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toUTCString().startsWith(`${weekday}, ${String(day).padStart(2, "0")}`)
  );
}

/** The same person who does not exist has the same salt every time, as the real ones do. */
async function inventVerifier(name: string, secret: string) {
  const salt = toHex((await hmacSha256(fromBase64(secret), utf8(`salt ${name}`))).slice(0, 16));
  return { salt, verifier: toHex(await hmacSha256(fromBase64(secret), utf8(`verifier ${name}`))) };
}

/** The id that somebody who does not exist has every time. */
export async function inventUserId(
  name: string,
  { settings, secret }: Pick<Parts, "settings" | "secret">,
): Promise<string> {
  if (settings.signInWith.has("username")) return name;
  const hex = toHex(await hmacSha256(fromBase64(secret), utf8(`sub ${name}`)));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
