/** A provider that Cognito knows by itself. */
export type SocialProvider = "Google" | "Apple" | "Facebook" | "Amazon";

/**
 * Who else may say who somebody is: a social provider, or one of the pool's own (OpenID Connect, SAML), by its name in the
 * pool or by another name of it (`idp_identifier`), such as the email domain of a company.
 */
export type Provider = SocialProvider | { readonly custom: string } | { readonly idpIdentifier: string };

/** A provider as one word, to keep and to compare. */
export function providerKey(provider: Provider): string {
  if (typeof provider === "string") return provider;
  return "custom" in provider ? `custom:${provider.custom}` : `idpIdentifier:${provider.idpIdentifier}`;
}
