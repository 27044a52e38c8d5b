import { required } from "../members.ts";
import { clientId, clientMetadata, clientSecret, operation, refreshToken } from "../operation.ts";

export const getTokensFromRefreshToken = operation(
  {
    ClientId: clientId,
    ClientSecret: clientSecret,
    RefreshToken: required(refreshToken),
    ClientMetadata: clientMetadata,
  },
  async ({ RefreshToken, ClientMetadata }, { tokens }) => ({
    AuthenticationResult: await tokens.refresh(RefreshToken, ClientMetadata),
  }),
);
