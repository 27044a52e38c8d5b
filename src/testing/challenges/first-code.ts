import { fromBase64, hmacSha256, randomText, utf8 } from "../bytes.ts";
import { CognitoError, notAuthorized } from "../cognito-error.ts";
import { describeDelivery, type CodeDeliveryDetails } from "../delivery.ts";
import { type CodeFactor, contactOfCode, waysIn } from "../first-factors.ts";
import { inventAddress, isPhone } from "../names.ts";
import type { Parts } from "../parts.ts";
import type { StoredUser } from "../state.ts";
import { countWrong, need, whoAnswers } from "./answers.ts";
import type { AnswerChallenge } from "./index.ts";

type Needs = Pick<Parts, "sessions" | "settings" | "delivery" | "secret">;

// As seen of codes that stand for a password (amplify-js#14428).
const digits = 8;

/**
 * Sends a code that lets a person in without a password. People who do not exist, who are disabled in a pool that hides it,
 * or who have no such way in, are asked for one that is never sent.
 */
export async function askFirstCode(
  name: string,
  user: StoredUser | undefined,
  factor: CodeFactor,
  { sessions, settings, delivery, secret }: Needs,
) {
  const attribute = contactOfCode(factor);
  const open = (sent?: { code: string }) =>
    sessions.open({
      name: "FIRST_CODE",
      factor,
      typed: name,
      wrongAnswers: 0,
      ...(user && { username: user.username }),
      ...sent,
    });
  if (user?.enabled && waysIn(user, settings).includes(factor)) {
    const code = randomText(digits, "0123456789");
    const details = await delivery.send(user, "signIn", { code, attribute });
    return asked(factor, details, open({ code }));
  }
  if (user?.enabled === false && !settings.client.preventUserExistenceErrors)
    throw notAuthorized("User is disabled.");
  const to = user?.attributes[attribute] ?? (await inventContact(name, attribute, secret));
  return asked(factor, describeDelivery(attribute, to), open());
}

const asked = (factor: CodeFactor, sent: CodeDeliveryDetails, Session: string) => ({
  ChallengeName: factor,
  ChallengeParameters: {
    CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium,
    CODE_DELIVERY_DESTINATION: sent.Destination,
  },
  Session,
});

/** Takes a code in the place of a password. A wrong one may be mended within the session, a few times. */
export const answerFirstCode =
  (factor: CodeFactor): AnswerChallenge =>
  async (answers, session, parts) => {
    const code = need(answers, `${factor}_CODE`);
    need(answers, "USERNAME");
    const challenge = parts.sessions.demand(session, "FIRST_CODE");
    // Nobody can be right who was sent nothing.
    if (challenge.factor !== factor || challenge.code !== code || challenge.username === undefined) {
      countWrong(challenge, session, parts);
      throw new CognitoError("CodeMismatchException", "Invalid code or auth state for the user.");
    }
    const user = whoAnswers(answers, { username: challenge.username }, parts);
    // The pool, or they themselves, may ask for a second factor since.
    if (!waysIn(user, parts.settings).includes(factor)) throw notAuthorized("Invalid session for the user.");
    const device = parts.devices.claim(user, answers.DEVICE_KEY);
    parts.sessions.close(String(session));
    return parts.goOn(user, { firstFactor: factor, ...device });
  };

/** The same person who does not exist has the same contact every time. */
async function inventContact(name: string, attribute: "email" | "phone_number", secret: string) {
  if (attribute === "email") return inventAddress(name, attribute);
  if (isPhone(name)) return name;
  const bytes = await hmacSha256(fromBase64(secret), utf8(`phone ${name}`));
  return `+1${Array.from(bytes.slice(0, 10), (byte) => byte % 10).join("")}`;
}
