import { describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { openClient, prove, type Challenge } from "./srp-client.ts";
import { heldClock, send, signIn } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password }];

const begin = (pool: UserPool, AuthFlow: string, AuthParameters: Record<string, string>, more: object = {}) =>
  send(pool, "InitiateAuth", { AuthFlow, AuthParameters, ...more });

const answer = (pool: UserPool, ChallengeName: string, ChallengeResponses: object, Session?: unknown) =>
  send(pool, "RespondToAuthChallenge", { ChallengeName, ChallengeResponses, Session });

const refused = (message: string) => ({ status: 400, error: "NotAuthorizedException", message });
const incorrect = refused("Incorrect username or password.");

describe("a name to sign in with", () => {
  const person = { username: "ada", email: ada, phone: "+491701234444", password };
  const everyName: UserPoolOptions = { signInWith: ["username", "email", "phone"], users: [person] };

  it("may be the username, or a proved address or number, in any case", async () => {
    const pool = createUserPool(everyName);
    for (const name of ["ada", "ADA", ada, "Ada@Example.com", "+491701234444"]) {
      expect(await signIn(pool, name, password)).toBeDefined();
    }
  });

  it("may not be an address that nobody proved, nor one that the pool does not sign in with", async () => {
    const unproved = createUserPool({ ...everyName, users: [{ ...person, emailVerified: false }] });
    expect(await begin(unproved, "USER_PASSWORD_AUTH", { USERNAME: ada, PASSWORD: password })).toMatchObject(
      incorrect,
    );
    const namesOnly = createUserPool({ ...everyName, signInWith: ["username"] });
    expect(await begin(namesOnly, "USER_PASSWORD_AUTH", { USERNAME: ada, PASSWORD: password })).toMatchObject(
      incorrect,
    );
  });

  it("keeps its case where the pool is told to mind it", async () => {
    const pool = createUserPool({ ...everyName, caseSensitive: true });
    expect(await signIn(pool, "ada", password)).toBeDefined();
    expect(await begin(pool, "USER_PASSWORD_AUTH", { USERNAME: "Ada", PASSWORD: password })).toMatchObject(
      incorrect,
    );
  });
});

describe("someone who is not let in", () => {
  it("is told the same whether the account or the password is wrong, unless the client may know", async () => {
    const guess = { USERNAME: "nobody@example.com", PASSWORD: password };
    expect(await begin(createUserPool({ users }), "USER_PASSWORD_AUTH", guess)).toMatchObject(incorrect);
    const plain = createUserPool({ users, appClient: { preventUserExistenceErrors: false } });
    const unknown = { error: "UserNotFoundException", message: "User does not exist." };
    expect(await begin(plain, "USER_PASSWORD_AUTH", guess)).toMatchObject(unknown);
    const srp = { USERNAME: guess.USERNAME, SRP_A: openClient().SRP_A };
    expect(await begin(plain, "USER_SRP_AUTH", srp)).toMatchObject(unknown);
  });

  it("learns that the account is not confirmed, even with a wrong password", async () => {
    const pool = createUserPool({ users: [{ email: ada, password, status: "UNCONFIRMED" }] });
    expect(
      await begin(pool, "USER_PASSWORD_AUTH", { USERNAME: ada, PASSWORD: "Wrong-horse-9" }),
    ).toMatchObject({
      error: "UserNotConfirmedException",
      message: "User is not confirmed.",
    });
  });

  it("learns that the account is disabled only with the right password", async () => {
    const pool = createUserPool({ users: [{ email: ada, password, enabled: false }] });
    expect(
      await begin(pool, "USER_PASSWORD_AUTH", { USERNAME: ada, PASSWORD: "Wrong-horse-9" }),
    ).toMatchObject(incorrect);
    expect(await begin(pool, "USER_PASSWORD_AUTH", { USERNAME: ada, PASSWORD: password })).toMatchObject(
      refused("User is disabled."),
    );
  });

  it("has no password to get right where the account has none", async () => {
    const pool = createUserPool({ users: [{ email: ada }] });
    expect(await begin(pool, "USER_PASSWORD_AUTH", { USERNAME: ada, PASSWORD: password })).toMatchObject(
      incorrect,
    );
  });
});

