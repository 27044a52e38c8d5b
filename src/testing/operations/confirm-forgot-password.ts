import {
  CognitoError,
  limitExceeded,
  noSuchUserForClient,
  notAuthorized,
  wrongCode,
} from "../cognito-error.ts";
import { required } from "../members.ts";
import { clientMetadata, confirmationCode, forClient, operation, password, username } from "../operation.ts";
import { choosePassword } from "../password-history.ts";
import { checkPassword } from "../password-policy.ts";
import { forgotPasswordKey } from "../recovery.ts";
import { afterConfirmation } from "../sign-in-triggers.ts";

/** Sets a new password with a code. It leaves the user's other sign-ins alone. */
export const confirmForgotPassword = operation(
  {
    ...forClient,
    Username: required(username),
    ConfirmationCode: required(confirmationCode),
    Password: required(password),
    ClientMetadata: clientMetadata,
  },
  async (input, { settings, directory, codes, triggers }) => {
    const user = directory.bySignInName(input.Username);
    const isSecretive = settings.client.preventUserExistenceErrors;
    if (!user && !isSecretive) throw noSuchUserForClient();
    // What AWS looks at first is not known. The policy first tells a stranger nothing and costs nobody their code.
    checkPassword(input.Password, settings.passwordPolicy);
    const key = forgotPasswordKey(user?.username ?? directory.fold(input.Username));
    const checkCode = () => codes.check(key, input.ConfirmationCode, limitExceeded);
    checkCode();
    if (!user || (!user.enabled && isSecretive)) throw wrongCode();
    if (!user.enabled) throw notAuthorized("User is disabled.");
    // The guide does not say that a new password confirms an account, and the model has this error.
    if (user.status === "UNCONFIRMED") {
      throw new CognitoError("UserNotConfirmedException", "User is not confirmed.");
    }
    await choosePassword(user, input.Password, settings, () => {
      checkCode();
      codes.spend(key);
    });
    const source = "PostConfirmation_ConfirmForgotPassword";
    await afterConfirmation(user, source, input.ClientMetadata, { settings, triggers });
    return {};
  },
);
