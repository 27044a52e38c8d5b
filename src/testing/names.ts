import { invalidParameter } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";

export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** E.164. */
export const isPhone = (text: string) => /^\+[1-9]\d{1,14}$/.test(text);

/** An address that looks like the real one would, from the name alone. */
export const inventAddress = (name: string, attribute: "email" | "phone_number") =>
  name.includes("@") || attribute === "phone_number" ? name : `${name}@example.com`;

export function checkContacts(attributes: Readonly<Record<string, string>>): void {
  if (attributes.email && !isEmail(attributes.email)) throw invalidParameter("Invalid email address format.");
  if (attributes.phone_number && !isPhone(attributes.phone_number)) {
    throw invalidParameter("Invalid phone number format.");
  }
}

/**
 * Where people sign in with email or phone, the username of a sign-up is that address and Cognito makes an inner username
 * up. Returns both, and the attributes with the address among them.
 */
export function readNewName(
  typed: string,
  attributes: Readonly<Record<string, string>>,
  signInWith: Settings["signInWith"],
): { username?: string; attributes: Record<string, string> } {
  const [email, phone] = [signInWith.has("email"), signInWith.has("phone")];
  if (signInWith.has("username")) {
    if (email && isEmail(typed)) {
      throw invalidParameter(
        "Username cannot be of email format, since user pool is configured for email alias.",
      );
    }
    if (phone && isPhone(typed)) {
      throw invalidParameter(
        "Username cannot be of phone number format, since user pool is configured for phone number alias.",
      );
    }
    return { username: typed, attributes: { ...attributes } };
  }
  if (email && phone && !isEmail(typed) && !isPhone(typed)) {
    throw invalidParameter("Username should be either an email or a phone number.");
  }
  if (email && !phone && !isEmail(typed)) throw invalidParameter("Invalid email address format.");
  if (phone && !email && !isPhone(typed)) throw invalidParameter("Invalid phone number format.");
  const attribute = isPhone(typed) ? "phone_number" : "email";
  const given = attributes[attribute];
  // What AWS does with two different addresses is not known; keeping one in silence would send the code to the wrong one.
  if (given !== undefined && given.toLowerCase() !== typed.toLowerCase()) {
    throw invalidParameter(`The ${attribute} attribute must be the same as the username.`);
  }
  return { attributes: { ...attributes, [attribute]: typed } };
}
