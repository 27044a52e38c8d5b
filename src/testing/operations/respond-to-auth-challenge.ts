import { challenges } from "../challenges/index.ts";
import { invalidParameter } from "../cognito-error.ts";
import { oneOf, required, texts } from "../members.ts";
import type { Parts } from "../parts.ts";
import { clientId, clientMetadata, operation, session } from "../operation.ts";

/** Every challenge that the service's model names, asked by this pool or not. */
const challengeNames = [
  "ADMIN_NO_SRP_AUTH",
  "CUSTOM_CHALLENGE",
  "DEVICE_PASSWORD_VERIFIER",
  "DEVICE_SRP_AUTH",
  "EMAIL_OTP",
  "MFA_SETUP",
  "NEW_PASSWORD_REQUIRED",
  "PASSWORD",
  "PASSWORD_SRP",
  "PASSWORD_VERIFIER",
  "SELECT_CHALLENGE",
  "SELECT_MFA_TYPE",
  "SMS_MFA",
  "SMS_OTP",
  "SOFTWARE_TOKEN_MFA",
  "WEB_AUTHN",
] as const;

export const respondToAuthChallenge = operation(
  {
    ClientId: clientId,
    ChallengeName: required(oneOf(...challengeNames)),
    ChallengeResponses: texts(),
    ClientMetadata: clientMetadata,
    Session: session,
  },
  (input, parts) => {
    const answer = challenges[input.ChallengeName];
    // Nobody was asked this here, so no session can be right for it. AWS's words for such an answer are not known.
    if (!answer) throw invalidParameter("Invalid session for the user.");
    const { ChallengeResponses = {}, Session, ClientMetadata } = input;
    const goOn: Parts["goOn"] = (user, standing) => parts.goOn(user, standing, ClientMetadata);
    return answer(ChallengeResponses, Session, { ...parts, goOn }, ClientMetadata);
  },
);
