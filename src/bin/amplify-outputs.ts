import * as z from "zod/mini";
import type { UserPool } from "../testing/index.ts";
import type { PoolData } from "./pool-shape.ts";

const may = z.optional;
const flag = may(z.boolean());

/**
 * What `amplify_outputs.json` says of a user pool.
 * @see https://docs.amplify.aws/react/reference/amplify_outputs/
 */
const auth = z.looseObject({
  aws_region: may(z.string()),
  user_pool_id: z.string(),
  user_pool_client_id: z.string(),
  password_policy: may(
    z.object({
      min_length: may(z.number()),
      require_lowercase: flag,
      require_uppercase: flag,
      require_numbers: flag,
      require_symbols: flag,
    }),
  ),
  username_attributes: may(z.array(z.enum(["email", "phone_number", "username"]))),
  standard_required_attributes: may(z.array(z.string())),
  user_verification_types: may(z.array(z.enum(["email", "phone_number"]))),
  mfa_configuration: may(z.enum(["NONE", "OPTIONAL", "REQUIRED"])),
  mfa_methods: may(z.array(z.enum(["SMS", "TOTP", "EMAIL"]))),
  passwordless: may(
    z.looseObject({
      email_otp_enabled: flag,
      sms_otp_enabled: flag,
      web_authn: may(z.looseObject({ user_verification: may(z.enum(["required", "preferred"])) })),
    }),
  ),
});

export const outputsShape = z.looseObject({
  version: z.string().check(z.startsWith("1")),
  auth,
  custom: may(z.record(z.string(), z.unknown())),
});

export type AmplifyOutputs = z.output<typeof outputsShape>;

/** The options of a pool that is like this one. What the file leaves out is as in a new pool. */
export function likePool({ auth }: AmplifyOutputs): PoolData {
  const { password_policy: policy, mfa_configuration: mfa = "NONE" } = auth;
  const methods = auth.mfa_methods?.map((name) => mfaMethods[name]) ?? [];
  // Everybody has a `sub`, and nobody writes it.
  const required = auth.standard_required_attributes?.filter((name) => name !== "sub") ?? [];
  // Without an attribute in its place, the username is what people sign in with.
  const names = auth.username_attributes?.length ? auth.username_attributes : (["username"] as const);
  return {
    ...(auth.aws_region !== undefined && { region: auth.aws_region }),
    id: auth.user_pool_id,
    clientId: auth.user_pool_client_id,
    signInWith: names.map((name) => (name === "phone_number" ? "phone" : name)),
    ...(policy && {
      passwordPolicy: {
        minLength: policy.min_length ?? 8,
        requireLowercase: policy.require_lowercase ?? false,
        requireUppercase: policy.require_uppercase ?? false,
        requireNumbers: policy.require_numbers ?? false,
        requireSymbols: policy.require_symbols ?? false,
      },
    }),
    attributes: Object.fromEntries(required.map((name) => [name, { required: true }])),
    ...(auth.user_verification_types && {
      verify: auth.user_verification_types.map((name) => (name === "email" ? "email" : "phone")),
    }),
    ...(auth.passwordless && {
      firstFactors: [
        "PASSWORD",
        ...(auth.passwordless.email_otp_enabled ? (["EMAIL_OTP"] as const) : []),
        ...(auth.passwordless.sms_otp_enabled ? (["SMS_OTP"] as const) : []),
        ...(auth.passwordless.web_authn ? (["WEB_AUTHN"] as const) : []),
      ],
    }),
    // Not its relying party: a page may use passkeys of its own host alone, and the app is on this machine.
    ...(auth.passwordless?.web_authn && {
      passkeys: { userVerification: auth.passwordless.web_authn.user_verification ?? "preferred" },
    }),
    ...(mfa !== "NONE" && methods.length > 0 && { mfa: { required: mfa === "REQUIRED", methods } }),
  };
}

const mfaMethods = { SMS: "sms", TOTP: "totp", EMAIL: "email" } as const;

/** Parts of `auth` that a pool in memory has not got, by the names in the file. */
export function foreignParts({ auth }: AmplifyOutputs): readonly string[] {
  const asksInVain = (auth.mfa_configuration ?? "NONE") !== "NONE" && !auth.mfa_methods?.length;
  return [
    ...["identity_pool_id", "oauth"].filter((name) => auth[name] !== undefined),
    ...(asksInVain ? ["mfa_configuration without mfa_methods"] : []),
  ];
}

/**
 * The `amplify_outputs.json` of a pool that is served at `url`; what `source`, the file of the pool it is like, says beside
 * that stays. Amplify's format has no word for an endpoint, so it stands in `custom`.
 */
export function outputsOf(
  pool: UserPool,
  { verify, mfa }: PoolData,
  url: string,
  source?: AmplifyOutputs,
): AmplifyOutputs {
  const { loginWith, userAttributes, passwordFormat, passwordless } = pool.config.Auth.Cognito;
  return {
    version: "1.5",
    ...source,
    auth: {
      ...source?.auth,
      aws_region: pool.region,
      user_pool_id: pool.id,
      user_pool_client_id: pool.clientId,
      username_attributes: [
        ...(loginWith.username ? (["username"] as const) : []),
        ...(loginWith.email ? (["email"] as const) : []),
        ...(loginWith.phone ? (["phone_number"] as const) : []),
      ],
      standard_required_attributes: Object.keys(userAttributes),
      password_policy: {
        min_length: passwordFormat.minLength,
        require_lowercase: passwordFormat.requireLowercase,
        require_uppercase: passwordFormat.requireUppercase,
        require_numbers: passwordFormat.requireNumbers,
        require_symbols: passwordFormat.requireSpecialCharacters,
      },
      ...(verify && {
        user_verification_types: verify.map((contact) => (contact === "email" ? "email" : "phone_number")),
      }),
      ...(passwordless && {
        passwordless: {
          ...source?.auth.passwordless,
          email_otp_enabled: passwordless.emailOtpEnabled,
          sms_otp_enabled: passwordless.smsOtpEnabled,
          ...(passwordless.webAuthn && {
            web_authn: {
              relying_party_id: passwordless.webAuthn.relyingPartyId,
              user_verification: passwordless.webAuthn.userVerification,
            },
          }),
        },
      }),
      mfa_configuration: mfa ? (mfa.required ? "REQUIRED" : "OPTIONAL") : "NONE",
      mfa_methods: mfa?.methods.map((method) => method.toUpperCase() as Uppercase<typeof method>) ?? [],
    },
    custom: { ...source?.custom, userPoolEndpoint: url },
  };
}
