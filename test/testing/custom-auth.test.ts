import { describe, expect, it } from "vitest";
import {
  createUserPool,
  type CreateAuthChallengeEvent,
  type DefineAuthChallengeEvent,
  type UserPool,
  type UserPoolOptions,
  type VerifyAuthChallengeResponseEvent,
} from "../../src/testing/index.ts";
import { openClient, prove, type Challenge } from "./srp-client.ts";
import { heldClock, send, type Reply } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const person = { email: ada, phone: "+491701234444", password };

/** Asks for the colour of the sky, thrice at most, and after the password where the client begins with it. */
function riddles() {
  const heard = {
    define: [] as DefineAuthChallengeEvent[],
    create: [] as CreateAuthChallengeEvent[],
    verify: [] as VerifyAuthChallengeResponseEvent[],
  };
  const keep = <Event>(list: Event[], event: Event) => void list.push(structuredClone(event));
  const options: UserPoolOptions = {
    onDefineAuthChallenge(event) {
      keep(heard.define, event);
      const { session } = event.request;
      const last = session.at(-1);
      const wrong = session.filter(({ challengeResult }) => !challengeResult);
      if (last?.challengeName === "SRP_A") event.response.challengeName = "PASSWORD_VERIFIER";
      else if (last?.challengeName === "CUSTOM_CHALLENGE" && last.challengeResult)
        event.response.issueTokens = true;
      else if (wrong.length >= 3) event.response.failAuthentication = true;
      else event.response.challengeName = "CUSTOM_CHALLENGE";
      return event;
    },
    onCreateAuthChallenge(event) {
      keep(heard.create, event);
      event.response.publicChallengeParameters = { question: "sky?" };
      event.response.privateChallengeParameters = { answer: "blue" };
      event.response.challengeMetadata = "SKY";
    },
    async onVerifyAuthChallengeResponse(event) {
      keep(heard.verify, event);
      const { privateChallengeParameters, challengeAnswer } = event.request;
      event.response.answerCorrect = privateChallengeParameters.answer === challengeAnswer;
      return Promise.resolve(event);
    },
  };
  return { heard, options };
}

function start(more: UserPoolOptions = {}) {
  const { heard, options } = riddles();
  const clock = heldClock();
  return { heard, clock, pool: createUserPool({ ...options, users: [person], clock: clock.read, ...more }) };
}

const begin = (pool: UserPool, answers: object = {}, more: object = {}) =>
  send(pool, "InitiateAuth", {
    AuthFlow: "CUSTOM_AUTH",
    AuthParameters: { USERNAME: ada, ...answers },
    ...more,
  });

const answer = (pool: UserPool, asked: Reply, answers: object, more: object = {}) =>
  send(pool, "RespondToAuthChallenge", {
    ChallengeName: asked.body.ChallengeName,
    Session: asked.body.Session,
    ChallengeResponses: { USERNAME: ada, ...answers },
    ...more,
  });

/** Begins with the password, which the pool never sees, and answers with it. */
async function afterPassword(pool: UserPool, typed = password) {
  const client = openClient();
  const asked = await begin(pool, { CHALLENGE_NAME: "SRP_A", SRP_A: client.SRP_A });
  expect(asked.body.ChallengeName).toBe("PASSWORD_VERIFIER");
  const poolName = pool.id.split("_")[1] ?? "";
  return answer(pool, asked, prove(client, asked.body.ChallengeParameters as Challenge, poolName, typed));
}

const incorrect = { error: "NotAuthorizedException", message: "Incorrect username or password." };
const badSession = { error: "NotAuthorizedException", message: "Invalid session for the user." };
const unrecognizable = {
  error: "InvalidLambdaResponseException",
  message: "Unrecognizable lambda output",
};

