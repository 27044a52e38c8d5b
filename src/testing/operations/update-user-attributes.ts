import {
  checkNames,
  contactNames,
  contactOf,
  type ContactName,
  verifyKey,
  writeAttributes,
} from "../contacts.ts";
import { attributeList, required } from "../members.ts";
import { checkContacts } from "../names.ts";
import { accessToken, clientMetadata, operation } from "../operation.ts";

/**
 * Writes attributes. A contact that the pool verifies gets a code at its new value, which counts at once or, with
 * `verifyBeforeUpdate`, from the code on.
 */
export const updateUserAttributes = operation(
  { AccessToken: accessToken, UserAttributes: required(attributeList()), ClientMetadata: clientMetadata },
  async (input, { tokens, settings, directory, codes, delivery }) => {
    const user = await tokens.authorize(input.AccessToken);
    const given = input.UserAttributes;
    checkContacts(given);
    settings.schema.checkUpdate(given, user.attributes);
    checkNames(user, given, { settings, directory });

    const changed = contactNames.filter((name) => given[name] && given[name] !== user.attributes[name]);
    const waits = (name: ContactName) => settings.verifyBeforeUpdate.includes(contactOf(name));
    const waiting = changed.filter(waits);
    const atOnce = Object.entries(given).filter(([name]) => !waiting.some((one) => one === name));
    writeAttributes(user, Object.fromEntries(atOnce));

    const CodeDeliveryDetailsList: object[] = [];
    for (const name of changed.filter((one) => settings.verify.includes(contactOf(one)))) {
      const to = given[name] ?? "";
      if (waits(name)) user.pending = { ...user.pending, [name]: to };
      const sent = codes.issue(verifyKey(name, user), name, { to });
      CodeDeliveryDetailsList.push(await delivery.send(user, "updateAttribute", sent, input.ClientMetadata));
    }
    return { CodeDeliveryDetailsList };
  },
);
