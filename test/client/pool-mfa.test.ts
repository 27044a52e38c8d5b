import { Amplify } from "aws-amplify";
import { expect, it, onTestFinished } from "vitest";
import { readMfa } from "../../src/client/pool-mfa.ts";
import { installPool } from "../support/amplify.ts";

type Configuration = Parameters<typeof Amplify.configure>[0];

function configured(configuration: Configuration) {
  Amplify.configure(configuration);
  onTestFinished(() => Amplify.configure({}));
  return readMfa({});
}

const outputs = (auth: object) =>
  ({
    version: "1.4",
    auth: {
      aws_region: "eu-central-1",
      user_pool_id: "eu-central-1_Example",
      user_pool_client_id: "1example23456789",
      ...auth,
    },
  }) as Configuration;

const exported = (mfa: object) =>
  ({
    aws_project_region: "eu-central-1",
    aws_user_pools_id: "eu-central-1_Example",
    aws_user_pools_web_client_id: "1example23456789",
    ...mfa,
  }) as Configuration;

it.each<[string, Configuration, ReturnType<typeof readMfa>]>([
  [
    "amplify_outputs.json, of which Amplify drops codes by mail",
    outputs({ mfa_configuration: "OPTIONAL", mfa_methods: ["SMS", "TOTP", "EMAIL"] }),
    { required: false, methods: ["totp", "sms"] },
  ],
  [
    "amplify_outputs.json of a pool that requires one",
    outputs({ mfa_configuration: "REQUIRED", mfa_methods: ["TOTP"] }),
    { required: true, methods: ["totp"] },
  ],
  ["amplify_outputs.json of a pool without", outputs({ mfa_configuration: "NONE" }), { methods: [] }],
  ["a file that says nothing of them", outputs({}), { required: false, methods: [] }],
  [
    "older tools, which name them also where they are off",
    exported({ aws_cognito_mfa_configuration: "OFF", aws_cognito_mfa_types: ["SMS"] }),
    { methods: [] },
  ],
  [
    "older tools where they are on",
    exported({ aws_cognito_mfa_configuration: "ON", aws_cognito_mfa_types: ["SMS"] }),
    { required: true, methods: ["sms"] },
  ],
  ["no configuration", {}, { required: false, methods: [] }],
])("The second factors of a pool are read from %s", (_, configuration, expected) => {
  expect(configured(configuration)).toEqual(expected);
});

it("The second factors of a pool are what the app says, before what the configuration does", () => {
  installPool({ mfa: { methods: ["sms"] } });
  expect(readMfa({})).toEqual({ required: false, methods: ["sms"] });
  expect(readMfa({ mfa: { methods: ["totp", "email"] } })).toEqual({ methods: ["totp", "email"] });
});