describe("the lock after wrong passwords", () => {
  const exceeded = refused("Password attempts exceeded");
  const guess = (pool: UserPool, PASSWORD = "Wrong-horse-9", USERNAME = ada) =>
    begin(pool, "USER_PASSWORD_AUTH", { USERNAME, PASSWORD });

  it("falls after the fifth for a second, then doubles, and ignores attempts while it holds", async () => {
    const clock = heldClock();
    const pool = createUserPool({ users, clock: clock.read });
    for (let wrong = 0; wrong < 5; wrong++) expect(await guess(pool)).toMatchObject(incorrect);
    for (const seconds of [1, 2, 4, 8]) {
      clock.pass({ seconds: seconds - 0.001 });
      expect(await guess(pool, password)).toMatchObject(exceeded);
      clock.pass({ seconds: 0.001 });
      expect(await guess(pool)).toMatchObject(incorrect);
    }
    clock.pass({ seconds: 16 });
    expect((await guess(pool, password)).status).toBe(200);
    expect(await guess(pool)).toMatchObject(incorrect);
    expect((await guess(pool, password)).status).toBe(200);
  });

  it("holds for a quarter of an hour at most, and is forgotten after as long without an attempt", async () => {
    const clock = heldClock();
    const pool = createUserPool({ users, clock: clock.read });
    for (let wrong = 0; wrong < 15; wrong++) {
      await guess(pool);
      clock.pass({ minutes: wrong < 14 ? 14 : 0 });
    }
    clock.pass({ minutes: 14, seconds: 59 });
    expect(await guess(pool, password)).toMatchObject(exceeded);
    clock.pass({ minutes: 16 });
    for (let wrong = 0; wrong < 5; wrong++) expect(await guess(pool)).toMatchObject(incorrect);
  });

  it("falls for SRP too, and for people who do not exist", async () => {
    const pool = createUserPool({ users, clock: heldClock().read });
    for (const name of [ada, "nobody@example.com"]) {
      for (let wrong = 0; wrong < 5; wrong++) await guess(pool, "Wrong-horse-9", name);
      const client = openClient();
      const asked = await begin(pool, "USER_SRP_AUTH", { USERNAME: name, SRP_A: client.SRP_A });
      const challenge = asked.body.ChallengeParameters as Challenge;
      const proof = prove(client, challenge, pool.id.split("_")[1] ?? "", password);
      expect(await answer(pool, "PASSWORD_VERIFIER", proof)).toMatchObject(exceeded);
    }
  });
});

