import { CognitoError } from "./cognito-error.ts";
import { type LambdaEvent, lambdaEvent, userAttributes } from "./lambda.ts";
import type { Settings } from "./settings.ts";
import type { StoredUser } from "./state.ts";
import { runLambda, type Triggers } from "./triggers.ts";

/**
 * A message is about to be sent. What is left as it is keeps Cognito's words.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export type CustomMessageEvent = LambdaEvent<
  | "CustomMessage_SignUp"
  | "CustomMessage_ResendCode"
  | "CustomMessage_Authentication"
  | "CustomMessage_ForgotPassword"
  | "CustomMessage_UpdateUserAttribute"
  | "CustomMessage_VerifyUserAttribute",
  {
    userAttributes: Record<string, string>;
    /** What the code takes the place of. The message has to have it. */
    codeParameter: string;
    /** What a link would take the place of. This pool sends codes alone. */
    linkParameter: string;
    /** Of invitations alone, for which this pool asks no function. */
    usernameParameter: string | null;
    /** What the client sent with the request. */
    clientMetadata?: Record<string, string> | undefined;
  },
  { smsMessage: string | null; emailMessage: string | null; emailSubject: string | null }
>;

export const codeParameter = "{####}";

/** Asks the pool's function for the words of a message. */
export async function customMessage(
  source: CustomMessageEvent["triggerSource"],
  user: StoredUser,
  medium: "EMAIL" | "SMS",
  clientMetadata: Readonly<Record<string, string>> | undefined,
  { triggers, settings }: { triggers: Triggers; settings: Settings },
): Promise<{ subject?: string | null | undefined; body?: string | null | undefined }> {
  if (!triggers.onCustomMessage) return {};
  const request = {
    userAttributes: userAttributes(user),
    codeParameter,
    linkParameter: "{##Click Here##}",
    usernameParameter: null,
    ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
  };
  const unchanged = { smsMessage: null, emailMessage: null, emailSubject: null };
  const event = lambdaEvent(source, user.username, settings, request, unchanged);
  const { smsMessage, emailMessage, emailSubject } = await runLambda(
    "CustomMessage",
    triggers.onCustomMessage,
    event,
  );
  const body = medium === "SMS" ? smsMessage : emailMessage;
  if (typeof body === "string" && !body.includes(codeParameter)) {
    throw new CognitoError(
      "InvalidLambdaResponseException",
      `The message has no place for the code: put ${codeParameter} where it belongs.`,
    );
  }
  return { subject: emailSubject, body };
}
