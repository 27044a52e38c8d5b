import type { SignInWith } from "./parties.ts";

/** Where the pool and cognito-local do not say the same. Lines that both have are left out. */
export interface Difference {
  step: string;
  /** Where it shows; everywhere, if left out. */
  signInWith?: SignInWith;
  pool: readonly string[];
  local: readonly string[];
  right: "pool" | "not known";
  because: string;
}

export const error = (name: string, message: string) => [`__type: ${name}`, `message: ${message}`];
export const message = (text: string) => [`message: ${text}`];
const notAuthorized = error("NotAuthorizedException", "User not authorized");
const wrongPassword = error("InvalidPasswordException", "Invalid password");
const newUser = ["UserConfirmed: false", "UserSub: (a uuid)"];
const codeTo = (address: string) => [
  "CodeDeliveryDetails.AttributeName: email",
  "CodeDeliveryDetails.DeliveryMedium: EMAIL",
  `CodeDeliveryDetails.Destination: ${address}`,
];
export const kindOfToken = ["AuthenticationResult.ExpiresIn: 3600", "AuthenticationResult.TokenType: Bearer"];
const issuer = "iss: https://cognito-idp.us-east-1.amazonaws.com/(pool)";
const localIssuer = "iss: http://127.0.0.1:0/(pool)";
const attributes = [
  "UserAttributes.custom:flavour: mint",
  "UserAttributes.email: ada@example.com",
  "UserAttributes.name: Ada",
  "UserAttributes.sub: (a uuid)",
];

const signingUp: readonly Difference[] = [
  {
    step: "signing up",
    pool: ["CodeDeliveryDetails.Destination: a***@e***"],
    local: ["CodeDeliveryDetails.Destination: ada@example.com"],
    right: "pool",
    because: "AWS hides most of the address (replies recorded in the tests of Amplify UI).",
  },
  {
    step: "signing up again",
    signInWith: "email",
    pool: message("An account with the given email already exists."),
    local: message("User already exists"),
    right: "pool",
    because: "AWS names the address where it is the username (amazon-cognito-identity-dart#73).",
  },
  {
    step: "a weak password",
    pool: error("InvalidPasswordException", "Password did not conform with policy: Password not long enough"),
    local: [...codeTo("bo@example.com"), ...newUser],
    right: "pool",
    because: "A pool has a password policy; cognito-local checks none.",
  },
  {
    step: "an attribute that the pool lacks",
    pool: error(
      "InvalidParameterException",
      "Attributes did not conform to the schema: custom:none: Attribute does not exist in the schema.",
    ),
    local: [...codeTo("cy@example.com"), ...newUser],
    right: "pool",
    because: "AWS refuses what is not in the schema (amplify-js#2167); cognito-local checks no schema.",
  },
  {
    step: "no email to send a code to",
    signInWith: "username",
    pool: newUser,
    local: error(
      "InvalidParameterException",
      "User has no attribute matching desired auto verified attributes",
    ),
    right: "not known",
    because:
      "AWS documents no error for it and leaves CodeDeliveryDetails out where nothing is sent (amplify-ui#6629).",
  },
  {
    step: "no name to sign up",
    signInWith: "username",
    pool: message(missingName()),
    local: message("User has no attribute matching desired auto verified attributes"),
    right: "pool",
    because: "The model requires a Username, and AWS looks at that first.",
  },
  {
    step: "no name to sign up",
    signInWith: "email",
    pool: error("InvalidParameterException", missingName()),
    // It fails with a mistake of its own, which says nothing.
    local: [],
    right: "pool",
    because: "The model requires a Username.",
  },
];

const confirming: readonly Difference[] = [
  {
    step: "a wrong code",
    pool: message("Invalid verification code provided, please try again."),
    local: message("Incorrect confirmation code"),
    right: "pool",
    because: "AWS's words, as recorded in the tests of Amplify UI.",
  },
  {
    step: "a stranger's code",
    pool: error("ExpiredCodeException", "Invalid code provided, please request a code again."),
    local: notAuthorized,
    right: "pool",
    because:
      "With PreventUserExistenceErrors a stranger gets the answer of someone who never asked for a code.",
  },
  {
    step: "a code when it is done",
    pool: error("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED"),
    local: error("ExpiredCodeException", "Invalid code provided, please request a code again."),
    right: "pool",
    because: "AWS looks at the account before the code (amplify-js#2588).",
  },
];

