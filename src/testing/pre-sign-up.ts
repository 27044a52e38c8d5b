import { type LambdaEvent, lambdaEvent } from "./lambda.ts";
import type { Parts } from "./parts.ts";
import { runLambda } from "./triggers.ts";

/**
 * Somebody wants an account, by a sign-up or the first time they come by a provider. What is left as it is lets the sign-up
 * go its usual way.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 */
export type PreSignUpEvent = LambdaEvent<
  "PreSignUp_SignUp" | "PreSignUp_ExternalProvider",
  {
    userAttributes: Record<string, string>;
    validationData?: Record<string, string> | undefined;
    /** What the client sent with the request. */
    clientMetadata?: Record<string, string> | undefined;
  },
  { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean }
>;

interface Newcomer {
  source: PreSignUpEvent["triggerSource"];
  username: string;
  attributes: Readonly<Record<string, string>>;
  validationData?: Readonly<Record<string, string>> | undefined;
  clientMetadata?: Readonly<Record<string, string>> | undefined;
}

/** Lets the pool's function refuse or vouch for whoever wants an account. */
export async function beforeSignUp(
  { source, username, attributes, validationData, clientMetadata }: Newcomer,
  { triggers, settings }: Pick<Parts, "triggers" | "settings">,
): Promise<Partial<PreSignUpEvent["response"]>> {
  const response = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false };
  if (!triggers.onPreSignUp) return response;
  const request = {
    userAttributes: { ...attributes },
    ...(validationData && { validationData: { ...validationData } }),
    ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
  };
  const event = lambdaEvent(source, username, settings, request, response);
  return runLambda("PreSignUp", triggers.onPreSignUp, event);
}

/** What a sign-up says of contacts: proved only where the function vouches for them. */
export const contactFlags = (
  attributes: Readonly<Record<string, string>>,
  { autoVerifyEmail, autoVerifyPhone }: Partial<PreSignUpEvent["response"]>,
): Record<string, string> => ({
  ...(attributes.email && { email_verified: String(autoVerifyEmail ?? false) }),
  ...(attributes.phone_number && { phone_number_verified: String(autoVerifyPhone ?? false) }),
});
