import { describe, expect, it } from "vitest";
import { toError, type AuthErrorCode, type Verb } from "../../src/flow/error.ts";
import { hint } from "../../src/flow/hint.ts";
import { en } from "../../src/i18n/en.ts";

/** As Amplify throws it. */
const thrown = (name: string, message = "", httpStatusCode = 400) =>
  Object.assign(new Error(message), { name, metadata: { httpStatusCode } });

type Row = readonly [Verb, name: string, message: string, AuthErrorCode, field?: string];

/** How Cognito refuses what has blanks at an end, or one character alone. */
const pattern = (member: string) =>
  `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+.*[\\S]+`;

/** Names and sentences as Cognito and Amplify give them. */
const table: readonly Row[] = [
  ["signIn", "NotAuthorizedException", "Incorrect username or password.", "wrongCredentials"],
  ["signIn", "UserAlreadyAuthenticatedException", "There is already a signed in user.", "alreadySignedIn"],
  ["signIn", "NotAuthorizedException", "Password attempts exceeded", "lockedOut"],
  ["signIn", "NotAuthorizedException", "User is disabled.", "userDisabled"],
  ["signIn", "NotAuthorizedException", "A sentence that AWS has not written yet.", "wrongCredentials"],
  [
    "signIn",
    "NotAuthorizedException",
    "Temporary password has expired and must be reset by an administrator.",
    "passwordResetRequired",
  ],
  ["signIn", "NotAuthorizedException", "Unable to login because of security reasons.", "refusedByApp"],
  [
    "signIn",
    "NotAuthorizedException",
    "Client 1example23456789 is configured with secret but SECRET_HASH was not received",
    "notConfigured",
  ],
  [
    "signUp",
    "NotAuthorizedException",
    "Unable to verify secret hash for client 1example23456789",
    "notConfigured",
  ],
  ["signUp", "NotAuthorizedException", "SignUp is not permitted for this user pool", "refusedByApp"],
  [
    "signUp",
    "NotAuthorizedException",
    "A client attempted to write unauthorized attribute",
    "invalidAttribute",
  ],
  [
    "confirmSignUp",
    "NotAuthorizedException",
    "User cannot be confirmed. Current status is CONFIRMED",
    "alreadyConfirmed",
  ],
  ["redirect", "OAuthSignInException", "access_denied", "cancelled"],
  ["redirect", "OAuthSignInException", "user_cancelled_authorize", "cancelled"],
  ["redirect", "OAuthSignInException", "User cancelled OAuth flow.", "cancelled"],
  [
    "redirect",
    "OAuthSignInException",
    "PreSignUp failed with error Your plan was cancelled. ",
    "refusedByApp",
  ],
  ["redirect", "OAuthSignInException", "attributes required: [email]", "notShared"],
  ["redirect", "OAuthSignInException", "User is disabled.", "userDisabled"],
  ["redirect", "OAuthSignInException", "invalid_grant", "expiredStep"],
  ["redirect", "oauthSignInError", "An error occurred while validating the state.", "expiredStep"],
  ["redirect", "OAuthSignInException", "invalid_scope", "notConfigured"],
  ["redirect", "OAuthSignInException", "Google Error - 401 invalid_client Unauthorized", "providerFailed"],
  ["redirect", "OAuthSignInException", "Google Error - 500 internal_failure", "providerFailed"],
  ["redirect", "OAuthNotConfigureException", "oauth param not configured.", "notConfigured"],
  ["redirect", "InvalidOriginException", "redirect is coming from a different origin.", "notConfigured"],
  ["signOut", "NotAuthorizedException", "Access Token does not have required scopes", "notConfigured"],
  ["signOut", "NotAuthorizedException", "Access Token has been revoked", "sessionEnded"],
  ["session", "NotAuthorizedException", "Refresh Token has been revoked", "sessionEnded"],
  ["session", "NotAuthorizedException", "Refresh Token has expired", "sessionEnded"],
  ["session", "TokenRevokedException", "", "sessionEnded"],
  ["session", "RefreshTokenReuseException", "", "sessionEnded"],
  ["session", "UserNotFoundException", "User does not exist.", "sessionEnded"],
  ["session", "PasswordResetRequiredException", "Password reset required for the user", "sessionEnded"],
  ["session", "UserNotConfirmedException", "User is not confirmed.", "sessionEnded"],
  ["session", "UserUnAuthenticatedException", "", "sessionEnded"],
  ["signIn", "UserNotFoundException", "User does not exist.", "userNotFound"],
  ["account", "UserNotFoundException", "User does not exist.", "sessionEnded"],
  ["mfa", "UserNotFoundException", "User does not exist.", "sessionEnded"],
  ["reauthentication", "UserNotFoundException", "User does not exist.", "sessionEnded"],
  ["confirmSignUp", "UserNotFoundException", "Username/client id combination not found.", "userNotFound"],
  [
    "signIn",
    "PasswordResetRequiredException",
    "Password reset required for the user",
    "passwordResetRequired",
  ],
  ["signUp", "UsernameExistsException", "User already exists", "userExists", "username"],
  [
    "signUp",
    "UsernameExistsException",
    "An account with the given email already exists.",
    "userExists",
    "username",
  ],
  ["confirmSignUp", "AliasExistsException", "", "userExists"],
  [
    "signUp",
    "InvalidPasswordException",
    "Password did not conform with policy: Password not long enough",
    "invalidPassword",
    "password",
  ],
  ["signUp", "PasswordHistoryPolicyViolationException", "", "passwordUsedBefore", "password"],
  [
    "signUp",
    "InvalidParameterException",
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$",
    "invalidPassword",
    "password",
  ],
  [
    "signUp",
    "InvalidParameterException",
    "Attributes did not conform to the schema: preferred_username: The attribute is required\n",
    "attributeRequired",
    "preferred_username",
  ],
  [
    "signUp",
    "InvalidParameterException",
    "Attributes did not conform to the schema: custom:firstName: Attribute does not exist in the schema.\ncustom:b: Attribute does not exist in the schema.\n",
    "invalidAttribute",
    "custom:firstName",
  ],
  ["signUp", "InvalidParameterException", "Invalid phone number format.", "invalidPhone", "phone_number"],
  ["signUp", "InvalidParameterException", "Invalid email address format.", "invalidEmail", "email"],
  [
    "signUp",
    "InvalidParameterException",
    "Username cannot be of email format, since user pool is configured for email alias.",
    "invalidUsername",
    "username",
  ],
  [
    "signUp",
    "InvalidParameterException",
    "Username should be either an email or a phone number.",
    "invalidUsername",
    "username",
  ],
  ["signIn", "InvalidParameterException", "USER_SRP_AUTH is not enabled for the client.", "notConfigured"],
  ["signIn", "InvalidParameterException", "USER_AUTH flow not enabled for this client", "notConfigured"],
  ["resendCode", "InvalidParameterException", "User is already confirmed.", "alreadyConfirmed"],
  [
    "account",
    "InvalidParameterException",
    "Cannot modify the non-mutable attribute custom:born",
    "invalidAttribute",
    "custom:born",
  ],
  [
    "account",
    "InvalidParameterException",
    "user.custom:born: Attribute cannot be updated.",
    "invalidAttribute",
    "custom:born",
  ],
  [
    "changePassword",
    "InvalidParameterException",
    pattern("previousPassword"),
    "wrongPassword",
    "currentPassword",
  ],
  ["changePassword", "InvalidParameterException", pattern("proposedPassword"), "invalidPassword", "password"],
  [
    "resendCode",
    "InvalidParameterException",
    "Cannot resend codes. Auto verification not turned on.",
    "codeNotSent",
  ],
  ["signUp", "InvalidParameterException", "Something that nobody has seen.", "unknown"],
  [
    "confirmSignUp",
    "CodeMismatchException",
    "Invalid verification code provided, please try again.",
    "wrongCode",
    "code",
  ],
  [
    "confirmSignUp",
    "ExpiredCodeException",
    "Invalid code provided, please request a code again.",
    "expiredCode",
    "code",
  ],
  ["confirmSignUp", "TooManyFailedAttemptsException", "", "tooManyAttempts"],
  [
    "resendCode",
    "LimitExceededException",
    "Attempt limit exceeded, please try after some time.",
    "tooManyAttempts",
  ],
  ["signIn", "TooManyRequestsException", "", "throttled"],
  ["signIn", "ThrottlingException", "Rate exceeded", "throttled"],
  ["resendCode", "CodeDeliveryFailureException", "", "codeNotSent"],
  ["signUp", "InvalidEmailRoleAccessPolicyException", "", "codeNotSent"],
  ["signUp", "InvalidSmsRoleAccessPolicyException", "", "codeNotSent"],
  ["signUp", "InvalidSmsRoleTrustRelationshipException", "", "codeNotSent"],
  ["signUp", "UserLambdaValidationException", "PreSignUp failed with error no.", "refusedByApp"],
  ["signUp", "ForbiddenException", "Request not allowed due to WAF block.", "refusedByApp"],
  ["signUp", "UnexpectedLambdaException", "", "server"],
  ["signUp", "InvalidLambdaResponseException", "", "server"],
  ["signIn", "InternalErrorException", "", "server"],
  ["signIn", "SyntaxError", "Unexpected token '<', \"<!doctype \"... is not valid JSON", "server"],
  ["signIn", "ResourceNotFoundException", "User pool client 1example does not exist.", "notConfigured"],
  ["signIn", "InvalidUserPoolConfigurationException", "", "notConfigured"],
  ["signIn", "InvalidIdentityPoolConfigurationException", "", "notConfigured"],
  ["signIn", "AuthUserPoolException", "Auth UserPool not configured.", "notConfigured"],
  ["signIn", "NetworkError", "A network error has occurred.", "offline"],
  ["signIn", "TypeError", "Failed to fetch dynamically imported module: https://a.example/b.js", "offline"],
  ["signIn", "TypeError", "error loading dynamically imported module: https://a.example/b.js", "offline"],
  ["signIn", "TypeError", "Importing a module script failed.", "offline"],
  ["signIn", "ChunkLoadError", "Loading chunk 7 failed.", "offline"],
  ["signIn", "EmptySignInUsername", "username is required to signIn", "invalidUsername", "username"],
  ["signIn", "EmptySignInPassword", "password is required to signIn", "invalidPassword", "password"],
  ["signUp", "EmptySignUpUsername", "username is required to signUp", "invalidUsername", "username"],
  ["signUp", "EmptySignUpPassword", "password is required to signUp", "invalidPassword", "password"],
  ["confirmSignUp", "EmptyConfirmSignUpCode", "code is required to confirmSignUp", "wrongCode", "code"],
  ["answer", "SignInException", "An error occurred during the sign in process.", "expiredStep"],
  ["signIn", "SignInException", "An error occurred during the sign in process.", "server"],
  ["signInWithoutPassword", "SignInException", "An error occurred during the sign in process.", "server"],
  ["signIn", "NotAuthorizedException", "Invalid session for the user, session is expired.", "expiredStep"],
  ["answer", "NotAuthorizedException", "Access Token has been revoked", "expiredStep"],
  ["answer", "NotAuthorizedException", "A sentence that AWS has not written yet.", "expiredStep"],
  ["signIn", "IncompleteAnswerException", "Cognito's answer has no key.", "server"],
  ["signIn", "TypeError", "Cannot read properties of undefined (reading 'x')", "unknown"],
  ["signIn", "ConcurrentModificationException", "", "unknown"],
  [
    "mfa",
    "InvalidParameterException",
    "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
    "mfaNotPossible",
  ],
  ["mfa", "InvalidParameterException", "User has not verified software token mfa", "mfaNotPossible"],
  [
    "mfa",
    "InvalidParameterException",
    "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
    "wrongCode",
    "code",
  ],
  [
    "mfa",
    "EnableSoftwareTokenMFAException",
    "Code mismatch and fail enable Software Token MFA",
    "wrongCode",
    "code",
  ],
  ["mfa", "SetUpTOTPException", "Failed to set up TOTP.", "server"],
  ["mfa", "NotAuthorizedException", "Access Token has been revoked", "sessionEnded"],
];

