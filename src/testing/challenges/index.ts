import type { Parts } from "../parts.ts";
import { answerCustom } from "./custom.ts";
import { answerNewPassword } from "./new-password.ts";
import { answerDeviceSrp, answerDeviceVerifier } from "./device.ts";
import { answerFirstCode } from "./first-code.ts";
import { answerMfaSetup } from "./mfa-setup.ts";
import { answerMfa } from "./mfa.ts";
import { answerPasskey } from "./passkey.ts";
import { answerPasswordVerifier } from "./password.ts";
import { answerSelectChallenge } from "./select-challenge.ts";
import { answerSelectMfaType } from "./select-mfa-type.ts";

/** Answers to one challenge, with the session that the client handed back. */
export type AnswerChallenge = (
  answers: Readonly<Record<string, string>>,
  session: string | undefined,
  parts: Parts,
  clientMetadata?: Readonly<Record<string, string>>,
) => Promise<object>;

/** What the pool can ask, by the challenge's name on the wire. */
export const challenges: Readonly<Record<string, AnswerChallenge>> = {
  PASSWORD_VERIFIER: (answers, _session, parts) => answerPasswordVerifier(answers, parts),
  SELECT_CHALLENGE: answerSelectChallenge,
  WEB_AUTHN: answerPasskey,
  CUSTOM_CHALLENGE: answerCustom,
  NEW_PASSWORD_REQUIRED: answerNewPassword,
  SMS_MFA: answerMfa("SMS_MFA"),
  EMAIL_OTP: (answers, session, parts) =>
    // A code by mail has one name, whether it comes first or second.
    session !== undefined && parts.sessions.find(session, "MFA")
      ? answerMfa("EMAIL_OTP")(answers, session, parts)
      : answerFirstCode("EMAIL_OTP")(answers, session, parts),
  SMS_OTP: answerFirstCode("SMS_OTP"),
  SOFTWARE_TOKEN_MFA: answerMfa("SOFTWARE_TOKEN_MFA"),
  SELECT_MFA_TYPE: answerSelectMfaType,
  MFA_SETUP: answerMfaSetup,
  DEVICE_SRP_AUTH: answerDeviceSrp,
  DEVICE_PASSWORD_VERIFIER: answerDeviceVerifier,
};
