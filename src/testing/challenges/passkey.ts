import { randomBytes, toBase64Url } from "../bytes.ts";
import { notAuthorized, wrongCredentials } from "../cognito-error.ts";
import { waysIn } from "../first-factors.ts";
import type { Parts } from "../parts.ts";
import { hashOf, isOriginOf, readSignedCredential } from "../passkeys/credential.ts";
import { describePasskeys, type StoredPasskey, userHandleOf } from "../passkeys/passkeys.ts";
import { hasSigned } from "../passkeys/public-key.ts";
import type { Settings } from "../settings.ts";
import type { StoredUser } from "../state.ts";
import { need, whoAnswers } from "./answers.ts";
import type { AnswerChallenge } from "./index.ts";

/** Asks for the signature of one of the user's passkeys. */
export function askPasskey(user: StoredUser, { sessions, settings }: Pick<Parts, "sessions" | "settings">) {
  const challenge = toBase64Url(randomBytes(32));
  const options = {
    challenge,
    timeout: settings.client.authSessionMinutes * 60_000,
    rpId: settings.passkeys.relyingPartyId,
    allowCredentials: describePasskeys(user.passkeys),
    userVerification: settings.passkeys.userVerification,
  };
  return {
    ChallengeName: "WEB_AUTHN",
    ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
    Session: sessions.open({ name: "WEB_AUTHN", username: user.username, challenge }),
  };
}

/** Takes a signature. Right or wrong, a challenge is signed once. What AWS says to a wrong one is not known. */
export const answerPasskey: AnswerChallenge = async (answers, session, parts) => {
  need(answers, "USERNAME");
  const credential = need(answers, "CREDENTIAL");
  const { username, challenge } = parts.sessions.demand(session, "WEB_AUTHN");
  const user = whoAnswers(answers, { username }, parts);
  const device = parts.devices.claim(user, answers.DEVICE_KEY);
  parts.sessions.close(String(session));
  // The pool, or they themselves, may ask for a second factor since.
  if (!waysIn(user, parts.settings).includes("WEB_AUTHN"))
    throw notAuthorized("Invalid session for the user.");
  const use = await checkSignature(credential, challenge, user, parts.settings);
  if (!use) throw wrongCredentials();
  use.passkey.counter = use.counter;
  return parts.goOn(user, { firstFactor: "WEB_AUTHN", ...device });
};

/**
 * Which passkey has signed, and its new count, if everything about the signature is right.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
async function checkSignature(
  credential: string,
  challenge: string,
  user: StoredUser,
  { passkeys: { relyingPartyId, userVerification } }: Settings,
): Promise<{ passkey: StoredPasskey; counter: number } | undefined> {
  const given = await readSignedCredential(credential);
  const passkey = user.passkeys?.find(({ id }) => id === given?.id);
  if (!given || !passkey) return undefined;
  const { client, authenticator, userHandle = userHandleOf(user) } = given;
  const isRight =
    client.type === "webauthn.get" &&
    client.challenge === challenge &&
    client.crossOrigin !== true &&
    isOriginOf(client.origin, relyingPartyId) &&
    userHandle === userHandleOf(user) &&
    authenticator.rpIdHash === (await hashOf(relyingPartyId)) &&
    authenticator.isPresent &&
    (authenticator.isVerified || userVerification === "preferred") &&
    (await hasSigned(passkey.key, given.signature, given.signed));
  // A count that does not grow means that somebody has a copy. Authenticators that do not count stay at zero.
  const { counter } = authenticator;
  const isCopy = counter <= passkey.counter && (counter > 0 || passkey.counter > 0);
  // Deleted while the signature was looked at, it is no longer good.
  return isRight && !isCopy && user.passkeys?.includes(passkey) ? { passkey, counter } : undefined;
}
