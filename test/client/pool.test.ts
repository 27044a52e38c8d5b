import { Amplify } from "aws-amplify";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { beginsWithPassword, readPool, watchPool } from "../../src/client/pool.ts";
import { installPool } from "../support/amplify.ts";

type Configuration = Parameters<typeof Amplify.configure>[0];

function configured(configuration: Configuration) {
  Amplify.configure(configuration);
  onTestFinished(() => Amplify.configure({}));
  return readPool();
}

const outputs = {
  version: "1.4",
  auth: {
    aws_region: "eu-central-1",
    user_pool_id: "eu-central-1_Example",
    user_pool_client_id: "1example23456789",
    username_attributes: ["email", "phone_number"],
    standard_required_attributes: ["email", "family_name", "sub", "email_verified"],
    user_verification_types: ["email"],
    password_policy: {
      min_length: 10,
      require_lowercase: true,
      require_uppercase: false,
      require_numbers: true,
      require_symbols: true,
    },
  },
} as unknown as Configuration;

describe("What the kit knows of a pool", () => {
  it("is read from amplify_outputs.json, as Amplify reads it", () => {
    expect(configured(outputs)).toEqual({
      clientId: "1example23456789",
      signInWith: ["email", "phone"],
      requiredAttributes: ["email", "family_name"],
      passwordPolicy: {
        minLength: 10,
        requireLowercase: true,
        requireUppercase: false,
        requireNumber: true,
        requireSymbol: true,
      },
      verification: "code",
      authFlowType: "USER_SRP_AUTH",
      firstFactors: ["password"],
      preferredFactor: undefined,
      hasHostedPages: false,
      providers: [],
      sessionMinutes: 3,
    });
  });

  it("is read from the configuration of older tools", () => {
    const exported = {
      aws_project_region: "eu-central-1",
      aws_user_pools_id: "eu-central-1_Example",
      aws_user_pools_web_client_id: "1example23456789",
      aws_cognito_username_attributes: ["EMAIL"],
      aws_cognito_signup_attributes: ["EMAIL", "NAME"],
      aws_cognito_password_protection_settings: {
        passwordPolicyMinLength: 12,
        passwordPolicyCharacters: ["REQUIRES_LOWERCASE", "REQUIRES_SYMBOLS"],
      },
      aws_cognito_verification_mechanisms: ["EMAIL"],
    };
    expect(configured(exported)).toMatchObject({
      clientId: "1example23456789",
      signInWith: ["email"],
      requiredAttributes: expect.arrayContaining(["email", "name"]),
      passwordPolicy: { minLength: 12, requireLowercase: true, requireSymbol: true, requireNumber: false },
    });
  });

  it("is read from what a developer writes by hand", () => {
    const Cognito = {
      userPoolId: "eu-central-1_Example",
      userPoolClientId: "1example23456789",
      loginWith: { username: true, phone: true },
      signUpVerificationMethod: "link",
    } as const;
    expect(configured({ Auth: { Cognito } })).toMatchObject({
      signInWith: ["username", "phone"],
      verification: "link",
      requiredAttributes: [],
    });
  });

  it("tells what a sign-in may begin with in place of a password", () => {
    const Cognito = {
      userPoolId: "eu-central-1_Example",
      userPoolClientId: "1example23456789",
      passwordless: {
        emailOtpEnabled: true,
        smsOtpEnabled: false,
        webAuthn: {},
        preferredChallenge: "WEB_AUTHN",
      },
    } as const;
    const pool = configured({ Auth: { Cognito } });
    expect(pool).toMatchObject({
      authFlowType: "USER_AUTH",
      firstFactors: ["password", "email", "passkey"],
      preferredFactor: "passkey",
    });
    expect(beginsWithPassword(pool)).toBe(false);
    expect(beginsWithPassword({ ...pool, preferredFactor: undefined })).toBe(true);
    expect(beginsWithPassword({ authFlowType: "CUSTOM_WITHOUT_SRP", preferredFactor: undefined })).toBe(
      false,
    );
    expect(beginsWithPassword({ authFlowType: "CUSTOM_WITH_SRP", preferredFactor: undefined })).toBe(true);
  });

  it("is, where little is said, what asks least of a person", () => {
    const Cognito = { userPoolId: "eu-central-1_Example", userPoolClientId: "1example23456789" };
    expect(configured({ Auth: { Cognito } })).toEqual({
      clientId: "1example23456789",
      signInWith: ["username"],
      requiredAttributes: [],
      passwordPolicy: {
        minLength: 8,
        requireLowercase: false,
        requireUppercase: false,
        requireNumber: false,
        requireSymbol: false,
      },
      verification: "code",
      authFlowType: "USER_SRP_AUTH",
      firstFactors: ["password"],
      preferredFactor: undefined,
      hasHostedPages: false,
      providers: [],
      sessionMinutes: 3,
    });
  });

  it("is read from the configuration of the pool in memory", () => {
    const pool = installPool({
      signInWith: ["username", "email"],
      attributes: { family_name: { required: true } },
    });
    expect(readPool()).toMatchObject({
      clientId: pool.clientId,
      signInWith: ["username", "email"],
      requiredAttributes: ["family_name"],
      passwordPolicy: { minLength: 8, requireSymbol: true },
    });
  });

  it("is who else may say who somebody is: the social ones of amplify_outputs.json, all of what is written by hand", () => {
    const oauth = {
      identity_providers: ["GOOGLE", "SIGN_IN_WITH_APPLE"],
      domain: "auth.example.com",
      scopes: ["openid"],
      redirect_sign_in_uri: ["https://app.example.com/"],
      redirect_sign_out_uri: ["https://app.example.com/"],
      response_type: "code",
    };
    const withOauth = { ...outputs, auth: { ...(outputs as { auth: object }).auth, oauth } };
    expect(configured(withOauth as Configuration)).toMatchObject({
      hasHostedPages: true,
      providers: ["Google", "Apple"],
    });
    installPool({
      identityProviders: [{ name: "Acme" }, { name: "LoginWithAmazon" }],
      appClient: { callbackUrls: ["https://app.example.com/"] },
    });
    expect(readPool()).toMatchObject({ hasHostedPages: true, providers: [{ custom: "Acme" }, "Amazon"] });
  });

  it("is the same object until Amplify is configured anew, and whoever watches is told", () => {
    const before = configured(outputs);
    expect(readPool()).toBe(before);
    const onChange = vi.fn();
    const stop = watchPool(onChange);
    Amplify.configure({});
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(readPool().clientId).toBeUndefined();
    stop();
    Amplify.configure(outputs);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(readPool().clientId).toBe("1example23456789");
  });
});
