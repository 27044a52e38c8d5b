import { CognitoError } from "../cognito-error.ts";
import { required } from "../members.ts";
import { clientId, clientSecret, operation, refreshToken } from "../operation.ts";

/** Ends one sign-in: its refresh tokens, and the access tokens made from them. A token that nobody knows is no error. */
export const revokeToken = operation(
  { ClientId: clientId, ClientSecret: clientSecret, Token: required(refreshToken) },
  ({ Token }, { signIns }) => {
    if (Token.split(".").length === 3) {
      // AWS lists this error for access and id tokens; its words are not known.
      throw new CognitoError("UnsupportedTokenTypeException", "Unsupported token type");
    }
    signIns.revokeToken(Token);
    return {};
  },
  (input, { clientId }) => {
    // Of the errors that AWS lists for this operation none but this one fits; its words are not known.
    if (input.ClientId !== clientId || input.ClientSecret !== undefined)
      throw new CognitoError("UnauthorizedException", "The client is not authorized to revoke the token");
  },
);
