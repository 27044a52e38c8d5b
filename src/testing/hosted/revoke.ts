import type { Answer } from "../protocol.ts";
import { refuse } from "./reply.ts";
import type { HostedParts, HostedRequest } from "./request.ts";

/**
 * Ends one sign-in, by its refresh token. A token that nobody knows is no error.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 */
export function revoke({ form, headers }: HostedRequest, { settings, signIns }: HostedParts): Answer {
  if (form.get("client_id") !== settings.clientId || headers.has("authorization"))
    return refuse("invalid_client", 401);
  const refreshToken = form.get("token");
  if (!refreshToken) return refuse("invalid_request");
  if (refreshToken.split(".").length === 3) return refuse("unsupported_token_type");
  signIns.revokeToken(refreshToken);
  return {
    outcome: "ok",
    response: new Response(null, { status: 200, headers: { "access-control-allow-origin": "*" } }),
  };
}
