import { fromBase64, toBase64Url } from "../bytes.ts";
import { accessTokenRevoked, limitExceeded } from "../cognito-error.ts";
import { nameFor } from "../delivery.ts";
import { accessToken, operation } from "../operation.ts";
import { checkPasskeysAllowed, describePasskeys, userHandleOf } from "../passkeys/passkeys.ts";
import { coseAlgorithms } from "../passkeys/public-key.ts";

const most = 20;

/** What a browser needs to make a passkey for someone who is signed in. */
export const startWebAuthnRegistration = operation(
  { AccessToken: accessToken },
  async (input, { tokens, sessions, settings }) => {
    const user = await tokens.authorize(input.AccessToken, accessTokenRevoked);
    checkPasskeysAllowed(settings);
    if ((user.passkeys ?? []).length >= most) throw limitExceeded();
    const { relyingPartyId, userVerification } = settings.passkeys;
    const { username, attributes } = user;
    const name = nameFor(user, attributes.email ?? attributes.phone_number ?? username);
    const session = sessions.open({ name: "WEB_AUTHN_REGISTRATION", username });
    return {
      CredentialCreationOptions: {
        // The request that completes has no other place for a session.
        challenge: toBase64Url(fromBase64(session)),
        rp: { id: relyingPartyId, name: relyingPartyId },
        user: { id: userHandleOf(user), name, displayName: name },
        pubKeyCredParams: Object.values(coseAlgorithms).map((alg) => ({ alg, type: "public-key" })),
        timeout: 60_000,
        excludeCredentials: describePasskeys(user.passkeys),
        authenticatorSelection: { requireResidentKey: true, residentKey: "required", userVerification },
      },
    };
  },
);
