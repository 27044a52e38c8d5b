/** Lets an access token be used for the operations of a signed-in user. */
export const accountScope = "aws.cognito.signin.user.admin";

const contacts: Readonly<Record<string, readonly string[]>> = {
  email: ["email", "email_verified"],
  phone: ["phone_number", "phone_number_verified"],
};

/**
 * Which attributes these scopes show of those that the client may read: all of them for `openid` alone and for `profile`,
 * otherwise what the others name. Without scopes the token did not come by the hosted pages, and shows all.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export function claimsFor(
  scopes: readonly string[] | undefined,
  canRead: (name: string) => boolean,
): (name: string) => boolean {
  const narrowing = scopes?.filter((scope) => Object.hasOwn(contacts, scope) || scope === "profile") ?? [];
  if (narrowing.length === 0 || narrowing.includes("profile")) return canRead;
  const shown = new Set(["sub", ...narrowing.flatMap((scope) => contacts[scope] ?? [])]);
  return (name) => canRead(name) && shown.has(name);
}
