import { randomText } from "./bytes.ts";
import { CognitoError, expiredCode, limitExceeded, wrongCode } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";
import type { PoolState, SentCode } from "./state.ts";

/** Codes that prove a contact. A key is what the code is for and the username. */
export interface Codes {
  issue(
    key: string,
    attribute: SentCode["attribute"],
    more?: { validForHours?: number; to?: string },
  ): SentCode;
  /** As if a code had been sent: from now on every answer is a wrong one, as it is for people who have one. */
  pretend(key: string, validForHours: number): void;
  /** Throws unless this is the newest code for the key, `tooMany` after too many wrong ones. The code stays good until `spend`. */
  check(key: string, answer: string, tooMany?: () => CognitoError): SentCode;
  spend(key: string): void;
  /** Spends every code of somebody who is gone. */
  spendAll(username: string): void;
  /** Throws LimitExceededException where codes were asked for too often. */
  countResend(key: string): void;
}

const hour = 3_600_000;

// AWS lists this error for wrong codes of a sign-up but not its words.
const tooManyFailedAttempts = () =>
  new CognitoError(
    "TooManyFailedAttemptsException",
    "Too many failed attempts. Please request a code again.",
  );

export function createCodes(state: PoolState, settings: Settings["codes"], clock: () => number): Codes {
  return {
    issue(key, attribute, { validForHours = settings.validForHours, to } = {}) {
      const code = randomText(settings.digits, "0123456789");
      const expiresAt = clock() + validForHours * hour;
      const sent = { code, attribute, expiresAt, wrongAnswers: 0, ...(to !== undefined && { to }) };
      state.codes[key] = sent;
      return sent;
    },
    pretend(key, validForHours) {
      // No request carries an empty code.
      const expiresAt = clock() + validForHours * hour;
      state.codes[key] = { code: "", attribute: "email", expiresAt, wrongAnswers: 0 };
    },
    check(key, answer, tooMany = tooManyFailedAttempts) {
      const sent = state.codes[key];
      if (!sent || sent.expiresAt <= clock()) throw expiredCode();
      // After how many wrong codes AWS stops to look is not known. Refusing the right code as well is the safer reading.
      if (sent.wrongAnswers >= settings.attempts) throw tooMany();
      if (answer !== sent.code) {
        sent.wrongAnswers += 1;
        throw wrongCode();
      }
      return sent;
    },
    spend(key) {
      delete state.codes[key];
    },
    spendAll(username) {
      for (const key of Object.keys(state.codes)) {
        if (key.slice(key.indexOf(":") + 1) === username) delete state.codes[key];
      }
    },
    countResend(key) {
      const recent = (state.resends[key] ?? []).filter((at) => at > clock() - hour);
      if (recent.length >= settings.resendsPerHour) throw limitExceeded();
      state.resends[key] = [...recent, clock()];
    },
  };
}
