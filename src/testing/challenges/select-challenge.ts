import { invalidParameter, notAuthorized } from "../cognito-error.ts";
import type { Parts } from "../parts.ts";
import { need } from "./answers.ts";
import { findUser, startPassword, startPasswordSrp } from "./password.ts";

type Answers = Readonly<Record<string, string>>;
type Needs = Pick<Parts, "directory" | "settings" | "sessions" | "passwords" | "devices" | "goOn" | "secret">;

const factors = ["PASSWORD", "PASSWORD_SRP"] as const;

/**
 * Opens the flow in which the person chooses how to sign in. With the session of a finished sign-up nothing is asked;
 * with a factor preferred, only that; otherwise which one.
 */
export async function startUserAuth(answers: Answers, session: string | undefined, parts: Needs) {
  const name = need(answers, "USERNAME");
  if (session !== undefined) return signInAfterSignUp(name, session, parts);
  if (answers.PREFERRED_CHALLENGE === "PASSWORD") return startPassword(answers, parts);
  if (answers.PREFERRED_CHALLENGE === "PASSWORD_SRP") return askPasswordSrp(answers, parts);
  // A factor that is wished for but not there: Cognito shows what is.
  const user = findUser(name, parts);
  const Session = parts.sessions.open({
    name: "SELECT_CHALLENGE",
    typed: name,
    ...(user && { username: user.username }),
  });
  return {
    ChallengeName: "SELECT_CHALLENGE",
    ChallengeParameters: {},
    AvailableChallenges: [...factors],
    Session,
  };
}

export async function answerSelectChallenge(answers: Answers, session: string | undefined, parts: Needs) {
  need(answers, "USERNAME");
  const choice = need(answers, "ANSWER");
  const challenge = session === undefined ? undefined : parts.sessions.find(session, "SELECT_CHALLENGE");
  if (session === undefined || !challenge) throw notAuthorized("Invalid session for the user.");
  const named = { ...answers, USERNAME: challenge.username ?? challenge.typed };
  // A wrong password leaves the session open, so that the person may try again; whether AWS does is not known.
  if (choice === "PASSWORD_SRP") return askPasswordSrp(named, parts);
  if (choice !== "PASSWORD") throw invalidParameter("Selected challenge is not available");
  const done = await startPassword(named, parts);
  parts.sessions.close(session);
  return done;
}

async function askPasswordSrp(answers: Answers, parts: Needs) {
  const asked = await startPasswordSrp(answers, parts);
  return { ...asked, Session: asked.ChallengeParameters.SECRET_BLOCK };
}

async function signInAfterSignUp(name: string, session: string, parts: Needs) {
  const challenge = parts.sessions.find(session, "SIGNED_UP");
  const known = challenge && parts.directory.byUsername(challenge.username);
  const isTheirs = known !== undefined && parts.directory.bySignInName(name) === known;
  if (!known || !isTheirs) throw notAuthorized("Invalid session for the user.");
  const user = await parts.passwords.check(known, name, () => Promise.resolve(true));
  parts.sessions.close(session);
  return parts.goOn(user, { firstFactor: "SIGNED_UP" });
}
