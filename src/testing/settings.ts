import { randomText } from "./bytes.ts";
import { type HostedSettings, readHosted } from "./hosted-settings.ts";
import type {
  AppClientOptions,
  CodeOptions,
  Contact,
  HostedClientOptions,
  PasswordPolicy,
  SignInName,
  UserPoolOptions,
} from "./options.ts";
import type { FirstFactor } from "./first-factors.ts";
import { hostOfPage, type PasskeyOptions } from "./passkeys/passkeys.ts";
import type { PoolState } from "./state.ts";
import { type Schema, makeSchema } from "./schema.ts";

type All<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

/** Options with every default filled in. */
export interface Settings {
  readonly region: string;
  readonly id: string;
  /** The part of the id after `_`; SRP hashes it with the username. */
  readonly poolName: string;
  readonly clientId: string;
  readonly issuer: string;
  readonly signInWith: ReadonlySet<SignInName>;
  readonly caseSensitive: boolean;
  readonly schema: Schema;
  readonly verify: readonly Contact[];
  readonly verifyBeforeUpdate: readonly Contact[];
  readonly recovery: readonly Contact[];
  readonly passwordPolicy: All<PasswordPolicy>;
  readonly client: All<
    Omit<AppClientOptions, "readAttributes" | "writeAttributes" | keyof HostedClientOptions>
  >;
  readonly codes: All<CodeOptions>;
  readonly firstFactors: readonly FirstFactor[];
  readonly mfa: UserPoolOptions["mfa"];
  readonly devices: UserPoolOptions["devices"];
  readonly passkeys: All<PasskeyOptions>;
  readonly hosted: HostedSettings | undefined;
}

export function readSettings(options: UserPoolOptions, kept?: Pick<PoolState, "id" | "clientId">): Settings {
  const region = options.region ?? (options.id ?? kept?.id)?.split("_")[0] ?? "us-east-1";
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const id =
    options.id ?? kept?.id ?? `${region}_${randomText(9, letters + letters.toUpperCase() + "0123456789")}`;
  const poolName = id.split("_")[1];
  if (!poolName || !id.startsWith(`${region}_`)) {
    throw new Error(
      `A user pool id is a region, "_" and a name, and Amplify reads the region from it. ` +
        `"${id}" is not; write for example "${region}_Example1".`,
    );
  }
  const signInWith = new Set<SignInName>(options.signInWith ?? ["email"]);
  if (signInWith.size === 0) {
    throw new Error(
      `Nobody could sign in: "signInWith" is empty. Name at least one of username, email, phone.`,
    );
  }
  const { rotateRefreshTokens = false } = options.appClient ?? {};
  if (rotateRefreshTokens && options.appClient?.flows?.includes("REFRESH_TOKEN_AUTH")) {
    throw new Error(
      "An app client that rotates its refresh tokens cannot allow REFRESH_TOKEN_AUTH, which never hands out the next one. " +
        'Leave the flow out of "flows"; clients then refresh with GetTokensFromRefreshToken, as Amplify does.',
    );
  }
  const verify = options.verify ?? [defaultContact(options, signInWith)];
  const { verifyBeforeUpdate = [] } = options;
  const unverified = verifyBeforeUpdate.find((contact) => !verify.includes(contact));
  if (unverified) {
    throw new Error(
      `Cognito keeps the old value only of contacts that it verifies. Name "${unverified}" in "verify", too.`,
    );
  }
  const { authSessionMinutes = 3 } = options.appClient ?? {};
  if (authSessionMinutes < 3 || authSessionMinutes > 15) {
    throw new Error(
      `An app client of Cognito keeps a sign-in open for 3 to 15 minutes, and "authSessionMinutes" is ${authSessionMinutes}.`,
    );
  }
  const { firstFactors = ["PASSWORD"] } = options;
  if (!firstFactors.includes("PASSWORD")) {
    throw new Error('Cognito allows no pool without passwords. Name "PASSWORD" in "firstFactors", too.');
  }
  const relyingPartyId = options.passkeys?.relyingPartyId;
  if (relyingPartyId !== undefined && /[:/]/.test(relyingPartyId)) {
    throw new Error(
      `Passkeys belong to a host, without a scheme, a port or a path. "${relyingPartyId}" is none; write for example "example.com".`,
    );
  }
  const { flows, readAttributes, writeAttributes, ...client } = options.appClient ?? {};
  return {
    region,
    id,
    poolName,
    clientId: options.clientId ?? kept?.clientId ?? randomText(26, `${letters}0123456789`),
    issuer: `https://cognito-idp.${region}.amazonaws.com/${id}`,
    signInWith,
    caseSensitive: options.caseSensitive ?? false,
    schema: makeSchema(options.attributes ?? {}, readAttributes, writeAttributes),
    verify,
    verifyBeforeUpdate,
    recovery: options.recovery ?? ["email", "phone"],
    passwordPolicy: {
      minLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordDays: 7,
      historySize: 0,
      ...options.passwordPolicy,
    },
    client: {
      flows: flows ?? defaultFlows.filter((flow) => !rotateRefreshTokens || flow !== "REFRESH_TOKEN_AUTH"),
      preventUserExistenceErrors: true,
      accessTokenMinutes: 60,
      idTokenMinutes: 60,
      refreshTokenDays: 30,
      ...client,
      authSessionMinutes,
      rotateRefreshTokens,
    },
    codes: { digits: 6, validForHours: 24, attempts: 5, resendsPerHour: 5, ...options.codes },
    firstFactors,
    mfa: options.mfa,
    devices: options.devices,
    passkeys: {
      userVerification: "preferred",
      relyingPartyId: hostOfPage() ?? "localhost",
      ...options.passkeys,
    },
    hosted: readHosted(options, poolName),
  };
}

const defaultFlows = [
  "USER_SRP_AUTH",
  "USER_PASSWORD_AUTH",
  "USER_AUTH",
  "CUSTOM_AUTH",
  "REFRESH_TOKEN_AUTH",
] as const;

function defaultContact(options: UserPoolOptions, signInWith: ReadonlySet<string>): Contact {
  const hasEmail = signInWith.has("email") || options.attributes?.email !== undefined;
  const hasPhone = signInWith.has("phone") || options.attributes?.phone_number !== undefined;
  return hasPhone && !hasEmail ? "phone" : "email";
}
