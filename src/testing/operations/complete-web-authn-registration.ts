import { fromBase64Url, toBase64 } from "../bytes.ts";
import { accessTokenRevoked, CognitoError, invalidParameter } from "../cognito-error.ts";
import { anyJson, required } from "../members.ts";
import { accessToken, operation } from "../operation.ts";
import { hashOf, isOriginOf, type NewCredential, readNewCredential } from "../passkeys/credential.ts";
import { checkPasskeysAllowed } from "../passkeys/passkeys.ts";
import { readPublicKey } from "../passkeys/public-key.ts";
import type { Sessions } from "../sessions.ts";
import type { Settings } from "../settings.ts";
import type { StoredUser } from "../state.ts";

/**
 * Keeps a passkey that was made for someone who is signed in.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential
 */
export const completeWebAuthnRegistration = operation(
  { AccessToken: accessToken, Credential: required(anyJson()) },
  async (input, { tokens, sessions, settings, directory, clock }) => {
    const user = await tokens.authorize(input.AccessToken, accessTokenRevoked);
    checkPasskeysAllowed(settings);
    const given = await readNewCredential(input.Credential);
    if (given?.client.type !== "webauthn.create") throw invalidParameter("The credential is not valid.");
    closeChallenge(user, given, sessions);
    const { relyingPartyId } = settings.passkeys;
    await checkCircumstances(given, settings);
    const { passkey, counter } = given.authenticator;
    if (passkey?.id !== given.id) throw invalidParameter("The credential is not valid.");
    const key = await readPublicKey(passkey.key);
    if (!key) {
      const words = "The passkey signs in a way that the user pool does not know.";
      throw new CognitoError("WebAuthnCredentialNotSupportedException", words);
    }
    if (directory.hasPasskey(given.id)) throw invalidParameter("The passkey is registered already.");
    const { id, transports, attachment } = given;
    user.passkeys = [
      ...(user.passkeys ?? []),
      {
        id,
        relyingPartyId,
        key,
        counter,
        transports,
        ...(attachment !== undefined && { attachment }),
        createdAt: clock(),
      },
    ];
    return {};
  },
);

/** Right or wrong, a challenge is answered once, and by whom it was given to. */
function closeChallenge(user: StoredUser, { client }: NewCredential, sessions: Sessions): void {
  const id = sessionOf(client.challenge);
  const challenge = id === undefined ? undefined : sessions.find(id, "WEB_AUTHN_REGISTRATION");
  if (id === undefined || challenge?.username !== user.username) {
    const words = "The challenge was not given to the user, or has expired.";
    throw new CognitoError("WebAuthnChallengeNotFoundException", words);
  }
  sessions.close(id);
}

function sessionOf(challenge: unknown): string | undefined {
  try {
    return toBase64(fromBase64Url(String(challenge)));
  } catch {
    // No base64: nobody's challenge.
    return undefined;
  }
}

/** Throws where the passkey was made on a foreign page, for another, or by nobody. */
async function checkCircumstances({ client, authenticator }: NewCredential, { passkeys }: Settings) {
  if (client.crossOrigin === true || !isOriginOf(client.origin, passkeys.relyingPartyId)) {
    const words = `Pages of ${String(client.origin)} cannot register passkeys of ${passkeys.relyingPartyId}.`;
    throw new CognitoError("WebAuthnOriginNotAllowedException", words);
  }
  if (authenticator.rpIdHash !== (await hashOf(passkeys.relyingPartyId))) {
    const words = `The passkey does not belong to ${passkeys.relyingPartyId}.`;
    throw new CognitoError("WebAuthnRelyingPartyMismatchException", words);
  }
  const isVerified = authenticator.isVerified || passkeys.userVerification === "preferred";
  if (!authenticator.isPresent || !isVerified) {
    throw invalidParameter("The authenticator has not verified the user.");
  }
}
