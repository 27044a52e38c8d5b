import { randomBytes, toBase64 } from "./bytes.ts";
import type { ChallengeResult } from "./auth-challenge-events.ts";
import { invalidParameter, notAuthorized } from "./cognito-error.ts";
import type { CodeFactor } from "./first-factors.ts";
import type { MfaFactor } from "./mfa.ts";
import type { Standing } from "./questions.ts";
import type { SrpAttempt } from "./srp.ts";
import type { PoolState } from "./state.ts";

/**
 * A question that is open between two requests. `username` is missing where the pool plays a challenge to someone who
 * does not exist. A new challenge is a new member here and an entry in `challenges/index.ts`.
 */
export type Challenge =
  | {
      name: "PASSWORD_VERIFIER";
      typed: string;
      userId: string;
      username?: string;
      verifier: string;
      attempt: SrpAttempt;
      /** What came before, where the pool's own functions go on after the password. */
      custom?: readonly ChallengeResult[];
    }
  | { name: "SELECT_CHALLENGE"; username?: string; typed: string }
  /** `code` is missing where nothing was sent. */
  | {
      name: "FIRST_CODE";
      factor: CodeFactor;
      typed: string;
      username?: string;
      code?: string;
      wrongAnswers: number;
    }
  | { name: "WEB_AUTHN"; username: string; challenge: string }
  /** The session itself is the challenge. */
  | { name: "WEB_AUTHN_REGISTRATION"; username: string }
  | {
      name: "CUSTOM_CHALLENGE";
      userId: string;
      username?: string;
      standing: Standing;
      history: readonly ChallengeResult[];
      privateChallengeParameters: Readonly<Record<string, string>>;
      metadata?: string;
    }
  | { name: "NEW_PASSWORD_REQUIRED"; username: string; standing: Standing }
  /** A second factor is asked for. Where a code was sent, `isNew` says that the address becomes the user's with it. */
  | {
      name: "MFA";
      username: string;
      standing: Standing;
      factor: MfaFactor;
      sent?: { code: string; to: string; isNew: boolean };
      wrongAnswers: number;
    }
  | { name: "SELECT_MFA_TYPE"; username: string; standing: Standing }
  /** `secret` was handed out for an app, and is `verified` once a code of it was right. */
  | {
      name: "MFA_SETUP";
      username: string;
      standing: Standing;
      secret?: string;
      verified?: boolean;
      wrongAnswers: number;
    }
  | { name: "DEVICE_SRP_AUTH"; username: string; standing: Standing }
  | { name: "DEVICE_PASSWORD_VERIFIER"; username: string; standing: Standing; attempt: SrpAttempt }
  /** Not asked of anybody: lets whoever signed up in through USER_AUTH without a password. */
  | { name: "SIGNED_UP"; username: string };

/** Open challenges, by the opaque string that the client hands back. */
export interface Sessions {
  open(challenge: Challenge): string;
  /** The challenge, if it is of this name and not older than the app client allows. */
  find<Name extends Challenge["name"]>(
    id: string,
    name: Name,
  ): Extract<Challenge, { name: Name }> | undefined;
  /** The same, or throws what Cognito says about a session that is not good. */
  demand<Name extends Challenge["name"]>(
    id: string | undefined,
    name: Name,
  ): Extract<Challenge, { name: Name }>;
  close(id: string): void;
}

const minute = 60_000;

export function createSessions(state: PoolState, lifetimeMinutes: number, clock: () => number): Sessions {
  const get = (id: string) => (Object.hasOwn(state.sessions, id) ? state.sessions[id] : undefined);
  const find: Sessions["find"] = (id, name) => {
    const session = get(id);
    if (!session || session.expiresAt <= clock() || !isNamed(session.challenge, name)) return undefined;
    return session.challenge;
  };
  return {
    open(challenge) {
      for (const [id, { expiresAt }] of Object.entries(state.sessions)) {
        // Kept for a while after their end, so that late answers hear that they are late.
        if (expiresAt + 60 * minute <= clock()) delete state.sessions[id];
      }
      const id = toBase64(randomBytes(48));
      state.sessions[id] = { challenge, expiresAt: clock() + lifetimeMinutes * minute };
      return id;
    },
    find,
    demand(id, name) {
      if (id === undefined) throw invalidParameter("Missing required parameter Session");
      const challenge = find(id, name);
      if (challenge) return challenge;
      const isLate = (get(id)?.expiresAt ?? Infinity) <= clock();
      throw notAuthorized(`Invalid session for the user${isLate ? ", session is expired." : "."}`);
    },
    close(id) {
      delete state.sessions[id];
    },
  };
}

function isNamed<Name extends Challenge["name"]>(
  challenge: Challenge,
  name: Name,
): challenge is Extract<Challenge, { name: Name }> {
  return challenge.name === name;
}
