import { invalidParameter, notAuthorized } from "../cognito-error.ts";
import { checkNames, contactNames, writeAttributes } from "../contacts.ts";
import { checkContacts } from "../names.ts";
import { choosePassword } from "../password-history.ts";
import type { Parts } from "../parts.ts";
import type { Standing } from "../questions.ts";
import { doesNotConform, isRequired } from "../schema.ts";
import type { StoredUser } from "../state.ts";
import { need } from "./answers.ts";

const prefix = "userAttributes.";

/** Asks for a password of one's own in the place of a temporary one, and for required attributes that are not there. */
export async function askNewPassword(
  user: StoredUser,
  standing: Standing,
  { sessions, settings }: Pick<Parts, "sessions" | "settings">,
): Promise<object | undefined> {
  // Seen on AWS: the pool's own functions let people in who have not changed their temporary password.
  if (user.status !== "FORCE_CHANGE_PASSWORD" || standing.firstFactor === "CUSTOM") return undefined;
  const readable = Object.entries(user.attributes).filter(([name]) => settings.schema.canRead(name));
  const missing = settings.schema.required.filter((name) => !user.attributes[name]);
  return {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: sessions.open({ name: "NEW_PASSWORD_REQUIRED", username: user.username, standing }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      userAttributes: JSON.stringify(Object.fromEntries(readable)),
      requiredAttributes: JSON.stringify(missing.map((name) => `${prefix}${name}`)),
    },
  };
}

/** A password or an attribute that is refused leaves the session open; whether AWS does is not known. */
export async function answerNewPassword(
  answers: Readonly<Record<string, string>>,
  session: string | undefined,
  parts: Pick<Parts, "sessions" | "settings" | "directory" | "goOn">,
): Promise<object> {
  const name = need(answers, "USERNAME");
  const password = need(answers, "NEW_PASSWORD");
  const { user, standing } = findQuestion(name, session, parts);
  const attributes = givenAttributes(answers);
  checkAttributes(user, attributes, parts);
  await choosePassword(user, password, parts.settings, () => findQuestion(name, session, parts).close());
  writeAttributes(user, attributes);
  return parts.goOn(user, { ...standing, newPassword: true });
}

function findQuestion(
  name: string,
  session: string | undefined,
  { sessions, directory }: Pick<Parts, "sessions" | "directory">,
) {
  const challenge = session === undefined ? undefined : sessions.find(session, "NEW_PASSWORD_REQUIRED");
  const user = challenge && directory.byUsername(challenge.username);
  const isTheirs = user !== undefined && directory.bySignInName(name) === user;
  // An administrator may have given a password meanwhile.
  if (session === undefined || !challenge || !isTheirs || user.status !== "FORCE_CHANGE_PASSWORD") {
    throw notAuthorized("Invalid session for the user.");
  }
  return { user, standing: challenge.standing, close: () => sessions.close(session) };
}

const givenAttributes = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

function checkAttributes(
  user: StoredUser,
  attributes: Readonly<Record<string, string>>,
  { settings, directory }: Pick<Parts, "settings" | "directory">,
): void {
  const flag = Object.keys(attributes).find((name) => name.endsWith("_verified"));
  if (flag !== undefined) throw invalidParameter(`Cannot modify the non-mutable attribute ${flag}`);
  // Known of the email alone.
  const twice = contactNames.find((name) => attributes[name] !== undefined && user.attributes[name]);
  if (twice) throw notAuthorized(`Cannot modify an already provided ${twice}`);
  checkContacts(attributes);
  settings.schema.checkUpdate(attributes, user.attributes);
  const missing = settings.schema.required.filter((name) => !attributes[name] && !user.attributes[name]);
  if (missing.length > 0) throw doesNotConform(missing.map(isRequired));
  checkNames(user, attributes, { settings, directory });
}
