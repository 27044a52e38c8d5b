import { sha256, toHex, utf8 } from "./bytes.ts";
import { invalidParameter, notAuthorized } from "./cognito-error.ts";
import {
  type IdentityProvider,
  type ProviderPerson,
  providerType,
  socialName,
} from "./identity-providers.ts";
import type { Parts } from "./parts.ts";
import { beforeSignUp, contactFlags } from "./pre-sign-up.ts";
import type { StoredUser } from "./state.ts";

type Needs = Pick<Parts, "settings" | "directory" | "clock" | "triggers">;

/**
 * The user that somebody is in this pool who comes by a provider: made the first time, and told anew by the provider each
 * time. Throws where the pool has no place for them.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 */
export async function federate(
  provider: IdentityProvider,
  person: ProviderPerson,
  { settings, directory, clock, triggers }: Needs,
): Promise<StoredUser> {
  const told = Object.entries({ ...person.attributes, ...(person.email && { email: person.email }) });
  const attributes = Object.fromEntries(told.filter(([name]) => settings.schema.has(name)));
  const id = person.id ?? (await inventId(provider, person.email ?? ""));
  // Seen on AWS: in a pool that does not mind case, the provider's name is in small letters here, and here alone.
  const username = directory.fold(`${provider.name}_${id}`);
  const known = directory.byUsername(username);
  const missing = settings.schema.required.filter((name) => !(attributes[name] ?? known?.attributes[name]));
  if (missing.length > 0) throw invalidParameter(`attributes required: [${missing.join(", ")}]`);
  if (known) {
    // AWS's words for this place are not known; these are those of a password.
    if (!known.enabled) throw notAuthorized("User is disabled.");
    Object.assign(known.attributes, attributes);
    return known;
  }
  const newcomer = { source: "PreSignUp_ExternalProvider", username, attributes } as const;
  const answer = await beforeSignUp(newcomer, { triggers, settings });
  const at = clock();
  const user: StoredUser = {
    username,
    sub: crypto.randomUUID(),
    status: "EXTERNAL_PROVIDER",
    enabled: true,
    attributes: {
      // A provider's word proves no address, unless its mapping says so.
      ...contactFlags(attributes, answer),
      ...attributes,
      identities: JSON.stringify([identity(provider, id, at)]),
    },
    groups: [`${settings.id}_${provider.name}`],
    createdAt: at,
  };
  directory.insert(user);
  return user;
}

const identity = (provider: IdentityProvider, userId: string, at: number) => ({
  userId,
  providerName: provider.name,
  providerType: providerType(provider),
  issuer: null,
  primary: "true",
  dateCreated: String(at),
});

/** The same each time: digits, as the social providers have them, or the name that a company gives, its address. */
async function inventId(provider: IdentityProvider, email: string): Promise<string> {
  if (!socialName(provider)) return email;
  const bytes = await sha256(utf8(`${provider.name} ${email.toLowerCase()}`));
  return BigInt(`0x${toHex(bytes)}`)
    .toString()
    .slice(0, 21);
}