describe("a sign-in by the pool's own functions", () => {
  it("asks what they make up, and lets in whoever they say is right", async () => {
    const { pool, heard } = start();
    const username = pool.users.get(ada)?.username;
    const asked = await begin(pool);
    expect(asked.body).toEqual({
      ChallengeName: "CUSTOM_CHALLENGE",
      ChallengeParameters: { USERNAME: username, question: "sky?" },
      Session: expect.any(String) as string,
    });
    const done = await answer(pool, asked, { ANSWER: "blue" });
    expect(done.body).toHaveProperty("AuthenticationResult.RefreshToken");
    expect(heard.define.map(({ request }) => request.session)).toEqual([
      [],
      [{ challengeName: "CUSTOM_CHALLENGE", challengeResult: true, challengeMetadata: "SKY" }],
    ]);
    expect(await answer(pool, asked, { ANSWER: "blue" })).toMatchObject(badSession);
  });

  it("tells each of them what Cognito's Lambda triggers are told", async () => {
    const { pool, heard } = start();
    const { username, sub } = pool.users.get(ada) ?? {};
    const asked = await begin(pool, {}, { ClientMetadata: { from: "the start" } });
    await answer(pool, asked, { ANSWER: "blue" }, { ClientMetadata: { from: "the answer" } });
    const common = {
      version: "1",
      region: "us-east-1",
      userPoolId: pool.id,
      userName: username,
      callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
    };
    const userAttributes = {
      sub,
      "cognito:user_status": "CONFIRMED",
      email: ada,
      email_verified: "true",
      phone_number: person.phone,
      phone_number_verified: "true",
    };
    expect(heard.define[0]).toEqual({
      ...common,
      triggerSource: "DefineAuthChallenge_Authentication",
      request: { userAttributes, userNotFound: false, session: [] },
      response: {},
    });
    expect(heard.create[0]).toEqual({
      ...common,
      triggerSource: "CreateAuthChallenge_Authentication",
      request: { userAttributes, userNotFound: false, session: [], challengeName: "CUSTOM_CHALLENGE" },
      response: {},
    });
    expect(heard.verify[0]).toEqual({
      ...common,
      triggerSource: "VerifyAuthChallengeResponse_Authentication",
      request: {
        userAttributes,
        userNotFound: false,
        clientMetadata: { from: "the answer" },
        privateChallengeParameters: { answer: "blue" },
        challengeAnswer: "blue",
      },
      response: {},
    });
    expect(heard.define[1]?.request.clientMetadata).toEqual({ from: "the answer" });
  });

  it("asks again after a wrong answer, in a new session, until they have enough", async () => {
    const { pool } = start();
    const first = await begin(pool);
    const second = await answer(pool, first, { ANSWER: "green" });
    expect(second.body.ChallengeName).toBe("CUSTOM_CHALLENGE");
    expect(await answer(pool, first, { ANSWER: "blue" })).toMatchObject(badSession);
    const third = await answer(pool, second, { ANSWER: "green" });
    expect(await answer(pool, third, { ANSWER: "green" })).toMatchObject(incorrect);
    expect(await answer(pool, third, { ANSWER: "blue" })).toMatchObject(badSession);
  });

  it("ends with its session, and is nobody else's", async () => {
    const bo = "bo@example.com";
    const { pool, clock } = start({ users: [person, { email: bo }] });
    const asked = await begin(pool);
    expect(await answer(pool, asked, { USERNAME: bo, ANSWER: "blue" })).toMatchObject(badSession);
    clock.pass({ minutes: 3 });
    expect(await answer(pool, asked, { ANSWER: "blue" })).toMatchObject({
      message: "Invalid session for the user, session is expired.",
    });
  });

  it("lets in at once where they ask for nothing", async () => {
    const { pool } = start({ onDefineAuthChallenge: ({ response }) => void (response.issueTokens = true) });
    expect((await begin(pool)).body).toHaveProperty("AuthenticationResult.AccessToken");
  });

  it("takes a response from the event they return, too", async () => {
    const { pool } = start({
      onDefineAuthChallenge: (event) => ({ ...event, response: { issueTokens: true } }),
    });
    expect((await begin(pool)).body).toHaveProperty("AuthenticationResult.AccessToken");
  });

  it("lets nobody in who is not confirmed, whose password is out of use, or who is disabled", async () => {
    const issue: UserPoolOptions = {
      onDefineAuthChallenge: ({ response }) => void (response.issueTokens = true),
    };
    for (const [status, error] of [
      ["UNCONFIRMED", "UserNotConfirmedException"],
      ["RESET_REQUIRED", "PasswordResetRequiredException"],
    ] as const) {
      const { pool } = start({ ...issue, users: [{ ...person, status }] });
      expect(await begin(pool)).toMatchObject({ error });
    }
    const disabled = start({ ...issue, users: [{ ...person, enabled: false }] }).pool;
    expect(await begin(disabled)).toMatchObject({ message: "User is disabled." });
  });

  it("does not ask for a new password in the place of a temporary one that was never given", async () => {
    const { pool } = start({ users: [{ ...person, status: "FORCE_CHANGE_PASSWORD" }] });
    const done = await answer(pool, await begin(pool), { ANSWER: "blue" });
    expect(done.body).toHaveProperty("AuthenticationResult");
  });
});

