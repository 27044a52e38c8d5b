import { invalidParameter, noSuchUserForClient } from "../cognito-error.ts";
import { describeDelivery } from "../delivery.ts";
import { required } from "../members.ts";
import { inventAddress, isPhone } from "../names.ts";
import { clientMetadata, forClient, operation, username } from "../operation.ts";
import { signUpContact } from "../sign-up-contact.ts";

export const resendConfirmationCode = operation(
  { ...forClient, Username: required(username), ClientMetadata: clientMetadata },
  async (input, { settings, directory, codes, delivery }) => {
    const user = directory.bySignInName(input.Username);
    const isSecretive = settings.client.preventUserExistenceErrors;
    if (!user && !isSecretive) throw noSuchUserForClient();
    if (user && user.status !== "UNCONFIRMED" && !isSecretive)
      throw invalidParameter("User is already confirmed.");

    const contact = user && signUpContact(user, settings.verify);
    if (user?.status === "UNCONFIRMED" && !contact) {
      throw invalidParameter("Cannot resend codes. Auto verification not turned on.");
    }
    // People who do not exist are counted too: otherwise the limit would tell who does.
    codes.countResend(`signUp:${directory.fold(user?.username ?? input.Username)}`);
    if (user?.status === "UNCONFIRMED" && contact) {
      const sent = codes.issue(`signUp:${user.username}`, contact);
      return { CodeDeliveryDetails: await delivery.send(user, "resend", sent, input.ClientMetadata) };
    }
    const attribute = contact ?? (isPhone(input.Username) ? "phone_number" : "email");
    const to = user?.attributes[attribute] ?? inventAddress(input.Username, attribute);
    return { CodeDeliveryDetails: describeDelivery(attribute, to) };
  },
);
