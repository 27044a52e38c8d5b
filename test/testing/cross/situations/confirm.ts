import { send } from "../../wire.ts";
import {
  type Situations,
  failing,
  ada,
  coded,
  confirmation,
  hash,
  otherClient,
  password,
  talkative,
  times,
  unconfirmed,
  users,
} from "./situation.ts";

export const confirmSituations: Situations = {
  ConfirmSignUp: [
    ["ok", "to the code", {}, confirmation],
    ["ok", "without a session", { appClient: { flows: ["USER_SRP_AUTH"] } }, confirmation],
    [
      "UserLambdaValidationException",
      "when a function fails after it",
      { onPostConfirmation: failing },
      confirmation,
    ],
    ["CodeMismatchException", "to a wrong code", {}, (pool) => confirmation(pool, "000000x")],
    ["ExpiredCodeException", "to a code that nobody asked for", unconfirmed, () => coded(ada)],
    ["ExpiredCodeException", "to a stranger", {}, () => coded(ada)],
    ["UserNotFoundException", "to a stranger it may know about", talkative, () => coded("bo@example.com")],
    ["NotAuthorizedException", "when it is done already", { users }, () => coded(ada)],
    [
      "TooManyFailedAttemptsException",
      "to the sixth wrong code",
      {},
      async (pool) => {
        const wrong = await confirmation(pool, "000000x");
        await times(5, () => send(pool, "ConfirmSignUp", wrong));
        return wrong;
      },
    ],
    [
      "AliasExistsException",
      "when the address is another's",
      { signInWith: ["username", "email"], users: [{ username: "ada", email: "bo@example.com", password }] },
      async (pool) => {
        const UserAttributes = [{ Name: "email", Value: "bo@example.com" }];
        await send(pool, "SignUp", { Username: "bo", Password: password, UserAttributes });
        return coded("bo", pool.outbox.lastCode("bo"));
      },
    ],
    ["InvalidParameterException", "to a code with a space", {}, () => coded(ada, "12 34")],
    ["NotAuthorizedException", "to a client with a secret", {}, () => ({ ...coded(ada), ...hash })],
    ["ResourceNotFoundException", "to another client", {}, () => ({ ...coded(ada), ...otherClient })],
    [
      "SerializationException",
      "to a code that is a number",
      {},
      () => ({ ...coded(ada), ConfirmationCode: 1 }),
    ],
  ],
  ResendConfirmationCode: [
    ["ok", "and sends a mail", unconfirmed, () => ({ Username: ada })],
    ["ok", "to a stranger, and sends nothing", {}, () => ({ Username: ada })],
    ["UserNotFoundException", "to a stranger it may know about", talkative, () => ({ Username: "bo" })],
    ["InvalidParameterException", "when it is confirmed", talkative, () => ({ Username: ada })],
    [
      "InvalidParameterException",
      "when nothing is verified",
      { ...unconfirmed, verify: [] },
      () => ({ Username: ada }),
    ],
    [
      "LimitExceededException",
      "to the sixth within an hour",
      unconfirmed,
      async (pool) => {
        await times(5, () => send(pool, "ResendConfirmationCode", { Username: ada }));
        return { Username: ada };
      },
    ],
    [
      "UserLambdaValidationException",
      "when no message is made",
      { ...unconfirmed, onCustomMessage: failing },
      () => ({ Username: ada }),
    ],
    [
      "InvalidLambdaResponseException",
      "when the message has no code",
      { ...unconfirmed, onCustomMessage: ({ response }) => void (response.emailMessage = "Hello") },
      () => ({ Username: ada }),
    ],
    ["NotAuthorizedException", "to a client with a secret", {}, () => ({ Username: ada, ...hash })],
    ["ResourceNotFoundException", "to another client", {}, () => ({ Username: ada, ...otherClient })],
  ],
};
