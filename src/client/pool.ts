import { Amplify } from "aws-amplify";
import { Hub } from "aws-amplify/utils";
import type { StandardAttributeName } from "../schema/attributes.ts";
import type { SignInName } from "../schema/identity.ts";
import type { PasswordPolicy } from "../schema/password.ts";
import type { Provider } from "../schema/provider.ts";
import type { MfaSettings } from "./pool-mfa.ts";

/** What a sign-in can begin with. `email` and `sms` are codes that are sent. */
export type FirstFactor = "password" | "email" | "sms" | "passkey";

/** How a sign-in speaks to Cognito, in Amplify's names. */
export type AuthFlowType =
  "USER_SRP_AUTH" | "USER_PASSWORD_AUTH" | "USER_AUTH" | "CUSTOM_WITH_SRP" | "CUSTOM_WITHOUT_SRP";

/** What the kit needs to know of a Cognito user pool, as plain data. */
export interface PoolSettings {
  /** The app client, or `undefined` while Amplify has not been configured. */
  readonly clientId: string | undefined;
  /** What a person may sign in with. */
  readonly signInWith: readonly SignInName[];
  /** Standard attributes that a sign-up must carry. */
  readonly requiredAttributes: readonly StandardAttributeName[];
  readonly passwordPolicy: PasswordPolicy;
  /** How an account is confirmed: by a code that is typed, or by a link that is followed. */
  readonly verification: "code" | "link";
  /**
   * Amplify's configuration names it only indirectly: `USER_AUTH` where it allows a sign-in without a password, else `USER_SRP_AUTH`.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
   */
  readonly authFlowType: AuthFlowType;
  /** What the pool lets a sign-in begin with. Which of them a person has, Cognito tells when it is asked. */
  readonly firstFactors: readonly FirstFactor[];
  /** What is asked first. @default the password */
  readonly preferredFactor: FirstFactor | undefined;
  /** Whether there are hosted pages to leave for and come back from: a sign-in with a provider goes by them. */
  readonly hasHostedPages: boolean;
  /** Who else may say who somebody is, in the configuration's order. Amplify's `amplify_outputs.json` names the social ones alone. */
  readonly providers: readonly Provider[];
  /**
   * How long Cognito waits for each answer of a sign-in, in minutes: the app client's `AuthSessionValidity`, from 3 to 15, of which
   * Amplify's configuration does not tell. 3 where nothing else is said.
   *
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
   */
  readonly sessionMinutes: number;
  /**
   * The second factors that an account may turn on, where Amplify's configuration does not tell: it has no word for codes by mail.
   *
   * @default what `readMfa` finds there
   */
  readonly mfa?: MfaSettings;
}

/** Whether the first question asks for a password beside the name. */
export function beginsWithPassword({
  authFlowType,
  preferredFactor = "password",
}: Pick<PoolSettings, "authFlowType" | "preferredFactor">): boolean {
  if (authFlowType === "USER_AUTH") return preferredFactor === "password";
  return authFlowType !== "CUSTOM_WITHOUT_SRP";
}

let settings: PoolSettings | undefined;

// Read once for each configuration: React asks at every render, and Amplify warns at every question before the first one.
watchPool(() => (settings = undefined));

/**
 * The settings of the pool that Amplify is configured with. The same object as before while the configuration is the same.
 * Where it says nothing of a password, no more than Cognito's default length is asked for: the pool has the last word.
 */
export function readPool(): PoolSettings {
  settings ??= toPool(Amplify.getConfig().Auth?.Cognito);
  return settings;
}

/** Calls back whenever Amplify is configured anew. */
export function watchPool(onChange: () => void): () => void {
  return Hub.listen("core", ({ payload }) => {
    if (payload.event === "configure") onChange();
  });
}

type CognitoConfig = NonNullable<ReturnType<typeof Amplify.getConfig>["Auth"]>["Cognito"];

function toPool(from: CognitoConfig | undefined): PoolSettings {
  const names = (["username", "email", "phone"] as const).filter((name) => from?.loginWith?.[name]);
  const format = from?.passwordFormat;
  const firstFactors = toFirstFactors(from?.passwordless);
  return {
    clientId: from?.userPoolClientId,
    signInWith: names.length > 0 ? names : ["username"],
    requiredAttributes: Object.entries(from?.userAttributes ?? {}).flatMap(([name, attribute]) =>
      attribute.required && !isOwnedByCognito(name) ? [name as StandardAttributeName] : [],
    ),
    passwordPolicy: {
      minLength: format?.minLength ?? 8,
      requireLowercase: format?.requireLowercase ?? false,
      requireUppercase: format?.requireUppercase ?? false,
      requireNumber: format?.requireNumbers ?? false,
      requireSymbol: format?.requireSpecialCharacters ?? false,
    },
    verification: from?.signUpVerificationMethod ?? "code",
    authFlowType: firstFactors.length > 1 ? "USER_AUTH" : "USER_SRP_AUTH",
    firstFactors,
    preferredFactor: factorOf(from?.passwordless?.preferredChallenge ?? ""),
    hasHostedPages: from?.loginWith?.oauth !== undefined,
    providers: from?.loginWith?.oauth?.providers ?? [],
    sessionMinutes: 3,
  };
}

const factors: Readonly<Record<string, FirstFactor>> = {
  PASSWORD: "password",
  PASSWORD_SRP: "password",
  EMAIL_OTP: "email",
  SMS_OTP: "sms",
  WEB_AUTHN: "passkey",
};

/** Of Cognito's name for it; `undefined` of one that the kit does not know. */
export const factorOf = (challenge: string): FirstFactor | undefined => factors[challenge];

/** Cognito lets every pool sign in with a password. */
function toFirstFactors(passwordless: CognitoConfig["passwordless"]): readonly FirstFactor[] {
  return (
    [
      "password",
      passwordless?.emailOtpEnabled && "email",
      passwordless?.smsOtpEnabled && "sms",
      passwordless?.webAuthn && "passkey",
    ] as const
  ).filter((factor) => !!factor);
}

function isOwnedByCognito(name: string): boolean {
  return name === "sub" || name.endsWith("_verified");
}
