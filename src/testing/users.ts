import { type UserMfa, publishMfa, readMfa } from "./mfa.ts";
import type { Parts } from "./parts.ts";
import { makeVerifier } from "./srp.ts";
import type { PoolState, StoredUser } from "./state.ts";

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
  /** Second factors that are set up already. */
  mfa?: UserMfa;
}

/** A user as the pool knows them; a copy, so changing it changes nothing. */
export interface PoolUser {
  readonly username: string;
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly mfa: Readonly<UserMfa>;
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
  /** Replaces the user's second factors, and an authenticator app that is not among them. */
  setMfa(name: string, mfa: UserMfa): void;
  /** Revokes every session of this user, as AdminUserGlobalSignOut does. */
  forceSignOut(name: string): void;
}

type Needs = Pick<Parts, "directory" | "signIns" | "settings" | "clock">;

/** `hashing` is told of passwords on their way into the pool; requests wait for them. */
export function createUsers(
  state: PoolState,
  { directory, signIns, settings, clock }: Needs,
  { changed, hashing }: { changed: () => void; hashing: (work: Promise<void>) => void },
): Users {
  const find = (name: string): StoredUser => {
    const user = directory.byAnyName(name);
    if (user) return user;
    const names = Object.values(state.users).map(nameOf).join(", ");
    throw new Error(`The pool has no user "${name}". It has ${names ? `these: ${names}` : "none"}.`);
  };
  const change = (name: string, edit: (user: StoredUser) => void) => {
    edit(find(name));
    changed();
  };
  const hash = (user: StoredUser, password: string) =>
    hashing(
      makeVerifier(settings.poolName, user.username, password).then((verifier) => {
        user.password = verifier;
        changed();
      }),
    );
  const checkAttributes = (attributes: Readonly<Record<string, string>>) => {
    const unknown = Object.keys(attributes).find((name) => !settings.schema.has(name));
    if (unknown === undefined) return;
    throw new Error(
      `The pool has no attribute "${unknown}". Name it in the "attributes" of createUserPool first.`,
    );
  };

  return {
    add(seed) {
      const user = readSeed(seed, settings, clock());
      checkAttributes(user.attributes);
      if (seed.mfa) user.mfa = readMfa(seed.mfa, user, settings.mfa);
      directory.insert(user);
      if (seed.password !== undefined) hash(user, seed.password);
      changed();
      return publish(user);
    },
    get(name) {
      const user = directory.byAnyName(name);
      return user && publish(user);
    },
    list: () => Object.values(state.users).map(publish),
    delete: (name) =>
      change(name, (user) => {
        signIns.revokeAll(user.sub);
        delete state.users[user.sub];
      }),
    confirm: (name) => change(name, (user) => void (user.status = "CONFIRMED")),
    disable: (name) =>
      change(name, (user) => {
        user.enabled = false;
        signIns.revokeAll(user.sub);
      }),
    enable: (name) => change(name, (user) => void (user.enabled = true)),
    setPassword: (name, password) => change(name, (user) => hash(user, password)),
    setAttributes(name, attributes) {
      checkAttributes(attributes);
      change(name, (user) => void Object.assign(user.attributes, attributes));
    },
    setGroups: (name, groups) => change(name, (user) => void (user.groups = [...groups])),
    setMfa: (name, mfa) => change(name, (user) => void (user.mfa = readMfa(mfa, user, settings.mfa))),
    forceSignOut: (name) => change(name, (user) => signIns.revokeAll(user.sub)),
  };
}

function readSeed(seed: SeedUser, { signInWith }: Needs["settings"], now: number): StoredUser {
  const confirmed = seed.status !== "UNCONFIRMED";
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

const nameOf = ({ username, attributes }: StoredUser) =>
  attributes.email ?? attributes.phone_number ?? username;

const publish = (user: StoredUser): PoolUser => ({
  username: user.username,
  sub: user.sub,
  status: user.status,
  enabled: user.enabled,
  attributes: { ...user.attributes },
  groups: [...user.groups],
  mfa: user.mfa ? publishMfa(user.mfa) : {},
  createdAt: user.createdAt,
});
