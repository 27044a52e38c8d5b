import type { MfaMethod } from "../client/pool-mfa.ts";
import type { FirstFactor } from "../client/pool.ts";
import type { AttributeName } from "../schema/attributes.ts";
import type { Delivery } from "./delivery.ts";

interface Asked {
  /** Whose sign-in it is, as they typed it. */
  readonly username: string;
  /**
   * Until when Cognito waits for the answer, in milliseconds since 1970 by the clock of this browser. Another code begins a new time.
   */
  readonly endsAt: number;
}

/** Asks for a code: one that was sent, or the one that an authenticator app shows now. */
export interface CodeStep extends Asked {
  readonly name: "code";
  /** Where the person finds it. */
  readonly from: MfaMethod;
  /** How many digits it has; up to `maxDigits`, where that is not known for sure. */
  readonly digits: number;
  readonly maxDigits?: number;
  readonly sentTo?: Delivery;
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt?: number;
  /** Another one can be sent. Not after a reload: Cognito sends one only to a sign-in from the start, and the password is gone. */
  readonly canResend?: true;
  /** Other ways to sign in, where this code stands in for a password. */
  readonly otherFactors?: readonly FirstFactor[];
}

/** The password was made by somebody else, or has to be another one now. Asks for it, and for what the account lacks. */
export interface NewPasswordStep extends Asked {
  readonly name: "newPassword";
  /** Attributes that the pool requires and the account has not got. */
  readonly missingAttributes: readonly AttributeName[];
}

/** Asks which of their second factors the person has at hand. */
export interface ChooseMfaStep extends Asked {
  readonly name: "chooseMfa";
  readonly methods: readonly MfaMethod[];
}

/** The pool wants a second factor, and this person has none. Asks which one to set up. */
export interface ChooseMfaSetupStep extends Asked {
  readonly name: "chooseMfaSetup";
  readonly methods: readonly Exclude<MfaMethod, "sms">[];
}

/** Has an authenticator app set up: asks for the first code that it shows. */
export interface SetUpTotpStep extends Asked {
  readonly name: "setUpTotp";
  /** In base 32, to be typed into the app. */
  readonly secret: string;
  /**
   * The same for a QR code: an `otpauth:` address.
   *
   * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
   */
  readonly uri: string;
}

/** Asks for an address that codes can be sent to. */
export interface SetUpEmailStep extends Asked {
  readonly name: "setUpEmail";
}

/** Asks what the app's own Lambda triggers made up: a custom challenge. */
export interface CustomStep extends Asked {
  readonly name: "custom";
  /** What the trigger tells of its question: its `publicChallengeParameters`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The same question came back: the last answer was not taken. */
  readonly isRepeated?: true;
}

/** What Cognito can ask on the way in, each answered by one value. */
export type QuestionStep =
  | CodeStep
  | NewPasswordStep
  | ChooseMfaStep
  | ChooseMfaSetupStep
  | SetUpTotpStep
  | SetUpEmailStep
  | CustomStep;

/** A new password, with the attributes that were missing. */
export interface NewPassword {
  readonly password: string;
  readonly attributes?: Partial<Readonly<Record<AttributeName, string>>>;
}

/** What answers each of them. */
export interface Answers {
  readonly code: string;
  readonly newPassword: NewPassword;
  readonly chooseMfa: MfaMethod;
  readonly chooseMfaSetup: Exclude<MfaMethod, "sms">;
  readonly setUpTotp: string;
  readonly setUpEmail: string;
  readonly custom: string;
}

/** Whether Cognito holds a sign-in open for the answer to this step: no other has an end. */
export function isQuestion(step: object): step is QuestionStep {
  return "endsAt" in step;
}
