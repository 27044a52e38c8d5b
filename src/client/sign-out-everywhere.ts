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
  if (!tokens) throw refusal("UserUnAuthenticatedException", "Nobody is signed in.");
  const { response, text } = await send({ AccessToken: tokens.accessToken.toString() }).catch(
    (cause: unknown) => {
      throw refusal("NetworkError", "GlobalSignOut could not be sent.", { cause });
    },
  );
  const body = parse(text);
  // A page of a proxy or a captive portal can come with status 200, too. It is not Cognito's word.
  if (response.ok && body) return;
  const named = response.headers.get("x-amzn-errortype") ?? body?.__type ?? "";
  const name = named.split(/[,:]/)[0]?.split("#").pop() || "UnknownError";
  const message =
    body?.message ?? body?.Message ?? `GlobalSignOut was answered with status ${response.status}.`;
  throw refusal(name, message, { status: response.ok ? 502 : response.status });
}

async function send(body: { AccessToken: string }): Promise<{ response: Response; text: string }> {
  const response = await fetch(endpoint(), {
    method: "POST",
    cache: "no-store",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSCognitoIdentityProviderService.GlobalSignOut",
    },
    body: JSON.stringify(body),
  });
  return { response, text: await response.text() };
}

function endpoint(): string {
  const pool = Amplify.getConfig().Auth?.Cognito;
  if (pool?.userPoolEndpoint) return pool.userPoolEndpoint;
  const region = pool?.userPoolId?.split("_")[0];
  return `https://cognito-idp.${region}.amazonaws.com${region?.startsWith("cn-") ? ".cn" : ""}/`;
}

interface Body {
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
}

/** Cognito says yes with nothing or with `{}`. */
function parse(text: string): Body | undefined {
  try {
    return JSON.parse(text || "{}") as Body;
  } catch {
    return undefined;
  }
}

/** In the shape of Amplify's own errors, so that it is translated in the same place. */
function refusal(
  name: string,
  message: string,
  { cause, status = 0 }: { cause?: unknown; status?: number } = {},
) {
  return Object.assign(new Error(message, { cause }), { name, metadata: { httpStatusCode: status } });
}
