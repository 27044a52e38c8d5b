import { randomBytes, toBase64 } from "./bytes.ts";
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
    }
  | { name: "SELECT_CHALLENGE"; username?: string; typed: string }
  | { name: "NEW_PASSWORD_REQUIRED"; username: string; standing: Standing }
  /** Not asked of anybody: lets whoever signed up in through USER_AUTH without a password. */
  | { name: "SIGNED_UP"; username: string };

/** Open challenges, by the opaque string that the client hands back. */
export interface Sessions {
  open(challenge: Challenge): string;
  /** The challenge, if it is of this name and not older than three minutes (Cognito's default). */
  find<Name extends Challenge["name"]>(
    id: string,
    name: Name,
  ): Extract<Challenge, { name: Name }> | undefined;
  close(id: string): void;
}

const lifetime = 3 * 60_000;

export function createSessions(state: PoolState, clock: () => number): Sessions {
  return {
    open(challenge) {
      for (const [id, { expiresAt }] of Object.entries(state.sessions)) {
        if (expiresAt <= clock()) delete state.sessions[id];
      }
      const id = toBase64(randomBytes(48));
      state.sessions[id] = { challenge, expiresAt: clock() + lifetime };
      return id;
    },
    find(id, name) {
      const session = Object.hasOwn(state.sessions, id) ? state.sessions[id] : undefined;
      if (!session || session.expiresAt <= clock() || !isNamed(session.challenge, name)) return undefined;
      return session.challenge;
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
