import { allowedFactors } from "./mfa.ts";
import type { HostedSettings } from "./hosted-settings.ts";
import { socialName } from "./identity-providers.ts";
import type { Settings } from "./settings.ts";

/** What `Amplify.configure` takes to reach a pool. */
export interface AmplifyConfig {
  Auth: {
    Cognito: {
      userPoolId: string;
      userPoolClientId: string;
      userPoolEndpoint: string;
      loginWith: { username: boolean; email: boolean; phone: boolean; oauth?: OAuthConfig };
      signUpVerificationMethod: "code";
      mfa: { status: "on" | "optional" | "off"; smsEnabled: boolean; totpEnabled: boolean };
      /** Missing where people have passwords alone. */
      passwordless?: {
        emailOtpEnabled: boolean;
        smsOtpEnabled: boolean;
        webAuthn?: { relyingPartyId: string; userVerification: "preferred" | "required" };
      };
      userAttributes: Record<string, { required: boolean }>;
      passwordFormat: {
        minLength: number;
        requireLowercase: boolean;
        requireUppercase: boolean;
        requireNumbers: boolean;
        requireSpecialCharacters: boolean;
      };
    };
  };
}

/** How Amplify reaches the hosted pages of a pool. */
export interface OAuthConfig {
  domain: string;
  scopes: string[];
  redirectSignIn: string[];
  redirectSignOut: string[];
  responseType: "code";
  providers: ("Google" | "Apple" | "Facebook" | "Amazon" | { custom: string })[];
}

export function amplifyConfig(settings: Settings, endpoint: string, hosted = settings.hosted): AmplifyConfig {
  const { signInWith, schema, passwordPolicy } = settings;
  const [only, ...others] = signInWith;
  // Where one address is the username, nobody signs up without it, whether the schema says so or not.
  const implied =
    others.length > 0 || only === "username" ? [] : [only === "phone" ? "phone_number" : "email"];
  const factors = allowedFactors(settings.mfa);
  const userAttributes = [...new Set([...implied, ...schema.required])].map((name) => [
    name,
    { required: true },
  ]);
  return {
    Auth: {
      Cognito: {
        userPoolId: settings.id,
        userPoolClientId: settings.clientId,
        userPoolEndpoint: endpoint,
        loginWith: {
          username: signInWith.has("username"),
          email: signInWith.has("email"),
          phone: signInWith.has("phone"),
          ...(hosted && { oauth: oauthConfig(hosted) }),
        },
        signUpVerificationMethod: "code",
        // Amplify's configuration has no word for codes by mail.
        mfa: {
          status: settings.mfa?.required ? "on" : settings.mfa ? "optional" : "off",
          smsEnabled: factors.includes("SMS_MFA"),
          totpEnabled: factors.includes("SOFTWARE_TOKEN_MFA"),
        },
        ...(settings.firstFactors.length > 1 && {
          passwordless: {
            emailOtpEnabled: settings.firstFactors.includes("EMAIL_OTP"),
            smsOtpEnabled: settings.firstFactors.includes("SMS_OTP"),
            ...(settings.firstFactors.includes("WEB_AUTHN") && { webAuthn: { ...settings.passkeys } }),
          },
        }),
        userAttributes: Object.fromEntries(
          userAttributes,
        ) as AmplifyConfig["Auth"]["Cognito"]["userAttributes"],
        passwordFormat: {
          minLength: passwordPolicy.minLength,
          requireLowercase: passwordPolicy.requireLowercase,
          requireUppercase: passwordPolicy.requireUppercase,
          requireNumbers: passwordPolicy.requireNumbers,
          requireSpecialCharacters: passwordPolicy.requireSymbols,
        },
      },
    },
  };
}

const oauthConfig = ({
  domain,
  providers,
  scopes,
  callbackUrls,
  logoutUrls,
}: HostedSettings): OAuthConfig => ({
  domain,
  scopes: [...scopes],
  redirectSignIn: [...callbackUrls],
  redirectSignOut: [...logoutUrls],
  responseType: "code",
  providers: providers.map((provider) => socialName(provider) ?? { custom: provider.name }),
});
