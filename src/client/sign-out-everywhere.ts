import { Amplify } from "aws-amplify";
import { fetchAuthSession } from "aws-amplify/auth";

/**
 * Amplify's `signOut({ global: true })` swallows a refused GlobalSignOut and resolves, so that one operation is sent from
 * here: with a fresh access token, to the endpoint that Amplify would use.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html
 */
export async function signOutEverywhere(): Promise<void> {
  const { tokens } = await fetchAuthSession();
  if (!tokens) throw refusal("NotAuthorizedException", "There is no one signed in.");
  const response = await fetch(endpoint(), {
    method: "POST",
    cache: "no-store",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSCognitoIdentityProviderService.GlobalSignOut",
    },
    body: JSON.stringify({ AccessToken: tokens.accessToken.toString() }),
  }).catch((cause: unknown) => {
    throw refusal("NetworkError", "GlobalSignOut could not be sent.", cause);
  });
  if (response.ok) return;
  const body = (await response.json().catch(() => ({}))) as {
    __type?: string;
    message?: string;
    Message?: string;
  };
  const name = (response.headers.get("x-amzn-errortype") ?? body.__type ?? "")
    .split(/[,:]/)[0]
    ?.split("#")
    .pop();
  throw refusal(
    name || "UnknownError",
    body.message ?? body.Message ?? `GlobalSignOut answered ${response.status}.`,
  );
}

function endpoint(): string {
  const pool = Amplify.getConfig().Auth?.Cognito;
  if (pool?.userPoolEndpoint) return pool.userPoolEndpoint;
  const region = pool?.userPoolId?.split("_")[0];
  return `https://cognito-idp.${region}.amazonaws.com${region?.startsWith("cn-") ? ".cn" : ""}/`;
}

/** In the shape of Amplify's own errors, so that it is translated in the same place. */
function refusal(name: string, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name });
}
