import { describe, expect, it } from "vitest";
import {
  createUserPool,
  type PostAuthenticationEvent,
  type PostConfirmationEvent,
  type PreAuthenticationEvent,
  type UserPool,
  type UserPoolOptions,
} from "../../src/testing/index.ts";
import { refresh, send, signIn, type Tokens } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password }];

function listening(options: UserPoolOptions = {}) {
  const before: PreAuthenticationEvent[] = [];
  const after: PostAuthenticationEvent[] = [];
  const confirmed: PostConfirmationEvent[] = [];
  const pool = createUserPool({
    users,
    onPreAuthentication: (event) => void before.push(event),
    onPostAuthentication: (event) => void after.push(event),
    onPostConfirmation: (event) => void confirmed.push(structuredClone(event)),
    ...options,
  });
  return { pool, before, after, confirmed };
}

const begin = (pool: UserPool, PASSWORD = password, USERNAME = ada) =>
  send(pool, "InitiateAuth", {
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME, PASSWORD },
    ClientMetadata: { from: "the start" },
  });

const answer = (pool: UserPool, Session: unknown, ChallengeName: string, answers: object) =>
  send(pool, "RespondToAuthChallenge", {
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME: ada, ...answers },
    ClientMetadata: { from: "the answer" },
  });

const common = (pool: UserPool) => ({
  version: "1",
  region: pool.region,
  userPoolId: pool.id,
  userName: pool.users.get(ada)?.username,
  callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
  response: {},
});

const attributes = (pool: UserPool) => ({
  sub: pool.users.get(ada)?.sub,
  "cognito:user_status": "CONFIRMED",
  email: ada,
  email_verified: "true",
});

const refused = (trigger: string) => ({
  error: "UserLambdaValidationException",
  message: `${trigger} failed with error not today.`,
});
const refuse = () => {
  throw new Error("not today");
};

describe("the function before a sign-in", () => {
  it("is told who wants to sign in, and what the client sent along", async () => {
    const { pool, before } = listening();
    await begin(pool, "Wrong-horse-9");
    expect(before).toEqual([
      {
        ...common(pool),
        triggerSource: "PreAuthentication_Authentication",
        request: {
          userAttributes: attributes(pool),
          validationData: { from: "the start" },
          userNotFound: false,
        },
      },
    ]);
  });

  it("refuses whom it likes, before anything is asked or sent", async () => {
    const { pool } = listening({
      onPreAuthentication: refuse,
      firstFactors: ["PASSWORD", "EMAIL_OTP"],
    });
    expect(await begin(pool)).toMatchObject(refused("PreAuthentication"));
    const AuthParameters = { USERNAME: ada, PREFERRED_CHALLENGE: "EMAIL_OTP" };
    expect(await send(pool, "InitiateAuth", { AuthFlow: "USER_AUTH", AuthParameters })).toMatchObject(
      refused("PreAuthentication"),
    );
    expect(pool.outbox).toHaveLength(0);
  });

  it("hears of somebody who does not exist where the pool hides who does, and of no refresh", async () => {
    const nobody = "nobody@example.com";
    const { pool, before } = listening();
    await begin(pool, password, nobody);
    expect(before[0]).toMatchObject({
      userName: nobody,
      request: { userAttributes: {}, userNotFound: true },
    });
    const { RefreshToken } = await signIn(pool, ada, password);
    await refresh(pool, RefreshToken);
    await send(pool, "InitiateAuth", {
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: RefreshToken, USERNAME: ada },
    });
    expect(before).toHaveLength(2);

    const talkative = listening({ appClient: { preventUserExistenceErrors: false } });
    expect(await begin(talkative.pool, password, nobody)).toMatchObject({ error: "UserNotFoundException" });
    expect(talkative.before).toEqual([]);
    await begin(talkative.pool);
    expect(talkative.before[0]?.request).not.toHaveProperty("userNotFound");
  });
});