describe("a flow", () => {
  it("works only where the app client allows it", async () => {
    const pool = createUserPool({ users, appClient: { flows: ["REFRESH_TOKEN_AUTH"] } });
    const srp = await begin(pool, "USER_SRP_AUTH", { USERNAME: ada, SRP_A: "2" });
    expect(srp).toMatchObject({ message: "USER_SRP_AUTH is not enabled for the client." });
    const choice = await begin(pool, "USER_AUTH", { USERNAME: ada });
    expect(choice).toMatchObject({ message: "USER_AUTH flow not enabled for this client" });
    expect(
      (await send(pool, "SignUp", { Username: "bo@example.com", Password: password })).body,
    ).not.toHaveProperty("Session");
  });

  it("is refused where it is another's, unknown, or lacks a part", async () => {
    const pool = createUserPool({
      appClient: { flows: ["CUSTOM_AUTH", "USER_SRP_AUTH", "USER_PASSWORD_AUTH"] },
    });
    for (const [flow, parameters, message] of [
      ["ADMIN_USER_PASSWORD_AUTH", {}, "Initiate Auth method not supported."],
      ["CUSTOM_AUTH", {}, "Custom auth lambda trigger is not configured for the user pool."],
      ["USER_SRP_AUTH", { SRP_A: "2" }, "Missing required parameter USERNAME"],
      ["USER_SRP_AUTH", { USERNAME: ada }, "Missing required parameter SRP_A"],
      ["USER_SRP_AUTH", { USERNAME: ada, SRP_A: "0" }, "Invalid SRP_A"],
      ["USER_PASSWORD_AUTH", { USERNAME: ada }, "Missing required parameter PASSWORD"],
    ] as const) {
      expect(await begin(pool, flow, parameters)).toMatchObject({
        error: "InvalidParameterException",
        message,
      });
    }
    expect((await begin(pool, "MAGIC", {})).message).toMatch(
      /^1 validation error detected: Value 'MAGIC' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: \[/,
    );
  });

  it("with a choice shows the ways in, and takes the password either way", async () => {
    const pool = createUserPool({ users });
    const asked = await begin(pool, "USER_AUTH", { USERNAME: ada });
    expect(asked.body).toMatchObject({
      ChallengeName: "SELECT_CHALLENGE",
      AvailableChallenges: ["PASSWORD", "PASSWORD_SRP"],
    });
    const { Session } = asked.body;
    const choose = (choice: object) =>
      answer(pool, "SELECT_CHALLENGE", { USERNAME: ada, ...choice }, Session);
    expect(await choose({ ANSWER: "EMAIL_OTP" })).toMatchObject({ error: "InvalidParameterException" });
    expect(await choose({ ANSWER: "PASSWORD", PASSWORD: "Wrong-horse-9" })).toMatchObject(incorrect);

    const client = openClient();
    const challenged = await choose({ ANSWER: "PASSWORD_SRP", SRP_A: client.SRP_A });
    expect(challenged.body.Session).toBeTypeOf("string");
    const proof = prove(
      client,
      challenged.body.ChallengeParameters as Challenge,
      pool.id.split("_")[1] ?? "",
      password,
    );
    const proved = await answer(pool, "PASSWORD_VERIFIER", proof, challenged.body.Session);
    expect(proved.body).toHaveProperty("AuthenticationResult.AccessToken");

    expect((await choose({ ANSWER: "PASSWORD", PASSWORD: password })).body).toHaveProperty(
      "AuthenticationResult",
    );
    expect(await choose({ ANSWER: "PASSWORD", PASSWORD: password })).toMatchObject(
      refused("Invalid session for the user."),
    );
  });

  it("with a preferred way asks for nothing else", async () => {
    const pool = createUserPool({ users });
    const byPassword = { USERNAME: ada, PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password };
    expect((await begin(pool, "USER_AUTH", byPassword)).body).toHaveProperty("AuthenticationResult");
    const bySrp = { USERNAME: ada, PREFERRED_CHALLENGE: "PASSWORD_SRP", SRP_A: openClient().SRP_A };
    expect((await begin(pool, "USER_AUTH", bySrp)).body).toMatchObject({
      ChallengeName: "PASSWORD_VERIFIER",
    });
  });

  it("refuses answers to what was never asked", async () => {
    const pool = createUserPool({ users });
    expect(await answer(pool, "SMS_MFA", { USERNAME: ada, SMS_MFA_CODE: "123456" })).toMatchObject({
      status: 400,
    });
    const session = "propertyIsEnumerable";
    expect(
      await answer(pool, "SELECT_CHALLENGE", { USERNAME: ada, ANSWER: "PASSWORD" }, session),
    ).toMatchObject(refused("Invalid session for the user."));
  });
});

describe("the session of a sign-up", () => {
  async function signedUp(clock = heldClock()) {
    const pool = createUserPool({ clock: clock.read });
    const first = await send(pool, "SignUp", { Username: ada, Password: password });
    const ConfirmationCode = pool.outbox.lastCode(ada);
    const confirm = () => send(pool, "ConfirmSignUp", { Username: ada, ConfirmationCode });
    const enter = (Session: unknown, USERNAME = ada) => begin(pool, "USER_AUTH", { USERNAME }, { Session });
    return { pool, clock, before: first.body.Session, confirm, enter };
  }

  it("lets its owner in without the password, once, and only after the confirmation", async () => {
    const { before, confirm, enter } = await signedUp();
    expect(await enter(before)).toMatchObject({ error: "UserNotConfirmedException" });
    const { Session } = (await confirm()).body;
    expect((await enter(Session)).body).toHaveProperty("AuthenticationResult.RefreshToken");
    expect(await enter(Session)).toMatchObject(refused("Invalid session for the user."));
  });

  it("is nobody else's and dies after three minutes", async () => {
    const { pool, clock, confirm, enter } = await signedUp();
    pool.users.add({ email: "eve@example.com", password });
    const { Session } = (await confirm()).body;
    expect(await enter(Session, "eve@example.com")).toMatchObject(refused("Invalid session for the user."));
    clock.pass({ minutes: 3 });
    expect(await enter(Session)).toMatchObject(refused("Invalid session for the user."));
  });
});
