import { CognitoError } from "./cognito-error.ts";
import type { Contact } from "./options.ts";
import type { SentCode, StoredUser } from "./state.ts";

/**
 * Where the code of a forgotten password goes: the first contact in the pool's order that the user has proved.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
export function recoveryContact(
  { attributes }: Pick<StoredUser, "attributes">,
  recovery: readonly Contact[],
): SentCode["attribute"] | undefined {
  const order = recovery.map((contact) => (contact === "phone" ? "phone_number" : "email"));
  return order.find((name) => attributes[name] && attributes[`${name}_verified`] === "true");
}

export const passwordResetRequired = () =>
  new CognitoError("PasswordResetRequiredException", "Password reset required for the user");

/** The key of the code, by the name that was typed or the username that it stands for. */
export const forgotPasswordKey = (name: string) => `forgotPassword:${name}`;

/** AWS documents an hour for this code, whatever the others have. */
export const forgotPasswordHours = 1;
