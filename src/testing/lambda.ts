import { CognitoError } from "./cognito-error.ts";
import type { Settings } from "./settings.ts";
import type { StoredUser } from "./state.ts";

/** What every Lambda trigger of Cognito is given. Fill in `response`, and return the event or nothing. */
export interface LambdaEvent<Source extends string, Request, Response> {
  version: string;
  triggerSource: Source;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  request: Request;
  response: Response;
}

export const lambdaEvent = <Source extends string, Request, Response>(
  triggerSource: Source,
  userName: string,
  { region, id, clientId }: Settings,
  request: Request,
  response: Response,
): LambdaEvent<Source, Request, Response> => ({
  version: "1",
  triggerSource,
  region,
  userPoolId: id,
  userName,
  callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId },
  request,
  response,
});

/** A user as triggers see them; nothing of somebody who does not exist. */
export const userAttributes = (user: StoredUser | undefined): Record<string, string> =>
  user ? { sub: user.sub, "cognito:user_status": user.status, ...user.attributes } : {};

/** In AWS's words, which name neither the trigger nor the fault. */
export const unrecognizable = () =>
  new CognitoError("InvalidLambdaResponseException", "Unrecognizable lambda output");
