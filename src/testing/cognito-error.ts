/** An error as Cognito sends it. Operations throw it; the protocol turns it into a reply. */
export class CognitoError extends Error {
  readonly status: number;
  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export const notAuthorized = (message: string) => new CognitoError("NotAuthorizedException", message);

export const invalidParameter = (message: string) => new CognitoError("InvalidParameterException", message);

export const wrongCredentials = () => notAuthorized("Incorrect username or password.");

export const noSuchUser = () => new CognitoError("UserNotFoundException", "User does not exist.");

/** The variant that the operations without a password use. */
export const noSuchUserForClient = () =>
  new CognitoError("UserNotFoundException", "Username/client id combination not found.");

/** Of someone who is gone, in operations that have no UserNotFoundException among their errors. */
export const accessTokenRevoked = () => notAuthorized("Access Token has been revoked");

export const limitExceeded = () =>
  new CognitoError("LimitExceededException", "Attempt limit exceeded, please try after some time.");

export const expiredCode = () =>
  new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.");

export const wrongCode = () =>
  new CognitoError("CodeMismatchException", "Invalid verification code provided, please try again.");

/** In AWS's words, as far as they are known: `attribute` is `email` or `phone_number`. */
export const aliasExists = (attribute: string) =>
  new CognitoError("AliasExistsException", `An account with the ${attribute} already exists.`);
export const noApp = () =>
  new CognitoError("SoftwareTokenMFANotFoundException", "Software Token MFA does not exist for the user.");
