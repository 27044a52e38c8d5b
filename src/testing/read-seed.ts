import type { Settings } from "./settings.ts";
import type { StoredUser } from "./state.ts";
import type { SeedUser } from "./users.ts";

/** A seeded user as the pool keeps them, still without a password. */
export function readSeed(seed: SeedUser, { signInWith }: Settings, now: number): StoredUser {
  // As with AdminCreateUser: an invitation proves nothing.
  const confirmed = seed.status !== "UNCONFIRMED" && seed.status !== "FORCE_CHANGE_PASSWORD";
  const isNamed = signInWith.has("username");
  const username = seed.username ?? (isNamed ? undefined : crypto.randomUUID());
  if (username === undefined) {
    throw new Error(
      `People sign in to this pool with a username, and a seeded user has none. Give it a "username".`,
    );
  }
  const attributes = {
    ...seed.attributes,
    ...(seed.email !== undefined && { email: seed.email }),
    ...(seed.phone !== undefined && { phone_number: seed.phone }),
  } as Record<string, string>;
  if (attributes.email) attributes.email_verified ??= String(seed.emailVerified ?? confirmed);
  if (attributes.phone_number) attributes.phone_number_verified ??= String(seed.phoneVerified ?? confirmed);
  return {
    username,
    sub: isNamed ? crypto.randomUUID() : username,
    status: seed.status ?? "CONFIRMED",
    enabled: seed.enabled ?? true,
    attributes,
    groups: [...(seed.groups ?? [])],
    createdAt: now,
  };
}
