import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import { send } from "../../wire.ts";
import { type Situations, accessToken, ada, failing, password, times, users } from "./situation.ts";

const aliases: UserPoolOptions = {
  signInWith: ["username", "email"],
  users: [
    { username: "bo", email: "bo@example.com", password },
    { username: "ada", email: ada, password },
  ],
};
const none = { AccessToken: "none" };

const update = async (pool: UserPool, Name: string, Value: string) => ({
  ...(await accessToken(pool)),
  UserAttributes: [{ Name, Value }],
});

const remove = async (pool: UserPool, name: string) => ({
  ...(await accessToken(pool)),
  UserAttributeNames: [name],
});

const contact = async (pool: UserPool, AttributeName = "email") => ({
  ...(await accessToken(pool)),
  AttributeName,
});

/** Asks for a code and gives what proves the address with it. */
async function proof(pool: UserPool, code?: string) {
  const asked = await contact(pool);
  await send(pool, "GetUserAttributeVerificationCode", asked);
  return { ...asked, Code: code ?? pool.outbox.lastCode(ada) };
}

const afterReset = async (pool: UserPool, request: object) => {
  pool.users.requireReset(ada);
  return request;
};

export const accountSituations: Situations = {
  UpdateUserAttributes: [
    ["ok", "to a name", { users }, (pool) => update(pool, "name", "Ada")],
    ["ok", "and sends a mail", { users }, (pool) => update(pool, "email", "ada@example.org")],
    [
      "AliasExistsException",
      "to another's address",
      { users: [...users, { email: "bo@example.com" }] },
      (pool) => update(pool, "email", "bo@example.com"),
    ],
    ["InvalidParameterException", "to no address", { users }, (pool) => update(pool, "email", "ada")],
    [
      "NotAuthorizedException",
      "to what is not the client's",
      { users },
      (pool) => update(pool, "email_verified", "true"),
    ],
    [
      "UserLambdaValidationException",
      "when no message is made",
      { users, onCustomMessage: failing },
      (pool) => update(pool, "email", "ada@example.org"),
    ],
    [
      "PasswordResetRequiredException",
      "when the password is out of use",
      { users },
      async (pool) => afterReset(pool, await update(pool, "name", "Ada")),
    ],
    ["NotAuthorizedException", "to no token of its own", {}, () => ({ ...none, UserAttributes: [] })],
    ["SerializationException", "to no list", {}, () => ({ ...none, UserAttributes: "name" })],
  ],
  DeleteUserAttributes: [
    ["ok", "to a name", { users }, (pool) => remove(pool, "name")],
    [
      "InvalidParameterException",
      "to the name she signs in with",
      { users },
      (pool) => remove(pool, "email"),
    ],
    [
      "NotAuthorizedException",
      "to what is not the client's",
      { users },
      (pool) => remove(pool, "email_verified"),
    ],
    ["NotAuthorizedException", "to no token of its own", {}, () => ({ ...none, UserAttributeNames: [] })],
    [
      "InvalidParameterException",
      "to a name with a space",
      {},
      () => ({ ...none, UserAttributeNames: ["a b"] }),
    ],
    ["SerializationException", "to no list", {}, () => ({ ...none, UserAttributeNames: "name" })],
  ],
  GetUserAttributeVerificationCode: [
    ["ok", "and sends a mail", { users }, (pool) => contact(pool)],
    ["InvalidParameterException", "to no contact", { users }, (pool) => contact(pool, "name")],
    [
      "InvalidParameterException",
      "to a contact that is not there",
      { users },
      (pool) => contact(pool, "phone_number"),
    ],
    [
      "LimitExceededException",
      "to the sixth within an hour",
      { users },
      async (pool) => {
        const asked = await contact(pool);
        await times(5, () => send(pool, "GetUserAttributeVerificationCode", asked));
        return asked;
      },
    ],
    [
      "InvalidLambdaResponseException",
      "when the message has no code",
      { users, onCustomMessage: ({ response }) => void (response.emailMessage = "Hello") },
      (pool) => contact(pool),
    ],
    ["NotAuthorizedException", "to no token of its own", {}, () => ({ ...none, AttributeName: "email" })],
  ],
  VerifyUserAttribute: [
    ["ok", "to the code", { users }, (pool) => proof(pool)],
    ["CodeMismatchException", "to a wrong code", { users }, (pool) => proof(pool, "000000x")],
    [
      "ExpiredCodeException",
      "to a code that nobody asked for",
      { users },
      async (pool) => ({ ...(await contact(pool)), Code: "123456" }),
    ],
    [
      "LimitExceededException",
      "to the sixth wrong code",
      { users },
      async (pool) => {
        const wrong = await proof(pool, "000000x");
        await times(5, () => send(pool, "VerifyUserAttribute", wrong));
        return wrong;
      },
    ],
    [
      "AliasExistsException",
      "when the address is another's",
      aliases,
      async (pool) => {
        await send(pool, "UpdateUserAttributes", await update(pool, "email", "bo@example.com"));
        const { AccessToken } = await accessToken(pool, "ada");
        const Code = pool.outbox.lastCode("ada");
        return { AccessToken, AttributeName: "email", Code };
      },
    ],
    [
      "InvalidParameterException",
      "to no contact",
      { users },
      async (pool) => ({ ...(await proof(pool)), AttributeName: "name" }),
    ],
    [
      "NotAuthorizedException",
      "to no token of its own",
      {},
      () => ({ ...none, AttributeName: "email", Code: "123456" }),
    ],
  ],
  DeleteUser: [
    ["ok", "to an access token", { users }, (pool) => accessToken(pool)],
    [
      "UserNotFoundException",
      "the second time",
      { users },
      async (pool) => {
        const token = await accessToken(pool);
        await send(pool, "DeleteUser", token);
        return token;
      },
    ],
    ["NotAuthorizedException", "to no token of its own", {}, () => none],
  ],
};
