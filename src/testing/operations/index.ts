/** Operations that the pool answers, by their names on the wire. */
export type OperationName =
  | "SignUp"
  | "ConfirmSignUp"
  | "ResendConfirmationCode"
  | "InitiateAuth"
  | "RespondToAuthChallenge"
  | "GetTokensFromRefreshToken"
  | "RevokeToken"
  | "GlobalSignOut"
  | "GetUser";
