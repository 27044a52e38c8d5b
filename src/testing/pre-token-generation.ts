import { type LambdaEvent, lambdaEvent, userAttributes } from "./lambda.ts";
import { accountScope } from "./scopes.ts";
import type { Settings } from "./settings.ts";
import type { StoredUser } from "./state.ts";
import { runLambda, type Triggers } from "./triggers.ts";

/** What tokens are made for. */
export type TokenOccasion =
  "Authentication" | "HostedAuth" | "NewPasswordChallenge" | "AuthenticateDevice" | "RefreshTokens";

/** Groups, and the roles that go with them in the id token. */
export interface GroupConfiguration {
  groupsToOverride?: string[] | undefined;
  iamRolesToOverride?: string[] | undefined;
  preferredRole?: string | undefined;
}

/** Changes to the claims of a token. Where a claim is both added and suppressed, it is suppressed. */
export interface TokenGeneration {
  /** Values may be of any JSON type. */
  claimsToAddOrOverride?: Record<string, unknown> | undefined;
  claimsToSuppress?: string[] | undefined;
}

/** Changes to both tokens. Without `groupOverrideDetails` the groups stay as they are; empty, it takes them away. */
export interface ClaimsAndScopeOverrideDetails {
  idTokenGeneration?: TokenGeneration | undefined;
  accessTokenGeneration?:
    | (TokenGeneration & { scopesToAdd?: string[] | undefined; scopesToSuppress?: string[] | undefined })
    | undefined;
  groupOverrideDetails?: GroupConfiguration | null | undefined;
}

/**
 * Version two of Cognito's event, which changes both tokens.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export type PreTokenGenerationEvent = LambdaEvent<
  `TokenGeneration_${TokenOccasion}`,
  {
    userAttributes: Record<string, string>;
    groupConfiguration: GroupConfiguration;
    scopes?: string[] | undefined;
    /** What the client sent with an answer or a refresh; what it sends with the first request does not come here. */
    clientMetadata?: Record<string, string> | undefined;
  },
  { claimsAndScopeOverrideDetails?: ClaimsAndScopeOverrideDetails | undefined }
>;

type Claims = Readonly<Record<string, unknown>>;

/** Asks the pool's function, where there is one, what to change. */
export async function askForChanges(
  user: StoredUser,
  {
    occasion,
    clientMetadata,
    scopes = [accountScope],
  }: {
    occasion: TokenOccasion;
    clientMetadata?: Readonly<Record<string, string>> | undefined;
    scopes?: readonly string[];
  },
  { settings, triggers }: { settings: Settings; triggers: Triggers },
): Promise<ClaimsAndScopeOverrideDetails> {
  if (!triggers.onPreTokenGeneration) return {};
  const request = {
    userAttributes: userAttributes(user),
    groupConfiguration: { groupsToOverride: [...user.groups], iamRolesToOverride: [] },
    scopes: [...scopes],
    ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
  };
  const event = lambdaEvent(`TokenGeneration_${occasion}`, user.username, settings, request, {});
  const changes = await runLambda("PreTokenGeneration", triggers.onPreTokenGeneration, {
    ...event,
    version: "2",
  });
  return changes.claimsAndScopeOverrideDetails ?? {};
}

/** The claims of an access token, changed. */
export function changeAccessClaims(
  claims: Claims,
  granted: readonly string[],
  changes: ClaimsAndScopeOverrideDetails,
): Claims {
  const { scopesToAdd = [], scopesToSuppress = [], ...generation } = changes.accessTokenGeneration ?? {};
  const added = scopesToAdd.filter((name) => !name.startsWith("aws.cognito") && !name.includes(" "));
  const scopes = [...new Set([...granted, ...added])].filter((name) => !scopesToSuppress.includes(name));
  return {
    ...change(claims, generation, groupClaims(changes.groupOverrideDetails), closedInAccess),
    ...(scopes.length > 0 && { scope: scopes.join(" ") }),
  };
}

/** The claims of an id token, changed. */
export function changeIdClaims(claims: Claims, changes: ClaimsAndScopeOverrideDetails): Claims {
  const { groupOverrideDetails } = changes;
  const { iamRolesToOverride: roles = [], preferredRole } = groupOverrideDetails ?? {};
  const more = {
    ...groupClaims(groupOverrideDetails),
    ...(roles.length > 0 && { "cognito:roles": roles }),
    ...(preferredRole && { "cognito:preferred_role": preferredRole }),
  };
  return change(claims, changes.idTokenGeneration ?? {}, more, closedInId);
}

function change(
  claims: Claims,
  { claimsToAddOrOverride = {}, claimsToSuppress = [] }: TokenGeneration,
  groups: Claims,
  closed: ReadonlySet<string>,
): Claims {
  const isOpen = (name: string) => !closed.has(name) && !name.startsWith("dev:");
  const given = Object.entries(claimsToAddOrOverride).filter(([name]) => isOpen(name));
  return Object.fromEntries(
    Object.entries({ ...claims, ...groups, ...Object.fromEntries(given) }).filter(
      ([name, value]) => value !== undefined && !(claimsToSuppress.includes(name) && isOpen(name)),
    ),
  );
}

function groupClaims(groups: ClaimsAndScopeOverrideDetails["groupOverrideDetails"]): Claims {
  if (groups === undefined) return {};
  const names = groups?.groupsToOverride ?? [];
  return { "cognito:groups": names.length > 0 ? names : undefined };
}

/** Claims that a function can neither set nor take away. */
const closed =
  "acr amr at_hash auth_time azp event_id exp iat iss jti nbf nonce origin_jti sub token_use".split(" ");
const closedInId: ReadonlySet<string> = new Set([...closed, "aud", "cognito:username", "identities"]);
const closedInAccess: ReadonlySet<string> = new Set([
  ...closed,
  "client_id",
  "device_key",
  "scope",
  "username",
  "version",
]);