const signingIn: readonly Difference[] = [
  {
    step: "a wrong password before the confirmation",
    pool: error("UserNotConfirmedException", "User is not confirmed."),
    local: wrongPassword,
    right: "pool",
    because:
      "Measured on AWS (ministack PR 1758): it looks at the account before the password. Older reports differ.",
  },
  {
    step: "a wrong password",
    pool: error("NotAuthorizedException", "Incorrect username or password."),
    local: wrongPassword,
    right: "pool",
    because: "InvalidPasswordException is not among the errors of InitiateAuth.",
  },
  {
    step: "a stranger",
    pool: message("Incorrect username or password."),
    local: message("User not authorized"),
    right: "pool",
    because: "A stranger and a wrong password must look the same.",
  },
  {
    step: "the name in capitals",
    pool: [
      ...kindOfToken,
      "AuthenticationResult.AccessToken: (a jwt)",
      "AuthenticationResult.IdToken: (a jwt)",
      "AuthenticationResult.RefreshToken: (opaque)",
      "ChallengeParameters: nothing",
    ],
    local: notAuthorized,
    right: "pool",
    because: "Names are not case-sensitive unless UsernameConfiguration says so.",
  },
  {
    step: "no name to sign in",
    pool: error("InvalidParameterException", "Missing required parameter USERNAME"),
    local: notAuthorized,
    right: "pool",
    because: "What is missing is not a wrong password; the words are AWS's.",
  },
  {
    step: "another client",
    pool: message("User pool client another does not exist."),
    local: message("App Client another not found"),
    right: "pool",
    because: "AWS's words.",
  },
  {
    step: "signing in",
    pool: [...kindOfToken, "AuthenticationResult.RefreshToken: (opaque)"],
    local: ["AuthenticationResult.RefreshToken: (a jwt)"],
    right: "pool",
    because: "AWS gives lifetime and type, and a refresh token that says nothing to the client.",
  },
];

const tokens: readonly Difference[] = [
  {
    step: "the access token",
    pool: [issuer, "origin_jti: (a uuid)"],
    local: [localIssuer],
    right: "pool",
    because: "Back ends know AWS's issuer, and Amplify revokes only tokens that have origin_jti.",
  },
  {
    step: "the id token",
    pool: [issuer, "origin_jti: (a uuid)", "name: Ada", "email_verified: true"],
    local: [localIssuer, "email_verified: false"],
    right: "pool",
    because: "The id token shows every readable attribute, and the code has proved the address.",
  },
  {
    step: "who she is",
    pool: ["UserAttributes.email_verified: true"],
    local: [],
    right: "pool",
    because: "The code has proved the address.",
  },
  {
    step: "who that is, with no token",
    pool: error("NotAuthorizedException", "Invalid Access Token"),
    local: error("InvalidParameterException", "Invalid parameter"),
    right: "pool",
    because: "AWS's words for a token that it did not make.",
  },
  {
    step: "refreshing",
    pool: [...kindOfToken, "ChallengeParameters: nothing"],
    local: [],
    right: "pool",
    because: "AWS gives lifetime and type with every token.",
  },
  {
    step: "signing out again",
    pool: [],
    local: notAuthorized,
    right: "pool",
    because: "NotAuthorizedException is not among the errors of RevokeToken.",
  },
  {
    step: "refreshing after signing out",
    pool: message("Refresh Token has been revoked"),
    local: message("User not authorized"),
    right: "pool",
    because: "AWS's words (amplify-swift#3344).",
  },
  ...(["username", "email"] as const).map((signInWith) => ({
    step: "who she is after signing out",
    signInWith,
    pool: error("NotAuthorizedException", "Access Token has been revoked"),
    local: [...attributes, `Username: ${signInWith === "email" ? "(a uuid)" : "ada"}`],
    right: "pool" as const,
    because: "Revoking a refresh token ends the access tokens that came with it.",
  })),
];

function missingName() {
  return "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must not be null";
}

export const differences = [...signingUp, ...confirming, ...signingIn, ...tokens];
