import { CognitoError } from "../cognito-error.ts";
import { askForChanges } from "../pre-token-generation.ts";
import type { Answer } from "../protocol.ts";
import type { StoredUser } from "../state.ts";
import { toErrorPage } from "./error.ts";
import { providerPath } from "./provider.ts";
import { readAuthorize } from "./read-authorize.ts";
import { backToApp, redirect } from "./reply.ts";
import { type HostedParts, type HostedRequest, sessionOf, setCookie } from "./request.ts";
import type { AuthorizeRequest } from "./state.ts";

/**
 * Where a sign-in begins: leads on to a provider or to `/login`, or straight back where the browser is signed in already.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function authorize(asked: HostedRequest, parts: HostedParts): Promise<Answer> {
  const opened = open(asked, parts);
  if ("outcome" in opened) return opened;
  const { query } = asked;
  const { request } = opened;
  const { hosted } = parts.settings;
  const prompts = (query.get("prompt") ?? "").split(" ");
  const session = sessionOf(asked, parts);
  const wanted = query.get("identity_provider");
  const identifier = query.get("idp_identifier");
  const isNamed = identifier !== null || (wanted !== null && wanted !== "COGNITO");
  const provider = hosted.providers.find(({ name, identifiers }) =>
    identifier === null ? name === wanted : identifiers?.includes(identifier),
  );

  if (isNamed && !provider) {
    // AWS's answer to a provider that it does not know is a page of its own.
    return toErrorPage("Login option is not available. Please try another one", asked);
  }
  const isWanted = wanted === null && identifier === null ? true : session?.provider === provider?.name;
  const asksAnew = prompts.some((prompt) => ["login", "select_account", "consent"].includes(prompt));
  if (session && isWanted && !asksAnew) return grant(request, session.user, parts);
  if (prompts.includes("none")) return backToApp(request, { error: "login_required" });
  if (!provider) return redirect(`/login?${query.toString()}`);
  const state = parts.kept.openAuthorization(request, provider.name);
  return redirect(providerPath(provider, state, query));
}

/** What an app asks for, where it is an app that may. Whoever can't be trusted with an answer gets a page instead. */
export function open(
  asked: HostedRequest,
  { settings: { clientId, hosted } }: HostedParts,
): { request: AuthorizeRequest } | Answer {
  const { query } = asked;
  if (query.get("client_id") !== clientId) return toErrorPage("invalid_request", asked);
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!hosted.callbackUrls.includes(redirectUri)) return toErrorPage("redirect_mismatch", asked);
  const read = readAuthorize(query, hosted);
  if ("request" in read) return read;
  const state = query.get("state");
  return backToApp({ redirectUri, ...(state !== null && { state }) }, read);
}

/** Signs somebody in at the pages, unless they are already, and leads back to the app with a code. */
export async function grant(
  request: AuthorizeRequest,
  user: StoredUser,
  { kept, settings, triggers }: HostedParts,
  signedInBy?: { provider?: string },
): Promise<Answer> {
  try {
    const { scopes } = request;
    // The function runs now and not when the app fetches the tokens: seen on AWS, what it throws comes in the address.
    const changes = await askForChanges(user, { occasion: "HostedAuth", scopes }, { settings, triggers });
    const code = kept.openGrant({ request, changes, sub: user.sub });
    const cookie = signedInBy && setCookie(kept.openSession(user, signedInBy.provider));
    return backToApp(request, { code }, cookie);
  } catch (error) {
    return refusedBy(error, request);
  }
}

/** Leads back to the app with what a trigger or a rule of the pool has to say. */
export function refusedBy(error: unknown, request: AuthorizeRequest): Answer {
  if (!(error instanceof CognitoError)) throw error;
  // AWS puts a space behind what a trigger threw.
  const isTrigger = error.name === "UserLambdaValidationException";
  const description = isTrigger ? `${error.message} ` : error.message;
  return backToApp(request, { error: "invalid_request", description });
}
