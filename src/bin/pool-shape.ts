import * as z from "zod/mini";
import type {
  AppClientOptions,
  AttributeName,
  AttributeRule,
  CodeOptions,
  DeviceOptions,
  HostedClientOptions,
  MfaOptions,
  PasskeyOptions,
  PasswordPolicy,
  SeedUser,
  UserMfa,
  UserPoolOptions,
} from "../testing/index.ts";

/** What the hosted pages are made of. Amplify goes to them by HTTPS alone, and the command serves HTTP. */
type OfHostedPages = "domain" | "identityProviders";

/** Options of a pool that a file can hold: all but functions, storage and the hosted pages. */
export type PoolData = {
  [
    Name in keyof UserPoolOptions as Name extends
      "clock" | "persist" | "latency" | `on${string}` | OfHostedPages
      ? never
      : Name
  ]: UserPoolOptions[Name];
} & {
  latency?: number;
};

/** A shape for each property, none forgotten. */
type Shape<T> = { [Key in keyof T]-?: z.ZodMiniType<Exclude<T[Key], undefined>> };

const may = z.exactOptional;
const flag = may(z.boolean());
const count = may(z.number());
const text = may(z.string());
const contacts = may(z.array(z.enum(["email", "phone"])));
const names = may(z.array(z.string()));
const mfaMethod = z.enum(["sms", "email", "totp"]);

const userMfa = z.strictObject({
  sms: flag,
  email: flag,
  totp: may(z.strictObject({ secret: z.string() })),
  preferred: may(mfaMethod),
} satisfies Shape<UserMfa>);

const seed = z.strictObject({
  username: text,
  email: text,
  phone: text,
  password: text,
  attributes: may(z.record(z.string(), z.string())),
  status: may(z.enum(["UNCONFIRMED", "CONFIRMED", "FORCE_CHANGE_PASSWORD", "RESET_REQUIRED"])),
  invite: flag,
  groups: names,
  emailVerified: flag,
  phoneVerified: flag,
  enabled: flag,
  mfa: may(userMfa),
} satisfies Shape<SeedUser>);

/** The list of people that `--users` reads. */
export const seedsShape = z.array(seed);

const attributeRule = z.strictObject({
  required: flag,
  mutable: flag,
  type: may(z.enum(["String", "Number", "DateTime", "Boolean"])),
  minLength: count,
  maxLength: count,
  min: count,
  max: count,
} satisfies Shape<AttributeRule>);

const passwordPolicy = z.strictObject({
  minLength: count,
  requireLowercase: flag,
  requireUppercase: flag,
  requireNumbers: flag,
  requireSymbols: flag,
  temporaryPasswordDays: count,
  historySize: count,
} satisfies Shape<PasswordPolicy>);

// The pool itself says which names are no attributes.
const attributeName = z.custom<AttributeName>((name) => typeof name === "string");

const appClient = z.strictObject({
  flows: may(
    z.array(
      z.enum(["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH", "CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"]),
    ),
  ),
  readAttributes: may(z.array(attributeName)),
  writeAttributes: may(z.array(attributeName)),
  preventUserExistenceErrors: flag,
  accessTokenMinutes: count,
  idTokenMinutes: count,
  refreshTokenDays: count,
  authSessionMinutes: count,
  rotateRefreshTokens: may(z.union([z.boolean(), z.strictObject({ graceSeconds: z.number() })])),
} satisfies Shape<Omit<AppClientOptions, keyof HostedClientOptions>>);

const codes = z.strictObject({
  digits: count,
  validForHours: count,
  attempts: count,
  resendsPerHour: count,
} satisfies Shape<CodeOptions>);

/** The options that `--config` reads. */
export const poolShape = z.strictObject({
  region: text,
  id: text,
  clientId: text,
  signInWith: may(z.array(z.enum(["username", "email", "phone"]))),
  firstFactors: may(z.array(z.enum(["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"]))),
  caseSensitive: flag,
  attributes: may(z.record(z.string(), attributeRule)),
  verify: contacts,
  verifyBeforeUpdate: contacts,
  recovery: contacts,
  passwordPolicy: may(passwordPolicy),
  appClient: may(appClient),
  codes: may(codes),
  mfa: may(z.strictObject({ required: flag, methods: z.array(mfaMethod) } satisfies Shape<MfaOptions>)),
  devices: may(
    z.strictObject({ remember: z.enum(["always", "ask"]), skipMfa: flag } satisfies Shape<DeviceOptions>),
  ),
  passkeys: may(
    z.strictObject({
      relyingPartyId: text,
      userVerification: may(z.enum(["preferred", "required"])),
    } satisfies Shape<PasskeyOptions>),
  ),
  users: may(seedsShape),
  latency: count,
} satisfies Shape<PoolData>);
