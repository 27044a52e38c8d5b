export type { AmplifyConfig, OAuthConfig } from "./amplify-config.ts";
export type {
  ChallengeResult,
  CreateAuthChallengeEvent,
  DefineAuthChallengeEvent,
  VerifyAuthChallengeResponseEvent,
} from "./auth-challenge-events.ts";
export type { Certificate } from "./certificate.ts";
export type { CustomMessageEvent } from "./custom-message.ts";
export type { DeviceOptions } from "./devices.ts";
export type { Fault } from "./faults.ts";
export type { FirstFactor } from "./first-factors.ts";
export type { ShowPagesOptions } from "./hosted/in-page.ts";
export type { HostedPath } from "./hosted/index.ts";
export type { IdentityProvider, ProviderPerson } from "./identity-providers.ts";
export type { PublicKey } from "./keys.ts";
export type { LogEntry } from "./log.ts";
export type { MfaMethod, MfaOptions, UserMfa } from "./mfa.ts";
export type { ListenOptions } from "./node.ts";
export type { OperationName } from "./operations/index.ts";
export type {
  AppClientOptions,
  AuthFlow,
  CodeOptions,
  Contact,
  HostedClientOptions,
  PasswordPolicy,
  PoolStorage,
  SignInName,
  UserPoolOptions,
} from "./options.ts";
export type { Message, Outbox } from "./outbox.ts";
export type { PasskeyOptions } from "./passkeys/passkeys.ts";
export type { PreSignUpEvent } from "./pre-sign-up.ts";
export type {
  ClaimsAndScopeOverrideDetails,
  GroupConfiguration,
  PreTokenGenerationEvent,
  TokenGeneration,
} from "./pre-token-generation.ts";
export type { AttributeName, AttributeRule } from "./schema.ts";
export type {
  PostAuthenticationEvent,
  PostConfirmationEvent,
  PreAuthenticationEvent,
} from "./sign-in-events.ts";
export type { PoolUser, SeedUser, UserStatus, Users } from "./users.ts";
export { totpCode } from "./totp.ts";
export { createUserPool, type UserPool } from "./user-pool.ts";
