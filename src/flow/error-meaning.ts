import type { AttributeName } from "../schema/attributes.ts";
import type { AuthError, AuthErrorCode, Verb } from "./error.ts";

/** What a refusal means and, where that is known, of which part of the answer. */
type Meaning = AuthErrorCode | readonly [AuthErrorCode, NonNullable<AuthError["field"]>];

const meanings: Readonly<Record<string, Meaning>> = {
  // Nobody has looked at the password.
  UserAlreadyAuthenticatedException: "alreadySignedIn",
  UserNotFoundException: "userNotFound",
  UsernameExistsException: ["userExists", "username"],
  AliasExistsException: "userExists",
  InvalidPasswordException: ["invalidPassword", "password"],
  EmptySignInPassword: ["invalidPassword", "password"],
  EmptySignUpPassword: ["invalidPassword", "password"],
  PasswordHistoryPolicyViolationException: ["passwordUsedBefore", "password"],
  EmptySignInUsername: ["invalidUsername", "username"],
  EmptySignUpUsername: ["invalidUsername", "username"],
  CodeMismatchException: ["wrongCode", "code"],
  EnableSoftwareTokenMFAException: ["wrongCode", "code"],
  EmptyConfirmResetPasswordConfirmationCode: ["wrongCode", "code"],
  EmptyChallengeResponse: ["wrongCode", "code"],
  EmptyConfirmResetPasswordNewPassword: ["invalidPassword", "password"],
  EmptyResetPasswordUsername: ["invalidUsername", "username"],
  // The pool sends second factors to an address or number that this account has not got.
  MFAMethodNotFoundException: "mfaNotPossible",
  SoftwareTokenMFANotFoundException: "mfaNotPossible",
  // Amplify's name of an answer without a key for an authenticator app.
  SetUpTOTPException: "server",
  PasskeyAuthenticationCanceled: "passkeyCancelled",
  PasskeyOperationAborted: "passkeyCancelled",
  PasskeyNotSupported: "passkeyNotSupported",
  PasskeyRetrievalFailed: "passkeyFailed",
  PasskeyRegistrationCanceled: "passkeyNotMade",
  PasskeyRegistrationFailed: "passkeyNotMade",
  PasskeyAlreadyExists: "passkeyExists",
  RelyingPartyMismatch: "notConfigured",
  InvalidPasskeyAuthenticationOptions: "notConfigured",
  InvalidPasskeyRegistrationOptions: "notConfigured",
  WebAuthnNotEnabledException: "notConfigured",
  WebAuthnConfigurationMissingException: "notConfigured",
  WebAuthnRelyingPartyMismatchException: "notConfigured",
  WebAuthnOriginNotAllowedException: "notConfigured",
  WebAuthnClientMismatchException: "notConfigured",
  // They took too long, or their authenticator signs in a way that Cognito does not know.
  WebAuthnChallengeNotFoundException: "passkeyNotMade",
  WebAuthnCredentialNotSupportedException: "passkeyNotMade",
  EmptyConfirmSignUpCode: ["wrongCode", "code"],
  EmptyConfirmUserAttributeCode: ["wrongCode", "code"],
  EmptyVerifyTOTPSetupCode: ["wrongCode", "code"],
  EmptyUpdatePassword: ["invalidPassword", "password"],
  ExpiredCodeException: ["expiredCode", "code"],
  LimitExceededException: "tooManyAttempts",
  TooManyFailedAttemptsException: "tooManyAttempts",
  TooManyRequestsException: "throttled",
  ThrottlingException: "throttled",
  CodeDeliveryFailureException: "codeNotSent",
  InvalidEmailRoleAccessPolicyException: "codeNotSent",
  InvalidSmsRoleAccessPolicyException: "codeNotSent",
  InvalidSmsRoleTrustRelationshipException: "codeNotSent",
  PasswordResetRequiredException: "passwordResetRequired",
  UserLambdaValidationException: "refusedByApp",
  // What the kit calls a `clientMetadata` of the app's that rejects.
  ClientMetadataException: "refusedByApp",
  // A web application firewall in front of the pool.
  ForbiddenException: "refusedByApp",
  UserUnAuthenticatedException: "sessionEnded",
  TokenRevokedException: "sessionEnded",
  RefreshTokenReuseException: "sessionEnded",
  SignInException: "expiredStep",
  NetworkError: "offline",
  // A bundler's name for a part of the app that could not be loaded.
  ChunkLoadError: "offline",
  AuthUserPoolException: "notConfigured",
  ResourceNotFoundException: "notConfigured",
  InvalidUserPoolConfigurationException: "notConfigured",
  OAuthNotConfigureException: "notConfigured",
  InvalidOriginException: "notConfigured",
  InvalidRedirectException: "notConfigured",
  // The identity pool's: Amplify asks it for AWS credentials as soon as somebody is in.
  InvalidIdentityPoolConfigurationException: "notConfigured",
  // What the kit calls a sign-in that is to be repeated, and can be at a provider alone.
  NoPasswordException: "noPassword",
  // A body that is no JSON: a proxy's or a captive portal's page.
  SyntaxError: "server",
  // What the kit calls an answer that lacks what the next step needs.
  IncompleteAnswerException: "server",
  InternalErrorException: "server",
  UnexpectedLambdaException: "server",
  InvalidLambdaResponseException: "server",
};

/** To whoever was signed in: the account is gone or shut since. Amplify drops the tokens when a refresh is refused by one of these. */
const endsSession = new Set([
  "UserNotFoundException",
  "PasswordResetRequiredException",
  "UserNotConfirmedException",
]);

