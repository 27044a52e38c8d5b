import { required } from "../members.ts";
import { clientId, clientMetadata, clientSecret, operation, refreshToken } from "../operation.ts";

export const getTokensFromRefreshToken = operation(
  {
    ClientId: clientId,
    ClientSecret: clientSecret,
    RefreshToken: required(refreshToken),
    ClientMetadata: clientMetadata,
  },
  async (input, { tokens }) => ({ AuthenticationResult: await tokens.refresh(input.RefreshToken) }),
);
