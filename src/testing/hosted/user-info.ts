import { CognitoError } from "../cognito-error.ts";
import type { Answer } from "../protocol.ts";
import { claimsFor } from "../scopes.ts";
import { refuse, reply } from "./reply.ts";
import type { HostedParts, HostedRequest } from "./request.ts";

/**
 * Who an access token is of, as far as its scopes go. All values are strings here.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 */
export async function userInfo({ headers }: HostedRequest, parts: HostedParts): Promise<Answer> {
  const { tokens, settings } = parts;
  const accessToken = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (!accessToken) return problem("invalid_request", "Bad OAuth2 request at UserInfo Endpoint", 400);
  try {
    const user = await tokens.authorize(accessToken, undefined, "openid");
    const isShown = claimsFor(await tokens.scopesOf(accessToken), settings.schema.canRead);
    const attributes = Object.entries(user.attributes).filter(([name]) => isShown(name));
    return reply({ sub: user.sub, ...Object.fromEntries(attributes), username: user.username });
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const words = "Access token is expired, disabled, or deleted, or the user has globally signed out.";
    return problem("invalid_token", words, 401);
  }
}

const problem = (error: string, words: string, status: number): Answer =>
  refuse(error, status, { "www-authenticate": `error="${error}", error_description="${words}"` });
