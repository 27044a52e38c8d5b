import type { DeviceOptions } from "./devices.ts";
import type { FirstFactor } from "./first-factors.ts";
import type { IdentityProvider } from "./identity-providers.ts";
import type { MfaOptions } from "./mfa.ts";
import type { PasskeyOptions } from "./passkeys/passkeys.ts";
import type { AttributeName, AttributeRule } from "./schema.ts";
import type { Triggers } from "./triggers.ts";
import type { SeedUser } from "./users.ts";

/** A name a person may sign in with. */
export type SignInName = "username" | "email" | "phone";

/** A contact that receives codes. */
export type Contact = "email" | "phone";

/** An authentication flow an app client may allow, by its name on the wire. */
export type AuthFlow =
  "USER_SRP_AUTH" | "USER_PASSWORD_AUTH" | "USER_AUTH" | "CUSTOM_AUTH" | "REFRESH_TOKEN_AUTH";

/**
 * What a password must have. Every rule holds unless it is switched off, as in a new Cognito pool.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
export interface PasswordPolicy {
  /** @default 8 */
  minLength?: number;
  /** @default true */
  requireLowercase?: boolean;
  /** @default true */
  requireUppercase?: boolean;
  /** @default true */
  requireNumbers?: boolean;
  /** @default true */
  requireSymbols?: boolean;
  /** How long a temporary password works. @default 7 */
  temporaryPasswordDays?: number;
  /** How many of a user's last passwords cannot be chosen again, today's among them. @default 0 */
  historySize?: number;
}

/** What an app client may do with the hosted pages. */
export interface HostedClientOptions {
  /** Where they may lead after a sign-in, to the letter. @default the root of the page's origin; none in Node */
  callbackUrls?: readonly string[];
  /** Where they may lead after a sign-out. @default callbackUrls */
  logoutUrls?: readonly string[];
  /** What may be asked for there. @default every scope that Cognito has by itself */
  scopes?: readonly string[];
}

/** The app client that the pool answers: which flows it allows, what it may read and write, how long its tokens live. */
export interface AppClientOptions extends HostedClientOptions {
  /**
   * A new client on AWS lacks USER_PASSWORD_AUTH; here it is on so that scripts without SRP can sign in.
   * @default ["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH", "CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"], the last only without rotation
   */
  flows?: readonly AuthFlow[];
  /** Attributes that GetUser and the id token show. @default every attribute */
  readAttributes?: readonly AttributeName[];
  /** Attributes that sign-up may set. @default every attribute that a client can write */
  writeAttributes?: readonly AttributeName[];
  /** Hides from strangers which accounts exist (Cognito's `ENABLED`); `false` is its `LEGACY`. @default true */
  preventUserExistenceErrors?: boolean;
  /** @default 60 */
  accessTokenMinutes?: number;
  /** @default 60 */
  idTokenMinutes?: number;
  /** @default 30 */
  refreshTokenDays?: number;
  /** How long a question of a sign-in may be answered, 3 to 15. @default 3 */
  authSessionMinutes?: number;
  /** Each refresh hands out a new refresh token; the old one dies after `graceSeconds` (0 for `true`). @default false */
  rotateRefreshTokens?: boolean | { graceSeconds: number };
}

/** How confirmation codes live and die. */
export interface CodeOptions {
  /** @default 6 */
  digits?: number;
  /** @default 24 */
  validForHours?: number;
  /** Wrong answers that a code survives; after them every answer is refused until a new code is sent. @default 5 */
  attempts?: number;
  /** Codes that one user may ask for again within an hour. @default 5 */
  resendsPerHour?: number;
}

/** Where a pool keeps itself over a page reload. */
export type PoolStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Settings of a pool. Every one may be left out: then it is what a new Cognito pool has. */
export interface UserPoolOptions extends Triggers {
  /** @default "us-east-1" */
  region?: string;
  /** `<region>_<name>`. Made up when left out. */
  id?: string;
  /** Made up when left out. */
  clientId?: string;
  /**
   * With `"username"` in the list, email and phone are aliases, good for sign-in once verified. Without it they are the
   * username themselves, and Cognito makes up an inner one.
   * @default ["email"]
   */
  signInWith?: readonly SignInName[];
  /** @default false */
  caseSensitive?: boolean;
  /** Rules for standard attributes, and the whole list of the `custom:` ones: a custom attribute that is not here does not exist. */
  attributes?: Readonly<Partial<Record<AttributeName, AttributeRule>>>;
  /** Contacts confirmed by a code at sign-up. @default email where the pool collects it or signs in with it, otherwise phone */
  verify?: readonly Contact[];
  /**
   * Contacts of `verify` that keep their old value until a code has proved the new one (Cognito's
   * AttributesRequireVerificationBeforeUpdate). Left out, a new value counts at once and is unproved.
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html
   */
  verifyBeforeUpdate?: readonly Contact[];
  /** Contacts that a forgotten password is reset with, the preferred one first. @default ["email", "phone"] */
  recovery?: readonly Contact[];
  passwordPolicy?: PasswordPolicy;
  appClient?: AppClientOptions;
  codes?: CodeOptions;
  /**
   * Ways to begin a sign-in through USER_AUTH. Nobody who has a second factor can use another than the password.
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
   * @default ["PASSWORD"]
   */
  firstFactors?: readonly FirstFactor[];
  /**
   * A second factor after the password. Left out, nobody is asked for one (Cognito's `OFF`).
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
   */
  mfa?: MfaOptions;
  /**
   * Left out, the pool keeps no devices.
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
   */
  devices?: DeviceOptions;
  /**
   * For the first factor WEB_AUTHN.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
   */
  passkeys?: PasskeyOptions;
  /**
   * Providers that people may sign in with on the hosted pages. None of them is asked: a plain page of the pool plays them.
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
   */
  identityProviders?: readonly IdentityProvider[];
  /**
   * The host of the hosted pages: `/oauth2/authorize`, `/oauth2/token`, `/oauth2/userInfo`, `/oauth2/revoke`, `/login` and
   * `/logout`. The pool has them with a domain or with `identityProviders`. @default one made from the pool's name
   */
  domain?: string;
  /** People who are there from the start. */
  users?: readonly SeedUser[];
  /** Milliseconds since 1970. @default Date.now */
  clock?: () => number;
  /** Milliseconds that every answer takes. @default 0 */
  latency?: number | (() => number);
  /**
   * Keeps users, codes, sessions, tokens, outbox and signing key over a page reload. Whoever is new in `users` by then, or
   * different, is made anew; everybody else stays as they are, and whoever is gone from `users` stays, too. Settings are not kept: they
   * are what the options say.
   */
  persist?: PoolStorage | { storage: PoolStorage; key: string };
}
