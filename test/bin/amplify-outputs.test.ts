import { parseAmplifyConfig } from "aws-amplify/utils";
import { describe, expect, it } from "vitest";
import { type AmplifyOutputs, likePool, outputsOf } from "../../src/bin/amplify-outputs.ts";
import { toOutputs } from "../../src/bin/aws-exports.ts";
import { createUserPool } from "../../src/testing/index.ts";

const ids = { aws_region: "eu-west-1", user_pool_id: "eu-west-1_Real", user_pool_client_id: "client" };
const outputs = (auth: Partial<AmplifyOutputs["auth"]>): AmplifyOutputs => ({
  version: "1",
  auth: { ...ids, ...auth },
});

/** What Amplify's own parser makes of a file, but for what is undefined there. */
function parsed(file: object): Record<string, unknown> {
  const { signUpVerificationMethod: _, ...cognito } = JSON.parse(
    JSON.stringify(parseAmplifyConfig(file).Auth?.Cognito),
  ) as Record<string, unknown>;
  return cognito;
}

/** What the pool that is like it tells Amplify. */
function toldBy(file: AmplifyOutputs): Record<string, unknown> {
  const {
    signUpVerificationMethod: _,
    userPoolEndpoint: __,
    ...cognito
  } = createUserPool(likePool(file)).config.Auth.Cognito;
  return cognito;
}

const files = {
  "an email pool": outputs({
    username_attributes: ["email"],
    standard_required_attributes: ["email", "family_name"],
    mfa_configuration: "OPTIONAL",
    mfa_methods: ["SMS", "TOTP"],
    password_policy: {
      min_length: 12,
      require_lowercase: true,
      require_numbers: false,
      require_symbols: false,
      require_uppercase: true,
    },
  }),
  "a phone pool that requires an app": outputs({
    username_attributes: ["phone_number"],
    standard_required_attributes: ["phone_number"],
    mfa_configuration: "REQUIRED",
    mfa_methods: ["TOTP"],
  }),
  "a pool that can do without a password": outputs({
    username_attributes: ["email"],
    standard_required_attributes: ["email"],
    mfa_configuration: "NONE",
    mfa_methods: [],
    passwordless: { email_otp_enabled: true, sms_otp_enabled: false },
  }),
  "a username pool": outputs({
    username_attributes: ["username", "email"],
    standard_required_attributes: [],
    mfa_configuration: "NONE",
    mfa_methods: [],
  }),
};

describe("A pool that is like the one in amplify_outputs.json", () => {
  it.each(Object.entries(files))("looks to Amplify as %s does", (_, file) => {
    expect(toldBy(file)).toMatchObject(parsed(file));
  });

  it.each(Object.entries(files))("is written down as it was read, %s", (_, file) => {
    const options = likePool(file);
    const written = outputsOf(createUserPool(options), options, "http://127.0.0.1:1/", file);
    expect(written).toMatchObject({ ...file, custom: { userPoolEndpoint: "http://127.0.0.1:1/" } });
    expect(likePool(written)).toMatchObject(options);
  });

  it("proves the contacts, and asks for the factors, that Amplify's configuration has no word for", () => {
    const file = outputs({
      username_attributes: ["email", "phone_number"],
      user_verification_types: ["email", "phone_number"],
      mfa_configuration: "REQUIRED",
      mfa_methods: ["EMAIL"],
    });
    expect(likePool(file)).toMatchObject({
      signInWith: ["email", "phone"],
      verify: ["email", "phone"],
      mfa: { required: true, methods: ["email"] },
    });
  });

  it("has passkeys of this machine, where the app is, and not of the pool's own domain", () => {
    const file = outputs({
      username_attributes: ["email"],
      passwordless: { web_authn: { relying_party_id: "auth.example.com", user_verification: "required" } },
    });
    const options = likePool(file);
    expect(options).toMatchObject({
      firstFactors: ["PASSWORD", "WEB_AUTHN"],
      passkeys: { userVerification: "required" },
    });
    const written = outputsOf(createUserPool(options), options, "http://127.0.0.1:1/", file);
    expect(written.auth.passwordless?.web_authn).toEqual({
      relying_party_id: "localhost",
      user_verification: "required",
    });
  });

  it("has usernames where there are no attributes in their place, and requires nobody's sub", () => {
    expect(likePool(outputs({ standard_required_attributes: ["sub", "email"] }))).toMatchObject({
      signInWith: ["username"],
      attributes: { email: { required: true } },
    });
  });
});

describe("A pool that is like the one in amplifyconfiguration.json", () => {
  const older = {
    aws_project_region: "eu-west-1",
    aws_user_pools_id: "eu-west-1_Real",
    aws_user_pools_web_client_id: "client",
    aws_cognito_username_attributes: ["EMAIL"],
    aws_cognito_signup_attributes: ["EMAIL", "FAMILY_NAME"],
    aws_cognito_verification_mechanisms: ["EMAIL"],
    aws_cognito_mfa_configuration: "ON" as const,
    aws_cognito_mfa_types: ["SMS" as const],
    aws_cognito_password_protection_settings: {
      passwordPolicyMinLength: 10,
      passwordPolicyCharacters: ["REQUIRES_LOWERCASE", "REQUIRES_SYMBOLS"],
    },
  };

  it("looks to Amplify as that does", () => {
    const { allowGuestAccess: _, ...cognito } = parsed(older);
    expect(toldBy(toOutputs(older))).toMatchObject(cognito);
  });

  it("has usernames where nothing is said of a name", () => {
    const { aws_cognito_username_attributes: _, ...unnamed } = older;
    const { allowGuestAccess: __, ...cognito } = parsed(unnamed);
    expect(toldBy(toOutputs(unnamed))).toMatchObject(cognito);
  });
});
