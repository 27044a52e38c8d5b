import {
  type IdentityProvider,
  type ProviderPerson,
  providerType,
  socialName,
} from "../identity-providers.ts";
import type { Answer } from "../protocol.ts";
import { toErrorPage } from "./error.ts";
import { html, page } from "./page.ts";
import type { HostedParts, HostedRequest } from "./request.ts";

/** In the place of the provider's own address. */
export const providerPrefix = "/provider/";

/** The way to the provider's page. As on AWS, a hint goes on to Google and to OpenID Connect alone, a prompt to all. */
export function providerPath(provider: IdentityProvider, state: string, query: URLSearchParams): string {
  const type = providerType(provider);
  const on = new URLSearchParams({ state });
  const hint = query.get("login_hint");
  if (hint !== null && (type === "Google" || type === "OIDC")) on.set("login_hint", hint);
  const prompt = query.get("prompt");
  if (prompt !== null) on.set("prompt", prompt);
  return `${providerPrefix}${encodeURIComponent(provider.name)}?${on.toString()}`;
}

/** The page that plays a provider: choose a person or type one, refuse, or let the provider fail. */
export function providerPage(asked: HostedRequest, { kept, settings }: HostedParts): Answer {
  const { path, query } = asked;
  const state = query.get("state") ?? "";
  const provider = settings.hosted.providers.find(
    ({ name }) => path === `${providerPrefix}${encodeURIComponent(name)}`,
  );
  // Not the provider's to say any more: whoever waited too long begins again in the app.
  if (!provider || kept.findAuthorization(state)?.provider !== provider.name)
    return toErrorPage("invalid_request", asked);
  const name = socialName(provider) ?? provider.name;
  const action = providerType(provider) === "SAML" ? "/saml2/idpresponse" : "/oauth2/idpresponse";
  const people = (provider.people ?? []).map(
    (person, index) => html`<button name="person" value="${String(index)}">${labelOf(person)}</button>`,
  );
  return page(
    `Sign in with ${name}`,
    html`<p>This page of the pool in memory plays ${name}. Nothing leaves this computer.</p>
      <form method="post" action="${action}">
        <input type="hidden" name="state" value="${state}" />
        ${people}
      </form>
      <form method="post" action="${action}">
        <input type="hidden" name="state" value="${state}" />
        <label
          >Email of somebody else
          <input type="email" name="email" required value="${query.get("login_hint") ?? ""}"
        /></label>
        <button>Continue</button>
      </form>
      <form method="post" action="${action}">
        <input type="hidden" name="state" value="${state}" />
        <button name="decision" value="refuse">Cancel</button>
        <button name="decision" value="fail">Let ${name} fail</button>
      </form>`,
  );
}

const labelOf = ({ email, id, attributes = {} }: ProviderPerson) =>
  attributes.name ??
  ([attributes.given_name, attributes.family_name].filter(Boolean).join(" ") || email || id);
