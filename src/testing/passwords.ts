import { CognitoError, limitExceeded, notAuthorized, wrongCredentials } from "./cognito-error.ts";
import type { Directory } from "./directory.ts";
import { passwordResetRequired } from "./recovery.ts";
import type { Failures, PoolState, StoredUser } from "./state.ts";

/** Guards every place where a password is given. */
export interface Passwords {
  /** Throws where the account has to be confirmed first, or its password set anew. */
  checkStatus(user: StoredUser): void;
  /**
   * Throws unless this password lets this person in. `isRight` is asked only where the answer may count. `name` is what
   * was typed, for people who do not exist: guessing at them is slowed down like guessing at anybody.
   */
  check(user: StoredUser | undefined, name: string, isRight: () => Promise<boolean>): Promise<StoredUser>;
  /**
   * The same of someone who is signed in. AWS refuses after too many with LimitExceededException; how many and for how long
   * is not known: here it is five within an hour of each other.
   */
  checkAgain(user: StoredUser, isRight: () => Promise<boolean>): Promise<void>;
}

const freeAttempts = 5;
const hour = 3_600_000;
const longestLock = 15 * 60_000;

/**
 * Locks as Cognito documents it: after n failures for 2^(n-5) seconds, 15 minutes at most; attempts while locked do not
 * count; a success, or 15 minutes without an attempt after a lock, forgets them.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html#authentication-flow-lockout-behavior
 */
export function createPasswords(state: PoolState, directory: Directory, clock: () => number): Passwords {
  return {
    checkStatus,
    async check(user, name, isRight) {
      // Before the password, as measured on AWS: a wrong one gets the same answer.
      if (user) checkStatus(user);
      const key = `of:${directory.fold(user?.username ?? name)}`;
      const failures = currentFailures(state.failures[key], clock());
      if (failures.lockedUntil > clock()) throw notAuthorized("Password attempts exceeded");
      const right = await isRight();
      if (!user || !right) {
        state.failures[key] = oneMore(currentFailures(state.failures[key], clock()), clock());
        throw wrongCredentials();
      }
      // When AWS says this is not documented; after the password, a stranger does not learn it.
      if (!user.enabled) throw notAuthorized("User is disabled.");
      if (user.status === "FORCE_CHANGE_PASSWORD" && (user.temporaryPasswordUntil ?? Infinity) <= clock()) {
        throw notAuthorized("Temporary password has expired and must be reset by an administrator.");
      }
      delete state.failures[key];
      return user;
    },
    async checkAgain({ sub }, isRight) {
      const key = `again:${sub}`;
      const count = () => {
        const known = state.failures[key];
        return known && clock() - known.lastAt < hour ? known.count : 0;
      };
      if (count() >= freeAttempts) throw limitExceeded();
      if (!(await isRight())) {
        state.failures[key] = { count: count() + 1, lockedUntil: 0, lastAt: clock() };
        throw wrongCredentials();
      }
      delete state.failures[key];
    },
  };
}

function checkStatus({ status }: StoredUser): void {
  if (status === "UNCONFIRMED") throw new CognitoError("UserNotConfirmedException", "User is not confirmed.");
  // The old password is out of use, so that there is nothing to compare with.
  if (status === "RESET_REQUIRED") throw passwordResetRequired();
}

function currentFailures(known: Failures | undefined, now: number): Failures {
  if (!known || now - Math.max(known.lastAt, known.lockedUntil) >= longestLock) {
    return { count: 0, lockedUntil: 0, lastAt: now };
  }
  return known;
}

function oneMore({ count }: Failures, now: number): Failures {
  const next = count + 1;
  const lock = next < freeAttempts ? 0 : Math.min(2 ** (next - freeAttempts) * 1000, longestLock);
  return { count: next, lockedUntil: now + lock, lastAt: now };
}
