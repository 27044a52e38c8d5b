import type { LambdaEvent } from "./lambda.ts";

/** A question of a custom sign-in that has been answered, by one of the names that Cognito has for them. */
export interface ChallengeResult {
  challengeName:
    | "SRP_A"
    | "PASSWORD_VERIFIER"
    | "SMS_MFA"
    | "EMAIL_OTP"
    | "SOFTWARE_TOKEN_MFA"
    | "DEVICE_SRP_AUTH"
    | "DEVICE_PASSWORD_VERIFIER"
    | "ADMIN_NO_SRP_AUTH"
    | "CUSTOM_CHALLENGE";
  challengeResult: boolean;
  /** The name that the create function gave a custom question. */
  challengeMetadata?: string | undefined;
}

/** What each of the three functions is told. */
interface Asked {
  /** Empty for somebody who does not exist. */
  userAttributes: Record<string, string>;
  /** Where the pool hides who exists: whether it plays the sign-in for somebody who does not. */
  userNotFound?: boolean | undefined;
  /** What the client sent with an answer; what it sends with the first request does not come here. */
  clientMetadata?: Record<string, string> | undefined;
}

/**
 * What comes next: a question by its name, tokens, or the end.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html
 */
export type DefineAuthChallengeEvent = LambdaEvent<
  "DefineAuthChallenge_Authentication",
  Asked & { session: ChallengeResult[] },
  { challengeName?: string | undefined; issueTokens?: boolean; failAuthentication?: boolean }
>;

/**
 * Makes a question. The public parameters go to the client, the private ones to the function that verifies.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html
 */
export type CreateAuthChallengeEvent = LambdaEvent<
  "CreateAuthChallenge_Authentication",
  Asked & { challengeName: string; session: ChallengeResult[] },
  {
    publicChallengeParameters?: Record<string, string>;
    privateChallengeParameters?: Record<string, string>;
    challengeMetadata?: string;
  }
>;

/**
 * Judges an answer.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html
 */
export type VerifyAuthChallengeResponseEvent = LambdaEvent<
  "VerifyAuthChallengeResponse_Authentication",
  Asked & { privateChallengeParameters: Record<string, string>; challengeAnswer: string },
  { answerCorrect?: boolean }
>;
