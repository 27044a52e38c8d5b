import { aliasExists, expiredCode, noSuchUserForClient, notAuthorized } from "../cognito-error.ts";
import { flag, required } from "../members.ts";
import { clientMetadata, confirmationCode, forClient, operation, session, username } from "../operation.ts";
import { afterConfirmation } from "../sign-in-triggers.ts";

export const confirmSignUp = operation(
  {
    ...forClient,
    Username: required(username),
    ConfirmationCode: required(confirmationCode),
    ForceAliasCreation: flag(),
    ClientMetadata: clientMetadata,
    Session: session,
  },
  async (input, { settings, directory, codes, sessions, triggers }) => {
    const user = directory.bySignInName(input.Username);
    if (!user) {
      // The answer to someone who never asked for a code, so that a stranger learns nothing.
      throw settings.client.preventUserExistenceErrors ? expiredCode() : noSuchUserForClient();
    }
    if (user.status !== "UNCONFIRMED") {
      throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
    }
    const { attribute } = codes.check(`signUp:${user.username}`, input.ConfirmationCode);
    const owner = directory.aliasOwner(attribute, user);
    if (owner && !input.ForceAliasCreation) {
      throw aliasExists(attribute);
    }
    if (owner) owner.attributes[`${attribute}_verified`] = "false";
    codes.spend(`signUp:${user.username}`);
    user.status = "CONFIRMED";
    user.attributes[`${attribute}_verified`] = "true";
    await afterConfirmation(user, "PostConfirmation_ConfirmSignUp", input.ClientMetadata, {
      settings,
      triggers,
    });
    if (!settings.client.flows.includes("USER_AUTH")) return {};
    // Whether AWS wants the session of the sign-up back before it gives this one is not documented; Amplify never sends it.
    return { Session: sessions.open({ name: "SIGNED_UP", username: user.username }) };
  },
);
