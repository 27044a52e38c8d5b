import type { Difference } from "./differences.ts";

const right = "pool";

const tokens = [
  "AuthenticationResult.AccessToken: (a jwt)",
  "AuthenticationResult.IdToken: (a jwt)",
  "AuthenticationResult.RefreshToken: (a jwt)",
  "ChallengeParameters: nothing",
];

/** Where the pool and cognito-local do not say the same about an authenticator app. */
export const secondFactorDifferences: readonly Difference[] = [
  {
    step: "preferring an app that is not there",
    pool: ["message: User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"],
    local: ["message: User has not verified software token MFA"],
    right,
    because: "AWS's words today (aws-sdk-js-v3#4645); older reports have those of cognito-local.",
  },
  {
    step: "verifying an app that is not there",
    pool: [
      "__type: SoftwareTokenMFANotFoundException",
      "message: Software Token MFA does not exist for the user.",
    ],
    local: ["__type: InvalidParameterException", "message: User has not associated a software token"],
    right: "not known",
    because: "The model lists both errors; the words are AWS's for a sign-in without an app.",
  },
  {
    step: "a wrong code of the app",
    pool: [
      "__type: EnableSoftwareTokenMFAException",
      "message: Code mismatch and fail enable Software Token MFA",
    ],
    local: ["__type: CodeMismatchException", "message: Incorrect confirmation code"],
    right,
    because: "AWS's name and words (aws-amplify-auth-starters#15).",
  },
  ...(["username", "email"] as const).map((signInWith) => ({
    step: "her factors before she chooses",
    signInWith,
    pool: signInWith === "email" ? ["UserAttributes.email_verified: false"] : [],
    local: ["UserMFASettingList.0: SOFTWARE_TOKEN_MFA"],
    right: "pool" as const,
    because:
      "A verified app is not asked for until the user turns it on; and nothing has proved the address.",
  })),
  {
    step: "her factors",
    signInWith: "email",
    pool: ["UserAttributes.email_verified: false"],
    local: [],
    right,
    because: "Whoever is invited by their address has not proved it; cognito-local leaves the attribute out.",
  },
  {
    step: "a wrong code at sign-in",
    pool: ["message: Invalid code or auth state for the user."],
    local: ["message: Incorrect confirmation code"],
    right,
    because: "AWS's words, as recorded in the tests of Amplify UI.",
  },
  {
    step: "a code with somebody's session",
    pool: ["__type: NotAuthorizedException", "message: Invalid session for the user."],
    local: tokens,
    right,
    because: "A session belongs to one sign-in; cognito-local looks at no session.",
  },
  {
    step: "a code that was used",
    pool: ["__type: ExpiredCodeException", "message: Your software token has already been used once."],
    local: tokens,
    right,
    because: "RFC 6238 (5.2): a code is good once.",
  },
  ...["signing in to set an app up", "the code at sign-in", "signing in without an app"].map((step) => ({
    step,
    pool: [
      "AuthenticationResult.ExpiresIn: 3600",
      "AuthenticationResult.RefreshToken: (opaque)",
      "AuthenticationResult.TokenType: Bearer",
    ],
    local: ["AuthenticationResult.RefreshToken: (a jwt)"],
    right: "pool" as const,
    because: "AWS gives lifetime and type, and a refresh token that says nothing to the client.",
  })),
];
