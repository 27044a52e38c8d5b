import { type Difference, error, message, kindOfToken } from "./differences.ts";

const newTokens = [...kindOfToken, "AuthenticationResult.RefreshToken: (opaque)"];
const wrongCode = {
  pool: message("Invalid verification code provided, please try again."),
  local: message("Incorrect confirmation code"),
  right: "pool",
  because: "AWS's words, as recorded in the tests of Amplify UI.",
} as const;
const masked = {
  right: "pool",
  because: "AWS hides most of the address (replies recorded in the tests of Amplify UI).",
} as const;
const opaque = {
  pool: newTokens,
  local: ["AuthenticationResult.RefreshToken: (a jwt)"],
  right: "pool",
  because: "AWS gives lifetime and type, and a refresh token that says nothing to the client.",
} as const;

export const accountDifferences: readonly Difference[] = [
  {
    step: "a forgotten password",
    pool: ["CodeDeliveryDetails.Destination: a***@e***"],
    local: ["CodeDeliveryDetails.Destination: ada@example.com"],
    ...masked,
  },
  {
    step: "a stranger's forgotten password",
    pool: [
      "CodeDeliveryDetails.AttributeName: email",
      "CodeDeliveryDetails.DeliveryMedium: EMAIL",
      "CodeDeliveryDetails.Destination: n***@e***",
    ],
    local: error("UserNotFoundException", "User not found."),
    right: "pool",
    because: "With PreventUserExistenceErrors a stranger hears that a code was sent.",
  },
  { step: "a wrong code for a new password", ...wrongCode },
  { step: "signing in with it", ...opaque },
  {
    step: "another password by a wrong one",
    pool: error("NotAuthorizedException", "Incorrect username or password."),
    local: error("InvalidPasswordException", "Invalid password"),
    right: "pool",
    because: "InvalidPasswordException is for a new password that breaks the policy.",
  },
  {
    step: "no such attribute",
    pool: message(
      "Attributes did not conform to the schema: custom:none: Attribute does not exist in the schema.",
    ),
    local: message("user.custom:none: Attribute does not exist in the schema."),
    right: "pool",
    because: "AWS's words (amplify-js#2167).",
  },
  {
    step: "another address",
    pool: ["CodeDeliveryDetailsList.0.Destination: a***@e***"],
    local: ["CodeDeliveryDetailsList.0.Destination: ada@example.org"],
    ...masked,
  },
  { step: "a wrong code for the address", ...wrongCode },
  {
    step: "the code for the address again",
    pool: [
      "CodeDeliveryDetails.AttributeName: email",
      "CodeDeliveryDetails.DeliveryMedium: EMAIL",
      "CodeDeliveryDetails.Destination: a***@e***",
    ],
    local: [],
    right: "pool",
    because: "The model has CodeDeliveryDetails in this reply, and Amplify shows them.",
  },
  {
    step: "who she was",
    pool: message("User does not exist."),
    local: message("User not found."),
    right: "pool",
    because: "AWS's words (amazon-cognito-identity-js#192).",
  },
  ...(["username", "email"] as const).map((signInWith) => ({
    step: "signing in with a temporary password",
    signInWith,
    pool: [
      `ChallengeParameters.userAttributes${signInWith === "email" ? ".email_verified: false" : ": nothing"}`,
    ],
    local: ["ChallengeParameters.userAttributes.sub: (a uuid)"],
    right: "pool" as const,
    because: "AWS shows what the user may change, without sub.",
  })),
  { step: "a password of one's own", ...opaque },
];