describe("the function after a sign-in", () => {
  const withMfa: UserPoolOptions = {
    mfa: { methods: ["email"] },
    users: [{ ...users[0], mfa: { email: true } }],
  };

  it("hears of it once the last question is answered, with what came with the answer", async () => {
    const { pool, after } = listening(withMfa);
    const { Session } = (await begin(pool)).body;
    expect(after).toEqual([]);
    await answer(pool, Session, "EMAIL_OTP", { EMAIL_OTP_CODE: "none" });
    expect(after).toEqual([]);
    await answer(pool, Session, "EMAIL_OTP", { EMAIL_OTP_CODE: pool.outbox.lastCode(ada) });
    expect(after).toEqual([
      {
        ...common(pool),
        triggerSource: "PostAuthentication_Authentication",
        request: {
          userAttributes: attributes(pool),
          newDeviceUsed: false,
          clientMetadata: { from: "the answer" },
        },
      },
    ]);
  });

  it("keeps the tokens back, and is not asked at a refresh", async () => {
    const { pool } = listening({ onPostAuthentication: refuse });
    expect(await begin(pool)).toMatchObject(refused("PostAuthentication"));
    const { pool: easy, after } = listening();
    const { RefreshToken } = await signIn(easy, ada, password);
    await refresh(easy, RefreshToken);
    expect(after).toHaveLength(1);
  });

  it("hears of a device that is new", async () => {
    const { pool, after } = listening({ devices: { remember: "ask" } });
    await begin(pool);
    expect(after[0]?.request.newDeviceUsed).toBe(true);
  });
});

describe("the function after a confirmation", () => {
  const Username = "bo@example.com";
  const ClientMetadata = { from: "the confirmation" };

  async function confirm(pool: UserPool) {
    await send(pool, "SignUp", { Username, Password: password });
    const ConfirmationCode = pool.outbox.lastCode(Username);
    return send(pool, "ConfirmSignUp", { Username, ConfirmationCode, ClientMetadata });
  }

  it("hears of an account, confirmed as it is", async () => {
    const { pool, confirmed } = listening();
    await confirm(pool);
    const { username, sub } = pool.users.get(Username) ?? {};
    expect(confirmed).toEqual([
      {
        ...common(pool),
        userName: username,
        triggerSource: "PostConfirmation_ConfirmSignUp",
        request: {
          userAttributes: {
            sub,
            "cognito:user_status": "CONFIRMED",
            email: Username,
            email_verified: "true",
          },
          clientMetadata: ClientMetadata,
        },
      },
    ]);
  });

  it("hears of an account that another function confirms at once", async () => {
    const { pool, confirmed } = listening({
      onPreSignUp: ({ response }) => void (response.autoConfirmUser = true),
    });
    await send(pool, "SignUp", { Username, Password: password });
    expect(confirmed.map(({ triggerSource }) => triggerSource)).toEqual(["PostConfirmation_ConfirmSignUp"]);
  });

  it("hears of a new password", async () => {
    const { pool, confirmed } = listening();
    await send(pool, "ForgotPassword", { Username: ada });
    const ConfirmationCode = pool.outbox.lastCode(ada);
    const reset = { Username: ada, ConfirmationCode, Password: "Better-horse-10", ClientMetadata };
    expect((await send(pool, "ConfirmForgotPassword", reset)).status).toBe(200);
    expect(confirmed).toMatchObject([
      {
        triggerSource: "PostConfirmation_ConfirmForgotPassword",
        request: { clientMetadata: ClientMetadata },
      },
    ]);
  });

  it("takes nothing back by failing", async () => {
    const { pool } = listening({ onPostConfirmation: refuse });
    expect(await confirm(pool)).toMatchObject(refused("PostConfirmation"));
    expect(pool.users.get(Username)?.status).toBe("CONFIRMED");
    const tokens: Tokens = await signIn(pool, Username, password);
    expect(tokens.AccessToken).toBeTypeOf("string");
  });
});
