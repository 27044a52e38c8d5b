import { invalidParameter } from "../cognito-error.ts";
import { allowedCodes } from "../first-factors.ts";
import { attributeList, type Member, required } from "../members.ts";
import { checkContacts, readNewName } from "../names.ts";
import { clientMetadata, forClient, operation, password, username } from "../operation.ts";
import type { Parts } from "../parts.ts";
import { checkPassword } from "../password-policy.ts";
import { beforeSignUp, contactFlags } from "../pre-sign-up.ts";
import { makeVerifier } from "../srp.ts";
import type { StoredUser } from "../state.ts";
import { afterConfirmation } from "../sign-in-triggers.ts";
import { signUpContact } from "../sign-up-contact.ts";

/** A blank one is none. */
const passwordOrBlank: Member<string> = {
  ...password,
  check: (given) => (given === "" ? [] : password.check(given)),
};

export const signUp = operation(
  {
    ...forClient,
    Username: required(username),
    Password: passwordOrBlank,
    UserAttributes: attributeList(),
    ValidationData: attributeList(),
    ClientMetadata: clientMetadata,
  },
  async (input, { settings, directory, codes, delivery, sessions, clock, triggers }) => {
    const { Password: secret, ClientMetadata } = input;
    if (!secret && allowedCodes(settings).length === 0) {
      throw invalidParameter(
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
      );
    }
    const name = readNewName(input.Username, input.UserAttributes ?? {}, settings.signInWith);
    if (secret) checkPassword(secret, settings.passwordPolicy);
    checkContacts(name.attributes);
    settings.schema.checkSignUp(name.attributes);

    const sub = crypto.randomUUID();
    const innerName = name.username ?? sub;
    const newcomer = {
      source: "PreSignUp_SignUp",
      username: innerName,
      attributes: name.attributes,
      validationData: input.ValidationData,
      clientMetadata: ClientMetadata,
    } as const;
    const answer = await beforeSignUp(newcomer, { triggers, settings });
    const user: StoredUser = {
      username: innerName,
      sub,
      status: answer.autoConfirmUser ? "CONFIRMED" : "UNCONFIRMED",
      enabled: true,
      attributes: { ...name.attributes, ...contactFlags(name.attributes, answer) },
      groups: [],
      ...(secret && { password: await makeVerifier(settings.poolName, innerName, secret) }),
      createdAt: clock(),
    };
    directory.insert(user);
    moveAliases(user, directory);

    if (user.status === "CONFIRMED") {
      await afterConfirmation(user, "PostConfirmation_ConfirmSignUp", ClientMetadata, { settings, triggers });
    }
    const Session = settings.client.flows.includes("USER_AUTH")
      ? { Session: sessions.open({ name: "SIGNED_UP", username: user.username }) }
      : {};
    const contact = user.status === "CONFIRMED" ? undefined : signUpContact(user, settings.verify);
    if (!contact) return { UserConfirmed: user.status === "CONFIRMED", UserSub: sub, ...Session };
    const sent = codes.issue(`signUp:${user.username}`, contact);
    const CodeDeliveryDetails = await delivery.send(user, "signUp", sent, ClientMetadata);
    return { UserConfirmed: false, UserSub: sub, CodeDeliveryDetails, ...Session };
  },
);

/** A contact that the trigger vouches for becomes this user's alias, even where somebody else had it. */
function moveAliases(user: StoredUser, directory: Parts["directory"]): void {
  for (const contact of ["email", "phone_number"] as const) {
    if (user.attributes[`${contact}_verified`] !== "true") continue;
    const previous = directory.aliasOwner(contact, user);
    if (previous) previous.attributes[`${contact}_verified`] = "false";
  }
}
