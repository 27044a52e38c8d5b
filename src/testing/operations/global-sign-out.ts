import { notAuthorized } from "../cognito-error.ts";
import { accessToken, operation } from "../operation.ts";

export const globalSignOut = operation({ AccessToken: accessToken }, async (input, { tokens, signIns }) => {
  const user = await tokens.authorize(input.AccessToken, gone);
  signIns.revokeAll(user.sub);
  return {};
});

// Unlike the other operations of a signed-in user this one has no UserNotFoundException among its errors.
const gone = () => notAuthorized("Access Token has been revoked");
