/** A person who is in the pool from the start. The password is hashed at once and never kept. */
export interface SeedUser {
  /** Where people sign in with email or phone alone, Cognito makes the username up, and so does the pool. */
  username?: string;
  email?: string;
  /** E.164, as `+491701234567`. */
  phone?: string;
  password?: string;
  attributes?: Readonly<Record<string, string>>;
  /** @default "CONFIRMED" */
  status?: "CONFIRMED" | "UNCONFIRMED";
  groups?: readonly string[];
  /** @default true once confirmed */
  emailVerified?: boolean;
  /** @default true once confirmed */
  phoneVerified?: boolean;
  /** @default true */
  enabled?: boolean;
}

/** A user as the pool knows them; a copy, so changing it changes nothing. */
export interface PoolUser {
  readonly username: string;
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Cognito's own words for where an account stands. */
export type UserStatus = "UNCONFIRMED" | "CONFIRMED";

/**
 * The pool's people, as an administrator sees them. A name is a username, an email address or a phone number.
 * Everything but `get` and `list` throws when there is no such user.
 */
export interface Users {
  add(seed: SeedUser): PoolUser;
  get(name: string): PoolUser | undefined;
  list(): readonly PoolUser[];
  delete(name: string): void;
  /** Confirms the account without a code; contacts stay unverified, as with AdminConfirmSignUp. */
  confirm(name: string): void;
  disable(name: string): void;
  enable(name: string): void;
  setPassword(name: string, password: string): void;
  setAttributes(name: string, attributes: Readonly<Record<string, string>>): void;
  setGroups(name: string, groups: readonly string[]): void;
  /** Revokes every session of this user, as AdminUserGlobalSignOut does. */
  forceSignOut(name: string): void;
}
