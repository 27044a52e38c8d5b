import { randomText } from "./bytes.ts";
import { CognitoError, expiredCode, limitExceeded } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";
import type { PoolState, SentCode } from "./state.ts";

/** Codes that prove a contact. A key is what the code is for and the username. */
export interface Codes {
  issue(key: string, attribute: SentCode["attribute"]): SentCode;
  /** Throws unless this is the newest code for the key. The code stays good until `spend`. */
  check(key: string, answer: string): SentCode;
  spend(key: string): void;
  /** Throws LimitExceededException where codes were asked for too often. */
  countResend(key: string): void;
}

const hour = 3_600_000;

export function createCodes(state: PoolState, settings: Settings["codes"], clock: () => number): Codes {
  return {
    issue(key, attribute) {
      const code = randomText(settings.digits, "0123456789");
      const sent = { code, attribute, expiresAt: clock() + settings.validForHours * hour, wrongAnswers: 0 };
      state.codes[key] = sent;
      return sent;
    },
    check(key, answer) {
      const sent = state.codes[key];
      if (!sent || sent.expiresAt <= clock()) throw expiredCode();
      // AWS lists this error for wrong codes but not its words, nor after how many. Refusing the right code as well is the safer reading.
      if (sent.wrongAnswers >= settings.attempts) {
        throw new CognitoError(
          "TooManyFailedAttemptsException",
          "Too many failed attempts. Please request a code again.",
        );
      }
      if (answer !== sent.code) {
        sent.wrongAnswers += 1;
        throw new CognitoError(
          "CodeMismatchException",
          "Invalid verification code provided, please try again.",
        );
      }
      return sent;
    },
    spend(key) {
      delete state.codes[key];
    },
    countResend(key) {
      const recent = (state.resends[key] ?? []).filter((at) => at > clock() - hour);
      if (recent.length >= settings.resendsPerHour) throw limitExceeded();
      state.resends[key] = [...recent, clock()];
    },
  };
}
