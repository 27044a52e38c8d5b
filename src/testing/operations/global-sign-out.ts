import { accessTokenRevoked } from "../cognito-error.ts";
import { accessToken, operation } from "../operation.ts";

export const globalSignOut = operation({ AccessToken: accessToken }, async (input, { tokens, signIns }) => {
  const user = await tokens.authorize(input.AccessToken, accessTokenRevoked);
  signIns.revokeAll(user.sub);
  return {};
});
