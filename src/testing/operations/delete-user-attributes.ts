import { checkNames, writeAttributes } from "../contacts.ts";
import { required, listOf } from "../members.ts";
import { accessToken, attributeName, operation } from "../operation.ts";

export const deleteUserAttributes = operation(
  {
    AccessToken: accessToken,
    UserAttributeNames: required(listOf(attributeName)),
  },
  async (input, { tokens, settings, directory }) => {
    const user = await tokens.authorize(input.AccessToken);
    const emptied = Object.fromEntries(input.UserAttributeNames.map((name) => [name, ""]));
    settings.schema.checkUpdate(emptied, user.attributes);
    checkNames(user, emptied, { settings, directory });
    writeAttributes(user, emptied);
    return {};
  },
);
