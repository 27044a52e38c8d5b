import type { LambdaEvent } from "./lambda.ts";

interface Told {
  userAttributes: Record<string, string>;
  /** What the client sent with the request. */
  clientMetadata?: Record<string, string> | undefined;
}

/**
 * Somebody wants to sign in, and has proved nothing yet.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
 */
export type PreAuthenticationEvent = LambdaEvent<
  "PreAuthentication_Authentication",
  {
    /** Empty for somebody who does not exist. */
    userAttributes: Record<string, string>;
    /** What the client sent with the request, which this trigger alone calls so. */
    validationData?: Record<string, string> | undefined;
    /** Where the pool hides who exists: whether this is somebody who does not. */
    userNotFound?: boolean | undefined;
  },
  object
>;

/**
 * Somebody has answered every question of a sign-in, and has no tokens yet.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html
 */
export type PostAuthenticationEvent = LambdaEvent<
  "PostAuthentication_Authentication",
  Told & { newDeviceUsed: boolean },
  object
>;

/**
 * Somebody has confirmed an account, or a new password.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 */
export type PostConfirmationEvent = LambdaEvent<
  "PostConfirmation_ConfirmSignUp" | "PostConfirmation_ConfirmForgotPassword",
  Told,
  object
>;
