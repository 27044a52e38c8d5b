import { accessTokenRevoked, CognitoError } from "../cognito-error.ts";
import { required, text } from "../members.ts";
import { accessToken, operation } from "../operation.ts";

/** Forgets a passkey of a signed-in user. The authenticator keeps its half, which is good for nothing now. */
export const deleteWebAuthnCredential = operation(
  { AccessToken: accessToken, CredentialId: required(text({ max: 131_072 })) },
  async ({ AccessToken, CredentialId }, { tokens }) => {
    const user = await tokens.authorize(AccessToken, accessTokenRevoked);
    const rest = user.passkeys?.filter(({ id }) => id !== CredentialId) ?? [];
    if (rest.length === (user.passkeys ?? []).length) {
      // The name is AWS's, its words are not known.
      throw new CognitoError("ResourceNotFoundException", "The passkey does not exist.");
    }
    user.passkeys = rest;
    return {};
  },
);
