import type { HostedSettings } from "../hosted-settings.ts";
import type { Refusal } from "./reply.ts";
import type { AuthorizeRequest } from "./state.ts";

const contentScopes = ["email", "phone", "profile"];

/** Reads what an app asks for, once it is known to be the app. */
export function readAuthorize(
  query: URLSearchParams,
  { scopes: allowed }: Pick<HostedSettings, "scopes">,
): { request: AuthorizeRequest } | Refusal {
  const get = (name: string) => query.get(name) ?? undefined;
  const type = get("response_type");
  // The app client has the grant by code alone; AWS says this of one that asks for another.
  if (type === "token") return { error: "unauthorized_client" };
  if (type !== "code") return { error: "invalid_request" };
  const challenge = get("code_challenge");
  const method = get("code_challenge_method");
  if ((challenge === undefined) !== (method === undefined)) return { error: "invalid_request" };
  if (method !== undefined && method !== "S256") return { error: "invalid_request" };
  const asked = [...new Set(get("scope")?.split(" ").filter(Boolean) ?? [])];
  const scopes = asked.length > 0 ? asked : allowed;
  const isOdd =
    scopes.some((scope) => !allowed.includes(scope)) ||
    (!scopes.includes("openid") && scopes.some((scope) => contentScopes.includes(scope)));
  // Not the `invalid_scope` of the guide: seen on AWS.
  if (isOdd) return { error: "invalid_request", description: "invalid_scope" };
  const state = get("state");
  const nonce = get("nonce");
  return {
    request: {
      redirectUri: get("redirect_uri") ?? "",
      scopes,
      ...(state !== undefined && { state }),
      ...(challenge !== undefined && { challenge }),
      ...(nonce !== undefined && { nonce }),
    },
  };
}
