import type { PoolSettings } from "../client/pool.ts";
import type { User } from "./user.ts";

/** What somebody who is in signs in with: a name of theirs that password managers know too, where it is sure to be taken. */
export function nameToSignIn({ username, email, phone, claims }: User, { signInWith }: PoolSettings): string {
  if (signInWith.includes("username")) return username;
  if (email && signInWith.includes("email") && claims["email_verified"] === true) return email;
  if (phone && signInWith.includes("phone") && claims["phone_number_verified"] === true) return phone;
  return username;
}

/** The name that password managers keep their password by: the one they type, though nobody may have proved it yet. */
export function nameToKeep(user: User, pool: PoolSettings): string {
  const name = nameToSignIn(user, pool);
  const { signInWith } = pool;
  if (name !== user.username || signInWith.includes("username")) return name;
  return (signInWith.includes("email") && user.email) || (signInWith.includes("phone") && user.phone) || name;
}
