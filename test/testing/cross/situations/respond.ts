import type { UserPool, UserPoolOptions } from "../../../../src/testing/index.ts";
import { type Challenge, openClient, prove } from "../../srp-client.ts";
import { send } from "../../wire.ts";
import { customAnswers } from "./custom-auth.ts";
import { firstFactorAnswers } from "./first-factors.ts";
import { choosing, startSrp } from "./initiate.ts";
import { passkeyAnswers } from "./passkeys.ts";
import { secondFactorAnswers } from "./second-factors.ts";
import {
  type Situations,
  ada,
  hash,
  otherClient,
  password,
  talkative,
  unconfirmed,
  users,
} from "./situation.ts";

/** The right answer to PASSWORD_VERIFIER. */
async function proof(pool: UserPool) {
  const { client, input } = startSrp();
  const { body } = await send(pool, "InitiateAuth", input);
  const poolName = pool.id.split("_")[1] ?? "";
  const ChallengeResponses = prove(client, body.ChallengeParameters as Challenge, poolName, password);
  return { ChallengeName: "PASSWORD_VERIFIER", ChallengeResponses };
}

/** An answer to SELECT_CHALLENGE, with the session that goes with it. */
async function chosen(pool: UserPool, answers: object) {
  const { body } = await send(pool, "InitiateAuth", choosing());
  return {
    ChallengeName: "SELECT_CHALLENGE",
    Session: body.Session,
    ChallengeResponses: { USERNAME: ada, ...answers },
  };
}

const invited: UserPoolOptions = {
  users: [{ email: ada, password, status: "FORCE_CHANGE_PASSWORD" }],
  passwordPolicy: { historySize: 1 },
};

/** An answer to NEW_PASSWORD_REQUIRED. */
async function newPassword(pool: UserPool, answers: object = {}) {
  const AuthParameters = { USERNAME: ada, PASSWORD: password };
  const { body } = await send(pool, "InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters });
  return {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: body.Session,
    ChallengeResponses: { USERNAME: ada, NEW_PASSWORD: "Better-horse-10", ...answers },
  };
}

export const respondSituations: Situations = {
  RespondToAuthChallenge: [
    ...customAnswers,
    ...passkeyAnswers,
    ...firstFactorAnswers,
    ...secondFactorAnswers,
    ["ok", "to the right proof", { users }, (pool) => proof(pool)],
    [
      "ok",
      "to a choice of the password",
      { users },
      (pool) => chosen(pool, { ANSWER: "PASSWORD", PASSWORD: password }),
    ],
    [
      "ok",
      "to a choice of SRP",
      { users },
      (pool) => chosen(pool, { ANSWER: "PASSWORD_SRP", SRP_A: openClient().SRP_A }),
    ],
    ["ok", "to a new password", invited, (pool) => newPassword(pool)],
    ["ok", "and asks for a new password", invited, (pool) => proof(pool)],
    [
      "InvalidPasswordException",
      "to a short new password",
      invited,
      (pool) => newPassword(pool, { NEW_PASSWORD: "short" }),
    ],
    [
      "PasswordHistoryPolicyViolationException",
      "to the temporary password again",
      invited,
      (pool) => newPassword(pool, { NEW_PASSWORD: password }),
    ],
    [
      "NotAuthorizedException",
      "to an address that is there already",
      invited,
      (pool) => newPassword(pool, { "userAttributes.email": "bo@example.com" }),
    ],
    [
      "AliasExistsException",
      "to another's number",
      {
        signInWith: ["email", "phone"],
        users: [...(invited.users ?? []), { phone: "+491701234444" }],
      },
      (pool) => newPassword(pool, { "userAttributes.phone_number": "+491701234444" }),
    ],
    [
      "PasswordResetRequiredException",
      "when the password is out of use",
      { users: [{ email: ada, password, status: "RESET_REQUIRED" }] },
      (pool) => proof(pool),
    ],
    [
      "NotAuthorizedException",
      "to a wrong proof",
      { users },
      async (pool) => {
        const right = await proof(pool);
        const PASSWORD_CLAIM_SIGNATURE = Buffer.alloc(32).toString("base64");
        return { ...right, ChallengeResponses: { ...right.ChallengeResponses, PASSWORD_CLAIM_SIGNATURE } };
      },
    ],
    ["NotAuthorizedException", "to a stranger's proof", {}, (pool) => proof(pool)],
    [
      "NotAuthorizedException",
      "to a session that nobody gave",
      { users },
      async (pool) => ({ ...(await chosen(pool, { ANSWER: "PASSWORD" })), Session: "x".repeat(64) }),
    ],
    ["UserNotConfirmedException", "before the confirmation", unconfirmed, (pool) => proof(pool)],
    [
      "UserNotFoundException",
      "to someone deleted meanwhile",
      talkative,
      async (pool) => {
        const right = await proof(pool);
        pool.users.delete(ada);
        return right;
      },
    ],
    [
      "InvalidParameterException",
      "to an unknown choice",
      { users },
      (pool) => chosen(pool, { ANSWER: "DANCE" }),
    ],
    ["InvalidParameterException", "to what was never asked", {}, () => ({ ChallengeName: "SMS_MFA" })],
    ["InvalidParameterException", "without the proof", {}, () => ({ ChallengeName: "PASSWORD_VERIFIER" })],
    [
      "NotAuthorizedException",
      "to a client with a secret",
      { users },
      (pool) => chosen(pool, { ANSWER: "PASSWORD", SECRET_HASH: hash.SecretHash }),
    ],
    [
      "ResourceNotFoundException",
      "to another client",
      { users },
      async (pool) => ({ ...(await proof(pool)), ...otherClient }),
    ],
  ],
};
