import type { User } from "./user.ts";

/**
 * Whether it is an account of this pool, which may have a password: one that a provider has made has none, and is called by its name
 * there. An account that is linked to a provider keeps both.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html
 */
export function mayHavePassword({ username, claims }: User): boolean {
  const identities: unknown = claims["identities"];
  if (!Array.isArray(identities)) return true;
  const own = username.toLowerCase();
  return !identities.some((identity: { providerName?: unknown; userId?: unknown } | null) => {
    const name = `${String(identity?.providerName)}_${String(identity?.userId)}`;
    return name.toLowerCase() === own;
  });
}
