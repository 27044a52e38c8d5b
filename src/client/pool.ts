import { Amplify } from "aws-amplify";
import { Hub } from "aws-amplify/utils";
import type { StandardAttributeName } from "../schema/attributes.ts";
import type { SignInName } from "../schema/identity.ts";
import type { PasswordPolicy } from "../schema/password.ts";

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
  };
}

function isOwnedByCognito(name: string): boolean {
  return name === "sub" || name.endsWith("_verified");
}
