import { invalidParameter } from "../cognito-error.ts";
import { isContactName, verifyKey } from "../contacts.ts";
import { required } from "../members.ts";
import { accessToken, attributeName, clientMetadata, operation } from "../operation.ts";

/** Sends a code to the contact, or to the value that waits to take its place. */
export const getUserAttributeVerificationCode = operation(
  { AccessToken: accessToken, AttributeName: required(attributeName), ClientMetadata: clientMetadata },
  async (input, { tokens, codes, delivery }) => {
    const user = await tokens.authorize(input.AccessToken);
    const name = input.AttributeName;
    const to = isContactName(name) ? (user.pending?.[name] ?? user.attributes[name]) : undefined;
    // That AWS refuses both is certain, with which words is not.
    if (!isContactName(name) || !to) throw invalidParameter(`There is no ${name} to send a code to.`);
    const key = verifyKey(name, user);
    codes.countResend(key);
    const sent = codes.issue(key, name, { to });
    return {
      CodeDeliveryDetails: await delivery.send(user, "verifyAttribute", sent, input.ClientMetadata),
    };
  },
);
