import { CognitoError } from "./cognito-error.ts";
import type { UserPoolOptions } from "./options.ts";
import type { Settings } from "./settings.ts";
import type { StoredUser } from "./state.ts";
import { readSecret } from "./totp.ts";

/** A second factor as people speak of it. */
export type MfaMethod = "sms" | "email" | "totp";

/** The same on the wire. */
export type MfaFactor = "SMS_MFA" | "EMAIL_OTP" | "SOFTWARE_TOKEN_MFA";

/** Whether a pool asks for a second factor, and for which. */
export interface MfaOptions {
  /** Everybody needs one (Cognito's `ON`); otherwise whoever has set one up (`OPTIONAL`). @default false */
  required?: boolean;
  methods: readonly MfaMethod[];
}

/** The second factors of a user: those that are asked for at sign-in, and their authenticator app. */
export interface UserMfa {
  /** Codes to the phone number. @default false */
  sms?: boolean;
  /** Codes to the email address. @default false */
  email?: boolean;
  /** An authenticator app. `totpCode(secret)` computes its code. */
  totp?: {
    /** Base32. */
    secret: string;
  };
  /** Asked for where there are several; without it the person is asked which. */
  preferred?: MfaMethod;
}

/** What is kept of a user's second factors. */
export interface StoredMfa {
  enabled: MfaFactor[];
  preferred?: MfaFactor;
  /** The verified app. No code of `usedStep` or before is taken again. */
  app?: { secret: string; name?: string; usedStep?: number };
  /** Handed out and not verified yet. */
  newSecret?: string;
}

/** The names on the wire, in the order in which they are offered. */
const mfaFactors = { sms: "SMS_MFA", totp: "SOFTWARE_TOKEN_MFA", email: "EMAIL_OTP" } as const;

const methods = Object.keys(mfaFactors) as (keyof typeof mfaFactors)[];

export const allowedFactors = (mfa: Settings["mfa"]): readonly MfaFactor[] =>
  methods.filter((method) => mfa?.methods.includes(method)).map((method) => mfaFactors[method]);

/** Throws where the pool has no authenticator apps. */
export function checkAppsAllowed(mfa: Settings["mfa"]): void {
  if (mfa?.methods.includes("totp")) return;
  throw new CognitoError(
    "SoftwareTokenMFANotFoundException",
    "Software Token MFA has not been enabled by the userPool.",
  );
}

/** Whether this user can answer to a factor: has the address, the number, or a verified app. */
export function hasMeans(user: StoredUser, factor: MfaFactor): boolean {
  if (factor === "SOFTWARE_TOKEN_MFA") return user.mfa?.app !== undefined;
  return Boolean(user.attributes[factor === "SMS_MFA" ? "phone_number" : "email"]);
}

/**
 * What the pool may ask of this user. Where MFA is required, nobody has to set up a code by mail or SMS: an address or a
 * number, verified or not, is enough.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html
 */
export function usableFactors(user: StoredUser, mfa: Settings["mfa"]): readonly MfaFactor[] {
  const possible = allowedFactors(mfa).filter((factor) => hasMeans(user, factor));
  const chosen = possible.filter((factor) => user.mfa?.enabled.includes(factor));
  return chosen.length === 0 && mfa?.required ? possible : chosen;
}

/** Throws for developers who give a user what the pool or the user lacks. */
export function readMfa(given: UserMfa, user: StoredUser, mfa: UserPoolOptions["mfa"]): StoredMfa {
  if (given.totp) readSecret(given.totp.secret);
  const wanted = methods.filter((method) => given[method]);
  const stored: StoredMfa = {
    enabled: wanted.map((method) => mfaFactors[method]),
    ...(given.preferred && { preferred: mfaFactors[given.preferred] }),
    ...(given.totp && { app: { secret: given.totp.secret } }),
  };
  const complain = (problem: string) => new Error(`The MFA of "${user.username}" cannot be so: ${problem}`);
  const foreign = wanted.find((method) => !mfa?.methods.includes(method));
  if (foreign) throw complain(`the pool has no "${foreign}". Name it in mfa.methods of createUserPool.`);
  const idle = wanted.find((method) => !hasMeans({ ...user, mfa: stored }, mfaFactors[method]));
  if (idle)
    throw complain(
      `there is nowhere to send a code. Give the user ${idle === "sms" ? "a phone" : "an email"}.`,
    );
  if (given.preferred && !wanted.includes(given.preferred)) {
    throw complain(`"${given.preferred}" is preferred and not there. Set it, too.`);
  }
  return stored;
}

export function publishMfa({ enabled, preferred, app }: StoredMfa): UserMfa {
  const preferredMethod = methods.find((method) => mfaFactors[method] === preferred);
  return {
    ...(enabled.includes("SMS_MFA") && { sms: true }),
    ...(enabled.includes("EMAIL_OTP") && { email: true }),
    ...(app && enabled.includes("SOFTWARE_TOKEN_MFA") && { totp: { secret: app.secret } }),
    ...(preferredMethod && { preferred: preferredMethod }),
  };
}
