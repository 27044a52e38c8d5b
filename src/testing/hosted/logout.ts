import type { Answer } from "../protocol.ts";
import { toErrorPage } from "./error.ts";
import { redirect } from "./reply.ts";
import { cookieOf, type HostedParts, type HostedRequest, setCookie } from "./request.ts";

/**
 * Signs out of the pages, and leads to the app or to `/login`. The tokens that the app has go on.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function logout(asked: HostedRequest, { kept, settings }: HostedParts): Answer {
  const { query, headers } = asked;
  if (query.get("client_id") !== settings.clientId) return toErrorPage("invalid_request", asked);
  kept.closeSession(cookieOf(headers));
  const forget = setCookie("", 0);
  const logoutUri = query.get("logout_uri");
  if (logoutUri !== null && settings.hosted.logoutUrls.includes(logoutUri)) {
    return redirect(logoutUri, "ok", forget);
  }
  // Seen on AWS, and a riddle to many: said of an address that the app client does not have, too.
  if (!query.has("redirect_uri"))
    return toErrorPage("Required String parameter 'redirect_uri' is not present", asked);
  return redirect(`/login?${query.toString()}`, "ok", forget);
}
