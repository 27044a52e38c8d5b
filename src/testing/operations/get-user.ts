import { accessToken, operation } from "../operation.ts";

export const getUser = operation({ AccessToken: accessToken }, async (input, { tokens, settings }) => {
  const user = await tokens.authorize(input.AccessToken);
  const attributes = Object.entries({ sub: user.sub, ...user.attributes });
  const { enabled = [], preferred } = user.mfa ?? {};
  return {
    Username: user.username,
    UserAttributes: attributes
      .filter(([name]) => settings.schema.canRead(name))
      .map(([Name, Value]) => ({ Name, Value })),
    ...(preferred && { PreferredMfaSetting: preferred }),
    ...(enabled.length > 0 && { UserMFASettingList: enabled }),
  };
});
