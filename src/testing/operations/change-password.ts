import { invalidParameter } from "../cognito-error.ts";
import { required } from "../members.ts";
import { accessToken, operation, password } from "../operation.ts";
import { choosePassword, isPasswordOf } from "../password-history.ts";

/** Sets a new password for someone who knows the old one, or has none. Other sign-ins go on. */
export const changePassword = operation(
  { AccessToken: accessToken, PreviousPassword: password, ProposedPassword: required(password) },
  async (input, { tokens, passwords, settings }) => {
    const user = await tokens.authorize(input.AccessToken);
    const previous = input.PreviousPassword;
    if (user.password) {
      // AWS requires it here; its words are not known.
      if (previous === undefined) throw invalidParameter("Missing required parameter PreviousPassword");
      await passwords.checkAgain(user, () => isPasswordOf(user, previous, settings));
    }
    await choosePassword(user, input.ProposedPassword, settings);
    return {};
  },
);