/** What is meant by the name of what was thrown and, where a name has many meanings, by its sentence. */
export function meaningOf(name: string, message: string, verb: Verb, cause: unknown): Meaning {
  if (inSession.has(verb) && endsSession.has(name)) return "sessionEnded";
  if (verb === "reauthentication" && name === "UserNotFoundException") return "sessionEnded";
  if (name === "NotAuthorizedException") return notAuthorized(message, verb);
  if (name === "InvalidParameterException") return invalidParameter(message);
  if (verb === "account" && name === "AliasExistsException") return "contactTaken";
  if (verb === "passkeys" && name === "LimitExceededException") return "tooManyPasskeys";
  if (/^oauthSignIn(Exception|Error)$/i.test(name)) return fromHostedPages(message);
  // Amplify or a part of the kit could not be loaded.
  if (name === "TypeError" && /import|module|fetch|load/i.test(message)) return "offline";
  // Cognito has answered the first question neither with tokens nor with another one.
  if (name === "SignInException" && verb.startsWith("signIn")) return "server";
  const known = meanings[name];
  if (known) return known;
  // Of an answer that bears no name of Cognito's, a gateway's say, Amplify's sign-up does not even tell the status.
  if (verb === "signUp" && name === "UnknownError") return "server";
  return statusOf(cause) >= 500 ? "server" : statusOf(cause) === 429 ? "throttled" : "unknown";
}

const signsIn: ReadonlySet<Verb> = new Set([
  "signIn",
  "signInWithoutPassword",
  "signInWithPasskey",
  "answer",
  "answerCustom",
]);

/** Whoever is refused here was signed in. */
const inSession: ReadonlySet<Verb> = new Set([
  "signOut",
  "session",
  "afterSignIn",
  "account",
  "changePassword",
  "mfa",
  "passkeys",
  "devices",
  "deleteAccount",
]);

/** Cognito says no to many things under this one name. Where AWS rewords a sentence, the verb's own meaning is left. */
function notAuthorized(message: string, verb: Verb): Meaning {
  if (/attempts exceeded/i.test(message)) return "lockedOut";
  if (/disabled/i.test(message)) return "userDisabled";
  if (/secret.?hash|configured with secret|required scopes/i.test(message)) return "notConfigured";
  if (/temporary password has expired/i.test(message)) return "passwordResetRequired";
  if (/security reasons/i.test(message)) return "refusedByApp";
  if (/unauthorized attribute/i.test(message)) return "invalidAttribute";
  // Cognito holds a sign-in open for a few minutes, and says so of a code that comes later.
  if (signsIn.has(verb) && /session|auth state|revoked/i.test(message)) return "expiredStep";
  if (verb === "resetPassword" || verb === "confirmResetPassword") return "cannotReset";
  if (verb === "confirmSignUp" || verb === "resendCode") return "alreadyConfirmed";
  if (verb === "changePassword" && !/token|session/i.test(message))
    return ["wrongPassword", "currentPassword"];
  if (inSession.has(verb)) return "sessionEnded";
  if (verb === "signInWithPasskey") return "passkeyFailed";
  if (verb === "answerCustom") return "answerRefused";
  // No name and no password was asked for: this sign-in goes no further.
  if (verb === "answer") return "expiredStep";
  return verb === "signIn" ? "wrongCredentials" : "refusedByApp";
}

function invalidParameter(message: string): Meaning {
  const attribute = /schema: ([\w:.-]+): (.*)/.exec(message);
  if (attribute) {
    const missing = /is required/i.test(attribute[2] ?? "");
    return [missing ? "attributeRequired" : "invalidAttribute", attribute[1] as AttributeName];
  }
  const fixed = /non-mutable attribute ([\w:.-]+)|([\w:.-]+): Attribute cannot be updated/i.exec(message);
  if (fixed) return ["invalidAttribute", (fixed[1] ?? fixed[2]?.replace(/^user\./, "")) as AttributeName];
  if (/email address format/i.test(message)) return ["invalidEmail", "email"];
  if (/phone number format/i.test(message)) return ["invalidPhone", "phone_number"];
  if (/already confirmed/i.test(message)) return "alreadyConfirmed";
  if (/cannot resend codes/i.test(message)) return "codeNotSent";
  if (/cannot reset password/i.test(message)) return "cannotReset";
  if (/'(confirmationCode|userCode)'/i.test(message)) return ["wrongCode", "code"];
  // What could not be a password of this account (a blank at its end, say) is not even compared.
  if (/'previousPassword'/i.test(message)) return ["wrongPassword", "currentPassword"];
  if (/'(password|proposedPassword)'/i.test(message)) return ["invalidPassword", "password"];
  // A second factor that the pool has no more, or that the account has nothing to answer to with.
  if (/to turn on|software token mfa/i.test(message)) return "mfaNotPossible";
  if (/username/i.test(message)) return ["invalidUsername", "username"];
  return /flow not enabled|not enabled for the client/i.test(message) ? "notConfigured" : "unknown";
}

/** Amplify has one name for all that can go wrong there; the hosted pages' own words are left. */
function fromHostedPages(message: string): Meaning {
  // A trigger's, whose words come next and could be any.
  if (/failed with error/i.test(message)) return "refusedByApp";
  if (/access_denied|cancell?ed/i.test(message)) return "cancelled";
  if (/attributes required/i.test(message)) return "notShared";
  if (/disabled|not enabled/i.test(message)) return "userDisabled";
  // A code that was used or is too old, and a trip that another tab or browser began.
  if (/invalid_grant|validating the state/i.test(message)) return "expiredStep";
  return /^(invalid_(scope|client)|unauthorized_client)$/.test(message) ? "notConfigured" : "providerFailed";
}

function statusOf(cause: unknown): number {
  const metadata = (cause as { metadata?: { httpStatusCode?: unknown } } | null)?.metadata;
  return typeof metadata?.httpStatusCode === "number" ? metadata.httpStatusCode : 0;
}
