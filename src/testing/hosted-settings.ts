import { type IdentityProvider, socialName } from "./identity-providers.ts";
import type { UserPoolOptions } from "./options.ts";

/** The hosted pages of a pool's domain, with every default filled in. */
export interface HostedSettings {
  /** A host, as Amplify's configuration has it. */
  readonly domain: string;
  readonly providers: readonly IdentityProvider[];
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly scopes: readonly string[];
}

const scopes = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

/** Reads what concerns the hosted pages. A pool with neither a domain nor a provider has none. */
export function readHosted(
  { domain, identityProviders: providers = [], appClient = {} }: UserPoolOptions,
  poolName: string,
): HostedSettings | undefined {
  if (domain === undefined && providers.length === 0) return undefined;
  if (domain !== undefined && !/^[\w.-]+(:\d+)?$/.test(domain)) {
    throw new Error(
      `Amplify puts "https://" in front of a pool's domain, and "${domain}" is no host. Write for example "auth.example.com".`,
    );
  }
  const odd = providers.find((provider) => socialName(provider) && provider.type !== undefined);
  if (odd) throw new Error(`What "${odd.name}" speaks is fixed: leave its "type" out.`);
  const here = globalThis.location?.origin;
  const callbackUrls = appClient.callbackUrls ?? (here ? [`${here}/`] : []);
  if (callbackUrls.length === 0) {
    throw new Error(
      'The hosted pages lead back to the app, and outside a page its address is not known. Name it in "callbackUrls" of ' +
        '"appClient", for example "http://localhost:3000/".',
    );
  }
  return {
    domain: domain ?? `${poolName.toLowerCase()}.auth.pool.localhost`,
    providers,
    callbackUrls,
    logoutUrls: appClient.logoutUrls ?? callbackUrls,
    scopes: appClient.scopes ?? scopes,
  };
}
