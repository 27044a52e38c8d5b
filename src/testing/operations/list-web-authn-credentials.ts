import { accessTokenRevoked, invalidParameter } from "../cognito-error.ts";
import { count, text } from "../members.ts";
import { accessToken, operation } from "../operation.ts";
import type { StoredPasskey } from "../passkeys/passkeys.ts";

const most = 20;

/** The passkeys of a signed-in user, a page at a time. */
export const listWebAuthnCredentials = operation(
  {
    AccessToken: accessToken,
    MaxResults: count({ max: most }),
    NextToken: text({ min: 1, max: 131_072, pattern: "[\\S]+" }),
  },
  async ({ AccessToken, MaxResults, NextToken }, { tokens }) => {
    const { passkeys = [] } = await tokens.authorize(AccessToken, accessTokenRevoked);
    const start = NextToken === undefined ? 0 : passkeys.findIndex(({ id }) => id === NextToken);
    // A passkey may have been deleted between two pages. AWS's words are not known.
    if (start < 0) throw invalidParameter("Invalid pagination token given.");
    const end = start + (MaxResults || most);
    const next = passkeys[end];
    return { Credentials: passkeys.slice(start, end).map(describe), ...(next && { NextToken: next.id }) };
  },
);

/** Cognito names passkeys after the provider that keeps them; the pool knows no provider. Times are seconds since 1970. */
const describe = ({ id, relyingPartyId, attachment, transports, createdAt }: StoredPasskey) => ({
  CredentialId: id,
  FriendlyCredentialName: "Passkey",
  RelyingPartyId: relyingPartyId,
  ...(attachment !== undefined && { AuthenticatorAttachment: attachment }),
  AuthenticatorTransports: transports,
  CreatedAt: createdAt / 1000,
});
