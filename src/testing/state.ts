import type { StoredDevice } from "./devices.ts";
import type { Authorization, Grant, HostedSession } from "./hosted/state.ts";
import type { StoredKey } from "./keys.ts";
import type { StoredMfa } from "./mfa.ts";
import type { Message } from "./outbox.ts";
import type { StoredPasskey } from "./passkeys/passkeys.ts";
import type { Challenge } from "./sessions.ts";
import type { Verifier } from "./srp.ts";
import type { UserStatus } from "./users.ts";

/** A user as the pool keeps them. */
export interface StoredUser {
  /** What the tokens and SRP call this user; made up by the pool where people sign in with email or phone. */
  username: string;
  sub: string;
  status: UserStatus;
  enabled: boolean;
  /** All but `sub`. The `_verified` flags are the strings "true" and "false". */
  attributes: Record<string, string>;
  groups: string[];
  password?: Verifier;
  /** Passwords before this one, the newest first, as many as the pool looks back. */
  passwordHistory?: Verifier[];
  /** When a password that an administrator gave stops working. */
  temporaryPasswordUntil?: number;
  /** Contacts that take the place of today's once they are proved. */
  pending?: { email?: string; phone_number?: string };
  mfa?: StoredMfa;
  devices?: StoredDevice[];
  passkeys?: StoredPasskey[];
  createdAt: number;
}

/** A code on its way to someone. */
export interface SentCode {
  code: string;
  attribute: "email" | "phone_number";
  expiresAt: number;
  wrongAnswers: number;
  /** Where it went, if not to the user's contact of today. */
  to?: string;
}

/** One sign-in on one device and the refresh tokens it has had. Its id is `origin_jti` in the tokens. */
export interface SignIn {
  id: string;
  sub: string;
  username: string;
  at: number;
  /** What it may be used for, where it came by the hosted pages; otherwise for the operations of a signed-in user. */
  scopes?: readonly string[];
  revoked: boolean;
  refreshTokens: { token: string; expiresAt: number; replacedAt?: number }[];
}

/** Wrong passwords given for one name. */
export interface Failures {
  count: number;
  lockedUntil: number;
  lastAt: number;
}

/** Everything a pool remembers, as plain data: what is not here does not survive a page reload. */
export interface PoolState {
  version: 1;
  id: string;
  clientId: string;
  /** Makes the answers for people who do not exist stay the same. */
  secret: string;
  /** By `sub`: usernames are typed by people, and "constructor" would find what every object has. */
  users: Record<string, StoredUser>;
  /** Who was there from the start: a fingerprint of each seed, by its name. */
  seeds: Record<string, number>;
  codes: Record<string, SentCode>;
  /** When codes were asked for again, by name. */
  resends: Record<string, number[]>;
  failures: Record<string, Failures>;
  sessions: Record<string, { challenge: Challenge; expiresAt: number }>;
  signIns: Record<string, SignIn>;
  /** Sign-ins under way at the hosted pages, by the `state` that goes to the provider and back. */
  authorizations: Record<string, Authorization>;
  /** Sign-ins that the app has still to fetch, by their code. */
  grants: Record<string, Grant>;
  /** Who is signed in at the hosted pages, by the value of their cookie. */
  hostedSessions: Record<string, HostedSession>;
  messages: readonly Message[];
  key?: StoredKey;
}

export const emptyState = (id: string, clientId: string, secret: string): PoolState => ({
  version: 1,
  id,
  clientId,
  secret,
  users: {},
  seeds: {},
  codes: {},
  resends: {},
  failures: {},
  sessions: {},
  signIns: {},
  authorizations: {},
  grants: {},
  hostedSessions: {},
  messages: [],
});
