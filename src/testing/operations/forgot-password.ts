import { invalidParameter, noSuchUserForClient, notAuthorized } from "../cognito-error.ts";
import { describeDelivery } from "../delivery.ts";
import { required } from "../members.ts";
import { inventAddress, isPhone } from "../names.ts";
import { clientMetadata, forClient, operation, username } from "../operation.ts";
import { forgotPasswordHours, forgotPasswordKey, recoveryContact } from "../recovery.ts";

/**
 * Sends a code to a contact that is proved. A pool that hides its people says the same of strangers, of people who are
 * disabled and of people without such a contact, and sends nothing.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const forgotPassword = operation(
  { ...forClient, Username: required(username), ClientMetadata: clientMetadata },
  async (input, { settings, directory, codes, delivery }) => {
    const user = directory.bySignInName(input.Username);
    const isSecretive = settings.client.preventUserExistenceErrors;
    const contact = user && recoveryContact(user, settings.recovery);
    if (!isSecretive) {
      if (!user) throw noSuchUserForClient();
      if (!user.enabled) throw notAuthorized("User is disabled.");
    }
    // Seen on AWS, and not among what the guide says is hidden.
    if (user?.enabled && user.status === "FORCE_CHANGE_PASSWORD") {
      throw notAuthorized("User password cannot be reset in the current state.");
    }
    if (!contact && !isSecretive) {
      throw invalidParameter(
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
      );
    }
    const key = forgotPasswordKey(user?.username ?? directory.fold(input.Username));
    codes.countResend(key);
    if (user?.enabled && contact) {
      const sent = codes.issue(key, contact, { validForHours: forgotPasswordHours });
      const metadata = input.ClientMetadata;
      return { CodeDeliveryDetails: await delivery.send(user, "forgotPassword", sent, metadata) };
    }
    codes.pretend(key, forgotPasswordHours);
    const attribute = contact ?? (isPhone(input.Username) ? "phone_number" : "email");
    const to = user?.attributes[attribute] ?? inventAddress(input.Username, attribute);
    return { CodeDeliveryDetails: describeDelivery(attribute, to) };
  },
);
