import * as z from "zod/mini";
import type { AmplifyOutputs } from "./amplify-outputs.ts";

const may = z.optional;
const contacts = may(z.array(z.string()));

/** What `amplifyconfiguration.json`, or the object in `aws-exports.js`, says of a user pool: Amplify's older format. */
export const exportsShape = z.looseObject({
  aws_user_pools_id: z.string(),
  aws_user_pools_web_client_id: z.string(),
  aws_cognito_region: may(z.string()),
  aws_cognito_username_attributes: contacts,
  aws_cognito_signup_attributes: contacts,
  aws_cognito_verification_mechanisms: contacts,
  aws_cognito_mfa_configuration: may(z.enum(["OFF", "OPTIONAL", "ON"])),
  aws_cognito_mfa_types: may(z.array(z.enum(["SMS", "TOTP"]))),
  aws_cognito_password_protection_settings: may(
    z.object({
      passwordPolicyMinLength: may(z.number()),
      passwordPolicyCharacters: may(z.array(z.string())),
    }),
  ),
});

/** The same in the newer format, read as Amplify reads it: whatever is collected or proved at sign-up is required. */
export function toOutputs(file: z.output<typeof exportsShape>): AmplifyOutputs {
  const names = lowerCase(file.aws_cognito_username_attributes);
  const proved = lowerCase(file.aws_cognito_verification_mechanisms);
  const password = file.aws_cognito_password_protection_settings;
  const asks = (characters: string) => password?.passwordPolicyCharacters?.includes(characters) ?? false;
  return {
    version: "1",
    auth: {
      aws_region: file.aws_cognito_region,
      user_pool_id: file.aws_user_pools_id,
      user_pool_client_id: file.aws_user_pools_web_client_id,
      username_attributes: contactNames.filter((name) => names.includes(name)),
      standard_required_attributes: [
        ...new Set([...proved, ...lowerCase(file.aws_cognito_signup_attributes)]),
      ],
      ...(proved.length > 0 && {
        user_verification_types: contactNames.filter((name) => proved.includes(name)),
      }),
      mfa_configuration: ({ ON: "REQUIRED", OPTIONAL: "OPTIONAL", OFF: "NONE" } as const)[
        file.aws_cognito_mfa_configuration ?? "OFF"
      ],
      mfa_methods: file.aws_cognito_mfa_types ?? [],
      ...(password && {
        password_policy: {
          min_length: password.passwordPolicyMinLength,
          require_lowercase: asks("REQUIRES_LOWERCASE"),
          require_uppercase: asks("REQUIRES_UPPERCASE"),
          require_numbers: asks("REQUIRES_NUMBERS"),
          require_symbols: asks("REQUIRES_SYMBOLS"),
        },
      }),
    },
  };
}

const contactNames = ["email", "phone_number"] as const;

const lowerCase = (names: readonly string[] = []) => names.map((name) => name.toLowerCase());
