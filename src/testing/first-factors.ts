import { usableFactors } from "./mfa.ts";
import type { Settings } from "./settings.ts";
import type { SentCode, StoredUser } from "./state.ts";

/** A way to begin a sign-in, by Cognito's name for it (`AllowedFirstAuthFactors`). */
export type FirstFactor = "PASSWORD" | CodeFactor | "WEB_AUTHN";

/** A first factor that is a code. */
export type CodeFactor = "EMAIL_OTP" | "SMS_OTP";

/** What a person may be asked to choose among. */
type Choice = FirstFactor | "PASSWORD_SRP";

const passwords = ["PASSWORD", "PASSWORD_SRP"] as const;
const codes = ["EMAIL_OTP", "SMS_OTP"] as const;

export const isCodeFactor = (name: string | undefined): name is CodeFactor =>
  codes.some((factor) => factor === name);

/** The attribute that a first factor sends its codes to. */
export const contactOfCode = (factor: CodeFactor): SentCode["attribute"] =>
  factor === "SMS_OTP" ? "phone_number" : "email";

/**
 * The ways in that a person has. Codes go to a proved contact alone: a mistyped address would let its owner in. Whoever has a
 * second factor, or needs one, comes in with the password.
 * @see https://docs.amplify.aws/react/build-a-backend/auth/concepts/passwordless/
 */
export function waysIn(user: StoredUser, settings: Settings): readonly Choice[] {
  const ways = user.password ? passwords : [];
  if (settings.mfa?.required || usableFactors(user, settings.mfa).length > 0) return ways;
  const isProved = (factor: CodeFactor) => user.attributes[`${contactOfCode(factor)}_verified`] === "true";
  const withPasskeys = settings.firstFactors.includes("WEB_AUTHN") && Boolean(user.passkeys?.length);
  return [
    ...ways,
    ...allowedCodes(settings).filter(isProved),
    ...(withPasskeys ? (["WEB_AUTHN"] as const) : []),
  ];
}

/** The ways in of somebody who does not exist: those that most people have. */
export const inventWaysIn = (settings: Settings): readonly Choice[] => [
  ...passwords,
  ...allowedCodes(settings),
];

/** Codes that may stand for a password, and so let people sign up without one. */
export const allowedCodes = ({ firstFactors, mfa }: Settings): readonly CodeFactor[] =>
  mfa?.required ? [] : codes.filter((factor) => firstFactors.includes(factor));
