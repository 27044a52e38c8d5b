import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createUserPool, type UserPool } from "../../src/testing/index.ts";
import { makeVerifier, readPublicNumber } from "../../src/testing/srp.ts";
import { N, openClient, prove, type Challenge } from "./srp-client.ts";
import { send } from "./wire.ts";

// A property is tried many times.
vi.setConfig({ testTimeout: 30_000 });

const poolName = (pool: UserPool) => pool.id.split("_")[1] ?? "";

async function challenge(pool: UserPool, USERNAME: string) {
  const client = openClient();
  const reply = await send(pool, "InitiateAuth", {
    AuthFlow: "USER_SRP_AUTH",
    AuthParameters: { USERNAME, SRP_A: client.SRP_A },
  });
  return { client, asked: reply.body.ChallengeParameters as Challenge & { USERNAME: string } };
}

const answer = (pool: UserPool, ChallengeResponses: Record<string, string>) =>
  send(pool, "RespondToAuthChallenge", { ChallengeName: "PASSWORD_VERIFIER", ChallengeResponses });

async function signIn(pool: UserPool, username: string, password: string, timestamp?: string) {
  const { client, asked } = await challenge(pool, username);
  return answer(pool, prove(client, asked, poolName(pool), password, timestamp));
}

describe("SRP", () => {
  it("lets in whoever knows the password, in any script, and nobody else", async () => {
    const pool = createUserPool({ signInWith: ["username"] });
    const lettersAndSigns = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(lettersAndSigns, lettersAndSigns, async (password, guess) => {
        const { username } = pool.users.add({ username: randomUUID(), password });
        expect((await signIn(pool, username, password)).status).toBe(200);
        expect((await signIn(pool, username, guess)).status).toBe(guess === password ? 200 : 400);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps a verifier from which another client computes the same key, whatever the salt begins with", async () => {
    for (const salt of ["00ff", "7f", "80", "0"]) {
      const { verifier } = await makeVerifier("Example1", "ada", "Пароль-9", salt);
      expect(await makeVerifier("Example1", "ada", "Пароль-9", salt)).toEqual({ salt, verifier });
      expect(await makeVerifier("Example1", "Ada", "Пароль-9", salt)).not.toMatchObject({ verifier });
    }
  });

  it("refuses numbers that would give the key away, and what is no number", () => {
    for (const bad of [0n, N, 2n * N]) expect(readPublicNumber(bad.toString(16))).toBeUndefined();
    for (const bad of ["", "xyz", "-1", "0x10", "a".repeat(2000)])
      expect(readPublicNumber(bad)).toBeUndefined();
    expect(readPublicNumber((N - 1n).toString(16))).toBe(N - 1n);
  });

  it("asks with the name that Cognito's clients expect, and no session", async () => {
    const pool = createUserPool({
      signInWith: ["username"],
      users: [{ username: "ada", password: "Correct-horse-9" }],
    });
    const reply = await send(pool, "InitiateAuth", {
      AuthFlow: "USER_SRP_AUTH",
      AuthParameters: { USERNAME: "ADA", SRP_A: openClient().SRP_A },
    });
    expect(reply.body).toMatchObject({
      ChallengeName: "PASSWORD_VERIFIER",
      ChallengeParameters: { USERNAME: "ada", USER_ID_FOR_SRP: "ada" },
    });
    expect(reply.body).not.toHaveProperty("Session");
  });

  it("takes a proof once, for its own challenge, with a date that Cognito would write", async () => {
    const pool = createUserPool({ users: [{ email: "ada@example.com", password: "Correct-horse-9" }] });
    const { client, asked } = await challenge(pool, "ada@example.com");
    const proof = prove(client, asked, poolName(pool), "Correct-horse-9");
    expect((await answer(pool, proof)).status).toBe(200);
    const refused = { error: "NotAuthorizedException", message: "Incorrect username or password." };
    expect(await answer(pool, proof)).toMatchObject(refused);
    for (const timestamp of [
      "Sat Sep 05 10:44:58 UTC 2026",
      "Mon Nov 24 10:44:58 UTC 2026",
      "2026-11-24T10:44:58Z",
      "Tue Nov 31 10:44:58 UTC 2026",
    ]) {
      expect(await signIn(pool, "ada@example.com", "Correct-horse-9", timestamp)).toMatchObject(refused);
      expect(await signIn(pool, "ada@example.com", "Correct-horse-9")).toMatchObject({ status: 200 });
    }
    expect(
      (await signIn(pool, "ada@example.com", "Correct-horse-9", "Sat Sep 5 10:44:58 UTC 2026")).status,
    ).toBe(200);
  });

  it("plays a challenge to someone who does not exist, the same one every time, and then refuses", async () => {
    const pool = createUserPool();
    const first = await challenge(pool, "nobody@example.com");
    const second = await challenge(pool, "nobody@example.com");
    expect(second.asked.SALT).toBe(first.asked.SALT);
    expect(second.asked.USER_ID_FOR_SRP).toBe(first.asked.USER_ID_FOR_SRP);
    expect(first.asked.USERNAME).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      await answer(pool, prove(first.client, first.asked, poolName(pool), "Correct-horse-9")),
    ).toMatchObject({
      error: "NotAuthorizedException",
      message: "Incorrect username or password.",
    });
  });

  it("refuses someone who was deleted between question and answer", async () => {
    for (const [preventUserExistenceErrors, error] of [
      [true, "NotAuthorizedException"],
      [false, "UserNotFoundException"],
    ] as const) {
      const users = [{ email: "ada@example.com", password: "Correct-horse-9" }];
      const pool = createUserPool({ users, appClient: { preventUserExistenceErrors } });
      const { client, asked } = await challenge(pool, "ada@example.com");
      pool.users.delete("ada@example.com");
      expect(await answer(pool, prove(client, asked, poolName(pool), "Correct-horse-9"))).toMatchObject({
        error,
      });
    }
  });
});