describe("with the password first", () => {
  it("goes on with a question of their own", async () => {
    const { pool, heard } = start();
    const asked = await afterPassword(pool);
    expect(asked.body.ChallengeName).toBe("CUSTOM_CHALLENGE");
    const done = await answer(pool, asked, { ANSWER: "blue" });
    expect(done.body).toHaveProperty("AuthenticationResult.AccessToken");
    const [srp, verifier] = [
      { challengeName: "SRP_A", challengeResult: true },
      { challengeName: "PASSWORD_VERIFIER", challengeResult: true },
    ];
    const custom = { challengeName: "CUSTOM_CHALLENGE", challengeResult: true, challengeMetadata: "SKY" };
    expect(heard.define.map(({ request }) => request.session)).toEqual([
      [srp],
      [srp, verifier],
      [srp, verifier, custom],
    ]);
  });

  it("refuses a wrong one without asking them", async () => {
    const { pool, heard } = start();
    expect(await afterPassword(pool, "Wrong-horse-9")).toMatchObject(incorrect);
    expect(heard.define).toHaveLength(1);
  });

  it("asks for the second factor before their question", async () => {
    const { pool, heard } = start({ mfa: { methods: ["sms"] }, users: [{ ...person, mfa: { sms: true } }] });
    const mfa = await afterPassword(pool);
    expect(mfa.body.ChallengeName).toBe("SMS_MFA");
    const asked = await answer(pool, mfa, { SMS_MFA_CODE: pool.outbox.lastCode(ada) });
    expect(asked.body.ChallengeName).toBe("CUSTOM_CHALLENGE");
    expect(heard.define.at(-1)?.request.session.at(-1)).toEqual({
      challengeName: "SMS_MFA",
      challengeResult: true,
    });
    expect((await answer(pool, asked, { ANSWER: "blue" })).body).toHaveProperty("AuthenticationResult");
  });

  it("asks for the password only where they say so", async () => {
    const { pool } = start({
      onDefineAuthChallenge: ({ response }) => void (response.challengeName = "CUSTOM_CHALLENGE"),
    });
    const asked = await begin(pool, { CHALLENGE_NAME: "SRP_A", SRP_A: openClient().SRP_A });
    expect(asked.body.ChallengeName).toBe("CUSTOM_CHALLENGE");
  });

  it("asks for no password that was not begun with", async () => {
    const { pool } = start({
      onDefineAuthChallenge: ({ response }) => void (response.challengeName = "PASSWORD_VERIFIER"),
    });
    expect(await begin(pool)).toMatchObject(unrecognizable);
  });
});

describe("functions that fail", () => {
  const broken = () => {
    throw new Error("no");
  };

  it.each([
    ["onDefineAuthChallenge", "DefineAuthChallenge failed with error no."],
    ["onCreateAuthChallenge", "CreateAuthChallenge failed with error no."],
    ["onVerifyAuthChallengeResponse", "VerifyAuthChallengeResponse failed with error no."],
  ])("%s: are named to the client", async (name, message) => {
    const { pool } = start({ [name]: broken });
    const asked = await begin(pool);
    const reply = asked.error ? asked : await answer(pool, asked, { ANSWER: "blue" });
    expect(reply).toMatchObject({ error: "UserLambdaValidationException", message });
    if (!asked.error) expect(await answer(pool, asked, { ANSWER: "blue" })).toMatchObject(badSession);
  });

  it.each(["onDefineAuthChallenge", "onVerifyAuthChallengeResponse"])(
    "%s: have to say something",
    async (name) => {
      const { pool } = start({ [name]: () => undefined });
      const asked = await begin(pool);
      const reply = asked.error ? asked : await answer(pool, asked, { ANSWER: "blue" });
      expect(reply).toMatchObject(unrecognizable);
    },
  );

  it.each(["onDefineAuthChallenge", "onCreateAuthChallenge", "onVerifyAuthChallengeResponse"])(
    "%s: have to be there",
    async (name) => {
      const { pool } = start({ [name]: undefined });
      const asked = await begin(pool);
      const reply = asked.error ? asked : await answer(pool, asked, { ANSWER: "blue" });
      expect(reply).toMatchObject({
        error: "InvalidParameterException",
        message: "Custom auth lambda trigger is not configured for the user pool.",
      });
    },
  );
});

describe("someone who is not there", () => {
  const nobody = { USERNAME: "nobody@example.com" };

  it("is asked as anybody, and never let in", async () => {
    const { pool, heard } = start();
    const asked = await begin(pool, nobody);
    expect(asked.body).toMatchObject({
      ChallengeName: "CUSTOM_CHALLENGE",
      ChallengeParameters: { USERNAME: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    expect(heard.define[0]?.request).toMatchObject({ userNotFound: true, userAttributes: {} });
    expect(await answer(pool, asked, { ...nobody, ANSWER: "blue" })).toMatchObject(incorrect);
  });

  it("may have been deleted between question and answer", async () => {
    const { pool } = start();
    const asked = await begin(pool);
    pool.users.delete(ada);
    expect(await answer(pool, asked, { ANSWER: "blue" })).toMatchObject(incorrect);
    const talkative = start({ appClient: { preventUserExistenceErrors: false } }).pool;
    const again = await begin(talkative);
    talkative.users.delete(ada);
    expect(await answer(talkative, again, { ANSWER: "blue" })).toMatchObject({
      error: "UserNotFoundException",
    });
    expect(await begin(talkative, nobody)).toMatchObject({ error: "UserNotFoundException" });
  });
});