describe("What Cognito says, translated", () => {
  const rows = table.map(([verb, name, message, code, field]) => ({ verb, name, message, code, field }));
  it.each(rows)("$verb, $name ($message) is $code", ({ verb, name, message, code, field }) => {
    const cause = thrown(name, message);
    const expected = { code, name, message: message.trim(), cause, ...(field !== undefined && { field }) };
    expect(toError(cause, verb)).toEqual(expected);
  });

  it.each<[number, AuthErrorCode]>([
    [500, "server"],
    [503, "server"],
    [429, "throttled"],
    [400, "unknown"],
  ])("an error without a name is read by its status %i", (status, code) => {
    expect(toError(thrown("UnknownError", "Unknown error", status), "signIn").code).toBe(code);
  });

  it("has a sentence for every code, in words and not in Cognito's", () => {
    for (const [, name, , code] of table) {
      expect(en.error[code]).toMatch(/[.]$/);
      expect(en.error[code]).not.toContain(name);
    }
  });

  it.each(["a string", undefined, null, 42, { name: "Odd" }])("takes even what is no error: %j", (cause) => {
    expect(toError(cause, "signIn")).toMatchObject({ code: "unknown", name: "UnknownError", cause });
  });
});

describe("What only a developer can mend", () => {
  it.each<[string, string]>([
    ["Client 1example is configured with secret but SECRET_HASH was not received", "one without a secret"],
    ["USER_SRP_AUTH is not enabled for the client.", "ALLOW_USER_SRP_AUTH"],
  ])("comes with what to write instead: %s", (message, instead) => {
    const name = message.startsWith("Client") ? "NotAuthorizedException" : "InvalidParameterException";
    expect(hint(toError(thrown(name, message), "signIn"))).toContain(instead);
  });

  it("speaks of the hosted pages where the way to them is not set up", () => {
    const error = toError(
      thrown("InvalidOriginException", "redirect is coming from a different origin."),
      "redirect",
    );
    expect(hint(error)).toContain("redirectSignIn");
  });

  it("is not said of what a person can mend", () => {
    const person: AuthErrorCode[] = [
      "wrongCredentials",
      "wrongCode",
      "userExists",
      "offline",
      "invalidPassword",
    ];
    const said = person.map((code) => hint({ code, name: "", message: "", cause: undefined }));
    expect(said).toEqual(person.map(() => undefined));
  });
});
