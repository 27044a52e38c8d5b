/** Who else the pool trusts to say who somebody is. */
export interface IdentityProvider {
  /**
   * Its name in the pool. Cognito fixes those of the social ones: `Google`, `SignInWithApple`, `Facebook` and
   * `LoginWithAmazon`; any other is a provider of your own.
   */
  name: string;
  /** What a provider of your own speaks. @default "OIDC" */
  type?: "OIDC" | "SAML";
  /** Other names for it, such as the email domains of a company: what `idp_identifier` is looked up in. */
  identifiers?: readonly string[];
  /** People with an account there, to choose from on its page. Anybody else can be typed. */
  people?: readonly ProviderPerson[];
}

/** Somebody with an account at a provider. */
export interface ProviderPerson {
  email?: string;
  /** What the provider calls them; made from the email where it is left out. */
  id?: string;
  /** What the provider tells of them, by Cognito's names of attributes, as the pool's attribute mapping yields it. */
  attributes?: Readonly<Record<string, string>>;
}

const social = {
  Google: "Google",
  SignInWithApple: "Apple",
  Facebook: "Facebook",
  LoginWithAmazon: "Amazon",
} as const;

const isSocial = (name: string): name is keyof typeof social => Object.hasOwn(social, name);

/** What Amplify calls a social provider; nothing for one of your own. */
export const socialName = ({ name }: IdentityProvider) => (isSocial(name) ? social[name] : undefined);

/** Cognito's `providerType`. */
export const providerType = (provider: IdentityProvider): string =>
  socialName(provider) ? provider.name : (provider.type ?? "OIDC");
