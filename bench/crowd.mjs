// Many people in one pool, over HTTP: whether each of them stays who they are, and how long that takes.
import { equal } from "node:assert/strict";

const password = "Correct-horse-9";

/**
 * Signs people up, confirms them, signs them in and renews their tokens, `atOnce` at a time. Throws where somebody gets what
 * belongs to another, or nothing. Gives the seconds that each tenth of them took.
 * @param {import("../src/testing/index.ts").UserPool} pool
 * @param {number} people
 * @param {number} [atOnce]
 */
export async function crowd(pool, people, atOnce = 20) {
  const server = await pool.listen();
  /** @type {string[]} */
  const subs = [];
  /** @type {number[]} */
  const seconds = [];
  try {
    for (let tenth = 0; tenth < 10; tenth++) {
      const waiting = Array.from(
        { length: people / 10 },
        (_, n) => `person${tenth * (people / 10) + n}@example.com`,
      );
      const start = performance.now();
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (let name = waiting.pop(); name; name = waiting.pop()) subs.push(await comeAndGo(pool, name));
        }),
      );
      seconds.push((performance.now() - start) / 1000);
    }
  } finally {
    await server.close();
  }
  equal(new Set(subs).size, people, "two people have one sub");
  equal(pool.users.list().filter(({ status }) => status === "CONFIRMED").length, people);
  equal(pool.outbox.length, people);
  return { seconds };
}

/**
 * @param {import("../src/testing/index.ts").UserPool} pool
 * @param {string} Username
 */
async function comeAndGo(pool, Username) {
  const { endpoint, clientId: ClientId } = pool;
  /** @param {string} PASSWORD */
  const signIn = (PASSWORD) =>
    ask(endpoint, "InitiateAuth", {
      ClientId,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: Username, PASSWORD },
    });
  const { UserSub } = await ask(endpoint, "SignUp", { ClientId, Username, Password: password });
  await ask(endpoint, "ConfirmSignUp", {
    ClientId,
    Username,
    ConfirmationCode: pool.outbox.lastCode(Username),
  });
  equal((await signIn("Wrong-horse-9")).message, "Incorrect username or password.");
  const { AuthenticationResult: first } = await signIn(password);
  equal(claims(first.IdToken).sub, UserSub);
  equal(claims(first.IdToken).email, Username);
  const renewed = await ask(endpoint, "GetTokensFromRefreshToken", {
    ClientId,
    RefreshToken: first.RefreshToken,
  });
  const { AccessToken } = renewed.AuthenticationResult;
  equal(claims(AccessToken).sub, UserSub);
  /** @type {{ Name: string, Value: string }[]} */
  const attributes = (await ask(endpoint, "GetUser", { AccessToken })).UserAttributes;
  equal(attributes.find(({ Name }) => Name === "email")?.Value, Username);
  return String(UserSub);
}

/**
 * @param {string} endpoint
 * @param {string} operation
 * @param {object} body
 * @returns {Promise<Record<string, any>>}
 */
async function ask(endpoint, operation, body) {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  return /** @type {Promise<Record<string, any>>} */ (response.json());
}

/** @param {string} token */
const claims = (token) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
