import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import { send } from "../../wire.ts";
import {
  type Situations,
  accessToken,
  ada,
  coded,
  failing,
  hash,
  otherClient,
  password,
  talkative,
  times,
  users,
} from "./situation.ts";

const next = "Better-horse-10";
const forgetful = { Username: ada };
const withHistory: UserPoolOptions = { users, passwordPolicy: { historySize: 1 } };

/** Asks for a code and gives what sets the new password with it. */
async function reset(pool: UserPool, { code, Password = next }: { code?: string; Password?: string } = {}) {
  await send(pool, "ForgotPassword", forgetful);
  return { ...coded(ada, code ?? pool.outbox.lastCode(ada)), Password };
}

const anyCode = (Username = ada) => ({ ...coded(Username), Password: next });

const change = async (pool: UserPool, PreviousPassword = password, ProposedPassword = next) => ({
  ...(await accessToken(pool)),
  PreviousPassword,
  ProposedPassword,
});

export const passwordSituations: Situations = {
  ForgotPassword: [
    ["ok", "and sends a mail", { users }, () => forgetful],
    ["ok", "to a stranger, and sends nothing", {}, () => forgetful],
    [
      "ok",
      "and sends an SMS",
      { recovery: ["phone"], users: [{ email: ada, phone: "+491701234444" }] },
      () => forgetful,
    ],
    ["UserNotFoundException", "to a stranger it may know about", talkative, () => ({ Username: "bo" })],
    [
      "InvalidParameterException",
      "without a proved contact",
      { ...talkative, users: [{ email: ada, emailVerified: false }] },
      () => forgetful,
    ],
    [
      "NotAuthorizedException",
      "to a temporary password",
      { users: [{ email: ada, status: "FORCE_CHANGE_PASSWORD" }] },
      () => forgetful,
    ],
    [
      "NotAuthorizedException",
      "to someone disabled",
      { ...talkative, users: [{ email: ada, enabled: false }] },
      () => forgetful,
    ],
    [
      "LimitExceededException",
      "to the sixth within an hour",
      { users },
      async (pool) => {
        await times(5, () => send(pool, "ForgotPassword", forgetful));
        return forgetful;
      },
    ],
    [
      "UserLambdaValidationException",
      "when no message is made",
      { users, onCustomMessage: failing },
      () => forgetful,
    ],
    [
      "InvalidLambdaResponseException",
      "when the message has no code",
      { users, onCustomMessage: ({ response }) => void (response.emailMessage = "Hello") },
      () => forgetful,
    ],
    ["NotAuthorizedException", "to a client with a secret", {}, () => ({ ...forgetful, ...hash })],
    ["ResourceNotFoundException", "to another client", {}, () => ({ ...forgetful, ...otherClient })],
  ],
  ConfirmForgotPassword: [
    ["ok", "to the code", { users }, (pool) => reset(pool)],
    [
      "UserLambdaValidationException",
      "when a function fails after it",
      { users, onPostConfirmation: failing },
      (pool) => reset(pool),
    ],
    ["CodeMismatchException", "to a wrong code", { users }, (pool) => reset(pool, { code: "000000x" })],
    ["CodeMismatchException", "to a stranger who asked", {}, (pool) => reset(pool, { code: "000000x" })],
    ["ExpiredCodeException", "to a code that nobody asked for", { users }, () => anyCode()],
    ["UserNotFoundException", "to a stranger it may know about", talkative, () => anyCode("bo")],
    [
      "LimitExceededException",
      "to the sixth wrong code",
      { users },
      async (pool) => {
        const wrong = await reset(pool, { code: "000000x" });
        await times(5, () => send(pool, "ConfirmForgotPassword", wrong));
        return wrong;
      },
    ],
    [
      "InvalidPasswordException",
      "to a short password",
      { users },
      (pool) => reset(pool, { Password: "short" }),
    ],
    [
      "PasswordHistoryPolicyViolationException",
      "to the password of today",
      withHistory,
      (pool) => reset(pool, { Password: password }),
    ],
    [
      "UserNotConfirmedException",
      "before the confirmation",
      { users: [{ email: ada, emailVerified: true, status: "UNCONFIRMED" }] },
      (pool) => reset(pool),
    ],
    [
      "NotAuthorizedException",
      "to someone disabled meanwhile",
      talkative,
      async (pool) => {
        const right = await reset(pool);
        pool.users.disable(ada);
        return right;
      },
    ],
    [
      "InvalidParameterException",
      "to a code with a space",
      {},
      () => ({ ...anyCode(), ...coded(ada, "1 2") }),
    ],
    ["NotAuthorizedException", "to a client with a secret", {}, () => ({ ...anyCode(), ...hash })],
    ["ResourceNotFoundException", "to another client", {}, () => ({ ...anyCode(), ...otherClient })],
  ],
  ChangePassword: [
    ["ok", "to the old password", { users }, (pool) => change(pool)],
    ["NotAuthorizedException", "to a wrong one", { users }, (pool) => change(pool, "Wrong-horse-9")],
    [
      "LimitExceededException",
      "to the sixth wrong one",
      { users },
      async (pool) => {
        const wrong = await change(pool, "Wrong-horse-9");
        await times(5, () => send(pool, "ChangePassword", wrong));
        return wrong;
      },
    ],
    [
      "InvalidParameterException",
      "without the old one",
      { users },
      async (pool) => ({ ...(await accessToken(pool)), ProposedPassword: next }),
    ],
    ["InvalidPasswordException", "to a short new one", { users }, (pool) => change(pool, password, "short")],
    [
      "PasswordHistoryPolicyViolationException",
      "to the same again",
      withHistory,
      (pool) => change(pool, password, password),
    ],
    [
      "PasswordResetRequiredException",
      "when it is out of use",
      { users },
      async (pool) => {
        const right = await change(pool);
        pool.users.requireReset(ada);
        return right;
      },
    ],
    [
      "NotAuthorizedException",
      "to no token of its own",
      {},
      () => ({ AccessToken: "none", ProposedPassword: next }),
    ],
  ],
};
