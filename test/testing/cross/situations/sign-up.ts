import { type Situations, failing, ada, hash, newcomer, otherClient, users } from "./situation.ts";

/** Fails the first time it is looked at: a mistake in a function given to the pool. */
function brokenClock() {
  let looks = 0;
  return () => {
    looks += 1;
    if (looks === 1) throw new Error("the clock has stopped");
    return Date.now();
  };
}

export const signUpSituations: Situations = {
  SignUp: [
    ["ok", "and sends a mail", {}, () => newcomer],
    ["ok", "and sends an SMS", { signInWith: ["phone"] }, () => ({ ...newcomer, Username: "+491701234444" })],
    [
      "ok",
      "and confirms at once",
      { onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) },
      () => newcomer,
    ],
    ["ok", "and verifies nothing", { verify: [] }, () => newcomer],
    ["ok", "without a session", { appClient: { flows: ["USER_SRP_AUTH"] } }, () => newcomer],
    [
      "ok",
      "without a password where codes let people in",
      { firstFactors: ["PASSWORD", "EMAIL_OTP"] },
      () => ({ Username: newcomer.Username }),
    ],
    ["InvalidParameterException", "without a password", {}, () => ({ Username: "bo@example.com" })],
    ["InvalidParameterException", "to no address", {}, () => ({ ...newcomer, Username: "bo" })],
    [
      "InvalidParameterException",
      "to an attribute that the pool lacks",
      {},
      () => ({ ...newcomer, UserAttributes: [{ Name: "custom:flavour", Value: "mint" }] }),
    ],
    ["InvalidPasswordException", "to a short password", {}, () => ({ ...newcomer, Password: "short" })],
    ["UsernameExistsException", "to a name that is taken", { users }, () => ({ ...newcomer, Username: ada })],
    [
      "NotAuthorizedException",
      "to an attribute that is not the client's",
      {},
      () => ({ ...newcomer, UserAttributes: [{ Name: "email_verified", Value: "true" }] }),
    ],
    ["NotAuthorizedException", "to a client with a secret", {}, () => ({ ...newcomer, ...hash })],
    ["ResourceNotFoundException", "to another client", {}, () => ({ ...newcomer, ...otherClient })],
    ["UserLambdaValidationException", "when the trigger refuses", { onPreSignUp: failing }, () => newcomer],
    [
      "UserLambdaValidationException",
      "when no message is made",
      { onCustomMessage: failing },
      () => newcomer,
    ],
    [
      "InvalidLambdaResponseException",
      "when the message has no code",
      { onCustomMessage: ({ response }) => void (response.emailMessage = "Hello") },
      () => newcomer,
    ],
    ["InternalErrorException", "when the pool fails", { clock: brokenClock() }, () => newcomer],
    ["SerializationException", "to a name that is a number", {}, () => ({ ...newcomer, Username: 1 })],
  ],
};
