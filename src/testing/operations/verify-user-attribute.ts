import { aliasExists, expiredCode, invalidParameter, limitExceeded } from "../cognito-error.ts";
import { isContactName, verifyKey, writeAttributes } from "../contacts.ts";
import { required } from "../members.ts";
import { accessToken, attributeName, confirmationCode, operation } from "../operation.ts";

/** Proves a contact with a code. A value that waited takes its place now. */
export const verifyUserAttribute = operation(
  {
    AccessToken: accessToken,
    AttributeName: required(attributeName),
    Code: required(confirmationCode),
  },
  async (input, { tokens, codes, directory }) => {
    const user = await tokens.authorize(input.AccessToken);
    const name = input.AttributeName;
    if (!isContactName(name)) throw invalidParameter(`The attribute ${name} has no verification.`);
    const key = verifyKey(name, user);
    const value = user.pending?.[name] ?? user.attributes[name];
    const { to } = codes.check(key, input.Code, limitExceeded);
    // The code was sent to what the user has changed or taken away since.
    if (value === undefined || to !== value) throw expiredCode();
    // The address may have become somebody else's since the code was sent.
    if (directory.aliasOwner(name, user, value)) throw aliasExists(name);
    codes.spend(key);
    writeAttributes(user, { [name]: value });
    user.attributes[`${name}_verified`] = "true";
    return {};
  },
);
