import { invalidParameter, noSuchUser, notAuthorized } from "../cognito-error.ts";
import type { Parts } from "../parts.ts";
import type { StoredUser } from "../state.ts";

/** One of the strings that a client sends with a flow or a challenge. */
export function need(answers: Readonly<Record<string, string>>, name: string): string {
  const answer = answers[name];
  if (!answer) throw invalidParameter(`Missing required parameter ${name}`);
  return answer;
}

/** Whom a challenge was asked of, if it is who answers. A name that they sign in with will do. */
export function whoAnswers(
  answers: Readonly<Record<string, string>>,
  challenge: { username: string },
  { directory }: Pick<Parts, "directory">,
): StoredUser {
  const user = whoIsAsked(challenge, { directory });
  if (directory.bySignInName(need(answers, "USERNAME")) !== user)
    throw notAuthorized("Invalid session for the user.");
  return user;
}

/** Whom a challenge was asked of. Between two questions an administrator may have locked them out. */
export function whoIsAsked(
  challenge: { username: string },
  { directory }: Pick<Parts, "directory">,
): StoredUser {
  const user = directory.byUsername(challenge.username);
  if (!user) throw noSuchUser();
  if (!user.enabled) throw notAuthorized("User is disabled.");
  return user;
}

/**
 * Counts a wrong code and ends the sign-in after a few. After how many AWS does is not documented; that it does so at all
 * is the safer reading.
 */
export function countWrong(
  challenge: { wrongAnswers: number },
  session: string | undefined,
  { sessions, settings }: Pick<Parts, "sessions" | "settings">,
): void {
  challenge.wrongAnswers += 1;
  if (session !== undefined && challenge.wrongAnswers >= settings.codes.attempts) sessions.close(session);
}
