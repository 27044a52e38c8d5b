import { federate } from "../federate.ts";
import { type IdentityProvider, type ProviderPerson, providerType } from "../identity-providers.ts";
import type { Answer } from "../protocol.ts";
import { grant, refusedBy } from "./authorize.ts";
import { toErrorPage } from "./error.ts";
import { backToApp, type Refusal } from "./reply.ts";
import type { HostedParts, HostedRequest } from "./request.ts";

/** Back from a provider, with somebody or without. */
export async function providerResponse(asked: HostedRequest, parts: HostedParts): Promise<Answer> {
  const { form } = asked;
  const authorization = parts.kept.takeAuthorization(form.get("state") ?? "");
  const provider = parts.settings.hosted.providers.find(({ name }) => name === authorization?.provider);
  if (!authorization || !provider) return toErrorPage("invalid_request", asked);
  const { request } = authorization;
  const decision = form.get("decision");
  if (decision === "refuse") return backToApp(request, refusalOf(provider));
  if (decision === "fail") return backToApp(request, failureOf(provider));
  const person = personOf(provider, form);
  if (!person) return toErrorPage("invalid_request", asked);
  try {
    const user = await federate(provider, person, parts);
    return await grant(request, user, parts, { provider: provider.name });
  } catch (error) {
    return refusedBy(error, request);
  }
}

function personOf({ people = [] }: IdentityProvider, form: URLSearchParams): ProviderPerson | undefined {
  const chosen = form.get("person");
  if (chosen !== null) return people[Number(chosen)];
  const email = form.get("email")?.trim();
  if (!email) return undefined;
  return people.find((person) => person.email?.toLowerCase() === email.toLowerCase()) ?? { email };
}

/** What a provider says of a person who does not want to, which Cognito hands on: Apple has a word of its own. */
const refusalOf = (provider: IdentityProvider): Refusal => ({
  error: provider.name === "SignInWithApple" ? "user_cancelled_authorize" : "access_denied",
});

/** As the guide has it; what a SAML provider's failure looks like there is not documented. */
const failureOf = (provider: IdentityProvider): Refusal => ({
  error: "invalid_request",
  description:
    providerType(provider) === "Google"
      ? "Google Error - 500 internal_failure"
      : `${provider.name} Error - 500 error getting token`,
});
