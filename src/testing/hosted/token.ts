import { sha256, toBase64Url, utf8 } from "../bytes.ts";
import { CognitoError } from "../cognito-error.ts";
import type { Answer } from "../protocol.ts";
import type { AuthenticationResult } from "../tokens.ts";
import { refuse, reply } from "./reply.ts";
import type { HostedParts, HostedRequest } from "./request.ts";

/**
 * Gives tokens for the code of a finished sign-in, or for a refresh token.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export async function token(asked: HostedRequest, parts: HostedParts): Promise<Answer> {
  const { form, headers } = asked;
  // A public client has no secret, so one is refused.
  const isClient =
    form.get("client_id") === parts.settings.clientId &&
    !headers.has("authorization") &&
    !form.has("client_secret");
  if (!isClient) return refuse("invalid_client");
  switch (form.get("grant_type")) {
    case "authorization_code":
      return redeem(form, parts);
    case "refresh_token":
      return refresh(form.get("refresh_token"), parts);
    case "client_credentials":
      return refuse("unauthorized_client");
    case null:
      return refuse("invalid_request");
    default:
      return refuse("unsupported_grant_type");
  }
}

/** A code is good for one try, right or wrong. */
async function redeem(form: URLSearchParams, { kept, directory, tokens, settings }: HostedParts) {
  const code = form.get("code");
  const redirectUri = form.get("redirect_uri");
  if (!code || redirectUri === null) return refuse("invalid_request");
  // Seen on AWS, a slash at the end too few.
  if (!settings.hosted.callbackUrls.includes(redirectUri)) return refuse("unauthorized_client");
  const grant = kept.takeGrant(code);
  if (!grant || grant.request.redirectUri !== redirectUri) return refuse("invalid_grant");
  const { challenge, scopes, nonce } = grant.request;
  if (challenge !== undefined && (await challengeOf(form.get("code_verifier"))) !== challenge) {
    return refuse("invalid_grant");
  }
  const { sub, changes } = grant;
  const user = directory.bySub(sub);
  if (!user?.enabled) return refuse("invalid_grant");
  return reply(
    inOAuth(await tokens.redeem(user, { scopes, changes, ...(nonce !== undefined && { nonce }) })),
  );
}

async function refresh(refreshToken: string | null, { tokens }: HostedParts): Promise<Answer> {
  if (!refreshToken) return refuse("invalid_request");
  try {
    return reply(inOAuth(await tokens.refresh(refreshToken)));
  } catch (error) {
    if (error instanceof CognitoError) return refuse("invalid_grant");
    throw error;
  }
}

const challengeOf = async (verifier: string | null) =>
  verifier === null ? undefined : toBase64Url(await sha256(utf8(verifier)));

const inOAuth = ({ AccessToken, IdToken, RefreshToken, ExpiresIn, TokenType }: AuthenticationResult) => ({
  ...(IdToken !== undefined && { id_token: IdToken }),
  access_token: AccessToken,
  ...(RefreshToken !== undefined && { refresh_token: RefreshToken }),
  expires_in: ExpiresIn,
  token_type: TokenType,
});
