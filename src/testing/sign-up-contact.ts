import type { Contact } from "./options.ts";
import type { SentCode, StoredUser } from "./state.ts";

/**
 * Where the code of a sign-up goes. Where a pool verifies both and the user has both, Cognito sends an SMS and no mail.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html
 */
export function signUpContact(
  user: Pick<StoredUser, "attributes">,
  verify: readonly Contact[],
): SentCode["attribute"] | undefined {
  if (verify.includes("phone") && user.attributes.phone_number) return "phone_number";
  return verify.includes("email") && user.attributes.email ? "email" : undefined;
}
