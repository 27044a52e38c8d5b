import { required } from "../members.ts";
import { clientMetadata, forClient, operation, refreshToken } from "../operation.ts";

export const getTokensFromRefreshToken = operation(
  { ...forClient, RefreshToken: required(refreshToken), ClientMetadata: clientMetadata },
  async (input, { tokens }) => ({ AuthenticationResult: await tokens.refresh(input.RefreshToken) }),
);
