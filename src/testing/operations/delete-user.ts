import { accessToken, operation } from "../operation.ts";

/** Takes the user out of the pool, with their codes and every sign-in. */
export const deleteUser = operation(
  { AccessToken: accessToken },
  async (input, { tokens, signIns, directory, codes }) => {
    const user = await tokens.authorize(input.AccessToken);
    signIns.revokeAll(user.sub);
    codes.spendAll(user.username);
    directory.remove(user);
    return {};
  },
);
