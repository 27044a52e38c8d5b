import { aliasExists, invalidParameter } from "./cognito-error.ts";
import type { Contact } from "./options.ts";
import type { Parts } from "./parts.ts";
import type { SentCode, StoredUser } from "./state.ts";

/** The attributes that codes are sent to. */
export const contactNames = ["email", "phone_number"] as const;

export type ContactName = SentCode["attribute"];

export const isContactName = (name: string): name is ContactName =>
  contactNames.some((contact) => contact === name);

export const contactOf = (name: ContactName): Contact => (name === "email" ? "email" : "phone");

/** The key of the code that proves this contact. */
export const verifyKey = (name: ContactName, user: StoredUser) => `${name}:${user.username}`;

/**
 * Writes attributes to a user; an empty value takes one away. A contact with a new value is not proved, whatever the old
 * one was, and what waited to take its place waits no more.
 */
export function writeAttributes(user: StoredUser, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (isContactName(name) && user.pending) delete user.pending[name];
    if (user.attributes[name] === value) continue;
    if (isContactName(name)) user.attributes[`${name}_verified`] = "false";
    user.attributes[name] = value;
    if (value !== "") continue;
    delete user.attributes[name];
    delete user.attributes[`${name}_verified`];
  }
}

/**
 * Throws where a contact is how people sign in and another has it, or where it would be taken away from someone who has no
 * other name. An alias is nobody's until it is proved, and may be written.
 */
export function checkNames(
  user: StoredUser,
  attributes: Readonly<Record<string, string>>,
  { settings, directory }: Pick<Parts, "settings" | "directory">,
): void {
  if (settings.signInWith.has("username")) return;
  for (const name of contactNames) {
    const value = attributes[name];
    if (value && directory.aliasOwner(name, user, value)) throw aliasExists(name);
  }
  const rest: Record<string, string> = { ...user.attributes, ...attributes };
  const hasName = contactNames.some((name) => settings.signInWith.has(contactOf(name)) && rest[name]);
  // AWS's words are not known.
  if (!hasName) throw invalidParameter("The attribute that the user signs in with cannot be removed.");
}
