import { type UserMfa, publishMfa, readMfa } from "./mfa.ts";
import type { Parts } from "./parts.ts";
import { keepPassword, settlePassword } from "./password-history.ts";
import { readSeed } from "./read-seed.ts";
import { forgotPasswordHours, forgotPasswordKey, recoveryContact } from "./recovery.ts";
import { makeVerifier } from "./srp.ts";
import type { PoolState, StoredUser } from "./state.ts";
import { expectNewPassword, inviteWith, makeTemporaryPassword } from "./temporary-password.ts";

/** A person who is in the pool from the start. The password is hashed at once and never kept. */
export interface SeedUser {
  /** Where people sign in with email or phone alone, Cognito makes the username up, and so does the pool. */
  username?: string;
  email?: string;
  /** E.164, as `+491701234567`. */
  phone?: string;
  /** With the status FORCE_CHANGE_PASSWORD a temporary one. */
  password?: string;
  attributes?: Readonly<Record<string, string>>;
  /** @default "CONFIRMED" */
  status?: UserStatus;
  /**
   * Sends the temporary password to the outbox, as AdminCreateUser does, and makes one up where none is given. For the
   * status FORCE_CHANGE_PASSWORD. @default false
   */
  invite?: boolean;
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
export type UserStatus =
  "UNCONFIRMED" | "CONFIRMED" | "FORCE_CHANGE_PASSWORD" | "RESET_REQUIRED" | "EXTERNAL_PROVIDER";

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
  /** A temporary one is asked to be changed at the next sign-in. History and policy are not looked at. */
  setPassword(name: string, password: string, options?: { temporary?: boolean }): void;
  /** Takes the password out of use and sends a code for a new one, where a contact is proved, as AdminResetUserPassword does. */
  requireReset(name: string): void;
  setAttributes(name: string, attributes: Readonly<Record<string, string>>): void;
  setGroups(name: string, groups: readonly string[]): void;
  /** Replaces the user's second factors, and an authenticator app that is not among them. */
  setMfa(name: string, mfa: UserMfa): void;
  /** Revokes every session of this user, as AdminUserGlobalSignOut does. */
  forceSignOut(name: string): void;
}

type Needs = Pick<Parts, "directory" | "signIns" | "settings" | "clock" | "codes" | "delivery">;

/** `hashing` is told of passwords on their way into the pool; requests wait for them. */
export function createUsers(
  state: PoolState,
  { directory, signIns, settings, clock, codes, delivery }: Needs,
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
  // One after the other: of two passwords the second holds, whichever takes longer to hash.
  let queue = Promise.resolve();
  const hash = (user: StoredUser, password: string) => {
    queue = queue.then(async () => {
      keepPassword(user, await makeVerifier(settings.poolName, user.username, password), settings);
      changed();
    });
    hashing(queue);
  };
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
      const password = seed.password ?? (seed.invite ? makeTemporaryPassword(settings) : undefined);
      if (user.status === "FORCE_CHANGE_PASSWORD") expectNewPassword(user, clock(), settings);
      const invitation = seed.invite && password !== undefined && inviteWith(user, password);
      if (seed.mfa) user.mfa = readMfa(seed.mfa, user, settings.mfa);
      directory.insert(user);
      if (password !== undefined) hash(user, password);
      if (invitation) delivery.post(user, "invitation", invitation);
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
        codes.spendAll(user.username);
        directory.remove(user);
      }),
    confirm: (name) => change(name, (user) => void (user.status = "CONFIRMED")),
    disable: (name) =>
      change(name, (user) => {
        user.enabled = false;
        signIns.revokeAll(user.sub);
      }),
    enable: (name) => change(name, (user) => void (user.enabled = true)),
    setPassword: (name, password, { temporary = false } = {}) =>
      change(name, (user) => {
        settlePassword(user);
        if (temporary) expectNewPassword(user, clock(), settings);
        hash(user, password);
      }),
    requireReset: (name) =>
      change(name, (user) => {
        if (user.status === "UNCONFIRMED" || user.status === "FORCE_CHANGE_PASSWORD") {
          throw new Error(`Cognito resets no password of a user who is ${user.status}, and "${name}" is.`);
        }
        user.status = "RESET_REQUIRED";
        const contact = recoveryContact(user, settings.recovery);
        if (!contact) return;
        const key = forgotPasswordKey(user.username);
        const sent = codes.issue(key, contact, { validForHours: forgotPasswordHours });
        delivery.post(user, "forgotPassword", sent);
      }),
    setAttributes(name, attributes) {
      checkAttributes(attributes);
      change(name, (user) => void Object.assign(user.attributes, attributes));
    },
    setGroups: (name, groups) => change(name, (user) => void (user.groups = [...groups])),
    setMfa: (name, mfa) => change(name, (user) => void (user.mfa = readMfa(mfa, user, settings.mfa))),
    forceSignOut: (name) => change(name, (user) => signIns.revokeAll(user.sub)),
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
