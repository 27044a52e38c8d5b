import type { UserPool } from "../../../../src/testing/index.ts";
import { openClient } from "../../srp-client.ts";
import { send } from "../../wire.ts";
import { customQuestions } from "./custom-auth.ts";
import { firstFactorQuestions } from "./first-factors.ts";
import { passkeyQuestions } from "./passkeys.ts";
import { secondFactorQuestions } from "./second-factors.ts";
import {
  type Situations,
  ada,
  confirmation,
  failing,
  hash,
  newcomer,
  otherClient,
  password,
  refreshToken,
  talkative,
  times,
  unconfirmed,
  users,
} from "./situation.ts";

const withPassword = (USERNAME: string, PASSWORD = password) => ({
  AuthFlow: "USER_PASSWORD_AUTH",
  AuthParameters: { USERNAME, PASSWORD },
});

/** Opens SRP; the client's half goes on with the answer. */
export const startSrp = (USERNAME = ada) => {
  const client = openClient();
  return { client, input: { AuthFlow: "USER_SRP_AUTH", AuthParameters: { USERNAME, SRP_A: client.SRP_A } } };
};

export const choosing = (more: object = {}) => ({
  AuthFlow: "USER_AUTH",
  AuthParameters: { USERNAME: ada, ...more },
});

async function renewal(pool: UserPool) {
  const { RefreshToken } = await refreshToken(pool);
  return { AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN: RefreshToken } };
}

export const initiateSituations: Situations = {
  InitiateAuth: [
    ...customQuestions,
    ...passkeyQuestions,
    ...firstFactorQuestions,
    ...secondFactorQuestions,
    ["ok", "to a password", { users }, () => withPassword(ada)],
    ["ok", "to SRP", { users }, () => startSrp().input],
    ["ok", "to SRP of a stranger", {}, () => startSrp().input],
    ["ok", "and asks how", { users }, () => choosing()],
    [
      "ok",
      "to a preferred password",
      { users },
      () => choosing({ PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password }),
    ],
    [
      "ok",
      "to preferred SRP",
      { users },
      () => choosing({ PREFERRED_CHALLENGE: "PASSWORD_SRP", SRP_A: openClient().SRP_A }),
    ],
    [
      "ok",
      "to the session of a sign-up",
      {},
      async (pool) => {
        const { body } = await send(pool, "ConfirmSignUp", await confirmation(pool));
        return { ...choosing({ USERNAME: newcomer.Username }), Session: body.Session };
      },
    ],
    ["ok", "to a refresh token", { users }, renewal],
    ["NotAuthorizedException", "to a wrong password", { users }, () => withPassword(ada, "Wrong-horse-9")],
    [
      "NotAuthorizedException",
      "to the sixth wrong password",
      { users },
      async (pool) => {
        await times(5, () => send(pool, "InitiateAuth", withPassword(ada, "Wrong-horse-9")));
        return withPassword(ada, "Wrong-horse-9");
      },
    ],
    [
      "NotAuthorizedException",
      "to someone disabled",
      { users: [{ email: ada, password, enabled: false }] },
      () => withPassword(ada),
    ],
    [
      "NotAuthorizedException",
      "to a session that nobody gave",
      { users },
      () => ({ ...choosing(), Session: "x".repeat(64) }),
    ],
    [
      "NotAuthorizedException",
      "to a refresh token that nobody gave",
      {},
      () => ({ AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN: "none" } }),
    ],
    [
      "UserNotFoundException",
      "to a stranger it may know about",
      talkative,
      () => withPassword("bo@example.com"),
    ],
    [
      "UserLambdaValidationException",
      "when no tokens are made",
      { users, onPreTokenGeneration: failing },
      () => withPassword(ada),
    ],
    ["UserNotConfirmedException", "before the confirmation", unconfirmed, () => withPassword(ada)],
    [
      "ok",
      "and asks for a new password",
      { users: [{ email: ada, password, status: "FORCE_CHANGE_PASSWORD" }] },
      () => withPassword(ada),
    ],
    [
      "PasswordResetRequiredException",
      "when the password is out of use",
      { users: [{ email: ada, password, status: "RESET_REQUIRED" }] },
      () => withPassword(ada),
    ],
    ["InvalidParameterException", "without a name", {}, () => ({ AuthFlow: "USER_SRP_AUTH" })],
    [
      "InvalidParameterException",
      "to a flow that is off",
      { appClient: { flows: ["USER_SRP_AUTH"] } },
      () => withPassword(ada),
    ],
    [
      "InvalidParameterException",
      "to a flow for administrators",
      {},
      () => ({ ...withPassword(ada), AuthFlow: "ADMIN_USER_PASSWORD_AUTH" }),
    ],
    [
      "InvalidParameterException",
      "to a flow without its trigger",
      { appClient: { flows: ["CUSTOM_AUTH"] } },
      () => ({ ...withPassword(ada), AuthFlow: "CUSTOM_AUTH" }),
    ],
    [
      "InvalidParameterException",
      "to a number that gives the key away",
      { users },
      () => ({ AuthFlow: "USER_SRP_AUTH", AuthParameters: { USERNAME: ada, SRP_A: "0" } }),
    ],
    [
      "NotAuthorizedException",
      "to a client with a secret",
      { users },
      () => choosing({ SECRET_HASH: hash.SecretHash }),
    ],
    [
      "ResourceNotFoundException",
      "to another client",
      { users },
      () => ({ ...withPassword(ada), ...otherClient }),
    ],
  ],
};
