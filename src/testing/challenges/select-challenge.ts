import { invalidParameter, notAuthorized } from "../cognito-error.ts";
import { inventWaysIn, isCodeFactor, waysIn } from "../first-factors.ts";
import type { Parts } from "../parts.ts";
import type { Settings } from "../settings.ts";
import type { StoredUser } from "../state.ts";
import { need } from "./answers.ts";
import { askFirstCode } from "./first-code.ts";
import { askPasskey } from "./passkey.ts";
import { findUser, startPassword, startPasswordSrp } from "./password.ts";

type Answers = Readonly<Record<string, string>>;
type Needs = Pick<
  Parts,
  "directory" | "settings" | "sessions" | "passwords" | "devices" | "delivery" | "goOn" | "secret"
>;

/**
 * Opens the flow in which the person chooses how to sign in. With the session of a finished sign-up nothing is asked;
 * with a factor preferred, only that; otherwise which one.
 */
export async function startUserAuth(answers: Answers, session: string | undefined, parts: Needs) {
  const name = need(answers, "USERNAME");
  if (session !== undefined) return signInAfterSignUp(name, session, parts);
  const preferred = answers.PREFERRED_CHALLENGE;
  if (preferred === "PASSWORD") return startPassword(answers, parts);
  if (preferred === "PASSWORD_SRP") return askPasswordSrp(answers, parts);
  const user = findUser(name, parts);
  // Before the first question, since there may be nothing to ask: an address is proved by the confirmation alone.
  if (user) parts.passwords.checkStatus(user);
  const choices = choicesOf(user, parts.settings);
  const asked = choices.some((one) => one === preferred) && (await askOther(preferred, name, user, parts));
  if (asked) return asked;
  // A factor that is wished for but not there: Cognito shows what is.
  const Session = parts.sessions.open({
    name: "SELECT_CHALLENGE",
    typed: name,
    ...(user && { username: user.username }),
  });
  return {
    ChallengeName: "SELECT_CHALLENGE",
    ChallengeParameters: {},
    AvailableChallenges: choices,
    Session,
  };
}

export async function answerSelectChallenge(answers: Answers, session: string | undefined, parts: Needs) {
  need(answers, "USERNAME");
  const choice = need(answers, "ANSWER");
  const challenge = session === undefined ? undefined : parts.sessions.find(session, "SELECT_CHALLENGE");
  if (session === undefined || !challenge) throw notAuthorized("Invalid session for the user.");
  const name = challenge.username ?? challenge.typed;
  const user = findUser(name, parts);
  if (!choicesOf(user, parts.settings).some((one) => one === choice)) {
    throw invalidParameter("Selected challenge is not available");
  }
  const named = { ...answers, USERNAME: name };
  // A wrong password leaves the session open, so that the person may try again; whether AWS does is not known.
  if (choice === "PASSWORD_SRP") return askPasswordSrp(named, parts);
  const asked = (await askOther(choice, name, user, parts)) ?? (await startPassword(named, parts));
  parts.sessions.close(session);
  return asked;
}

/** Asks for a factor that is no password. */
async function askOther(
  factor: string | undefined,
  name: string,
  user: StoredUser | undefined,
  parts: Needs,
): Promise<object | undefined> {
  if (isCodeFactor(factor)) return askFirstCode(name, user, factor, parts);
  return user && factor === "WEB_AUTHN" ? askPasskey(user, parts) : undefined;
}

/** Someone who has no way in looks like someone who is not there. */
function choicesOf(user: StoredUser | undefined, settings: Settings) {
  const own = user ? waysIn(user, settings) : [];
  return own.length > 0 ? own : inventWaysIn(settings);
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
