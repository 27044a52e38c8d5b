import { signIn, signOut } from "aws-amplify/auth";
import { describe, expect, it, vi } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { askSession, askToken } from "../../src/flow/session.ts";
import { displayName } from "../../src/flow/user.ts";
import type { SeedUser, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";

const password = "Correct-horse-9";
const known: SeedUser = { email: "ada@example.com", password };

async function signedIn(person: SeedUser = known, options: UserPoolOptions = {}) {
  const pool = installPool({ ...options, users: [person] });
  await signIn({ username: "ada@example.com", password });
  return pool;
}

describe("Who is signed in", () => {
  it("is nobody at first", async () => {
    installPool();
    expect(await askSession(loadClient)).toEqual({ ok: true, session: undefined });
  });

  it("is nobody where Amplify has not been configured", async () => {
    expect(await askSession(loadClient)).toEqual({ ok: true, session: undefined });
  });

  it("is told by the tokens: names, attributes of the pool's own, groups, and until when", async () => {
    const attributes = { name: "Ada Lovelace", "custom:favorite_flavor": "vanilla" };
    const person = { ...known, phone: "+4917012345678", attributes, groups: ["admins", "staff"] };
    const pool = await signedIn(person, { attributes: { "custom:favorite_flavor": {} } });
    const result = await askSession(loadClient);
    if (!result.ok || !result.session) throw new Error("Nobody is signed in.");
    const { user, groups, expiresAt } = result.session;
    expect(user).toMatchObject({
      id: pool.users.get("ada@example.com")?.sub,
      username: pool.users.get("ada@example.com")?.username,
      email: "ada@example.com",
      phone: "+4917012345678",
      name: "Ada Lovelace",
    });
    expect(user.claims["custom:favorite_flavor"]).toBe("vanilla");
    expect(groups).toEqual(["admins", "staff"]);
    expect(Math.abs(expiresAt - Date.now() - 60 * 60_000)).toBeLessThan(10_000);
  });

  it("has no groups, and no names that the pool doesn't know", async () => {
    await signedIn();
    const result = await askSession(loadClient);
    if (!result.ok || !result.session) throw new Error("Nobody is signed in.");
    expect(result.session.groups).toEqual([]);
    expect(result.session.user).not.toHaveProperty("phone");
    expect(result.session.user).not.toHaveProperty("name");
  });
});

describe("A token", () => {
  it("is handed out without asking Cognito while it is good", async () => {
    const pool = await signedIn();
    const before = pool.log.length;
    const result = await askToken(loadClient, {});
    if (!result.ok) throw new Error(result.error.code);
    expect(result.accessToken.split(".")).toHaveLength(3);
    expect(result.idToken?.split(".")).toHaveLength(3);
    expect(pool.log).toHaveLength(before);
  });

  it("is a new one once it has expired, or where one is asked for", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const pool = await signedIn();
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect((await askToken(loadClient, {})).ok).toBe(true);
    expect((await askToken(loadClient, { forceRefresh: true })).ok).toBe(true);
    vi.useRealTimers();
    const refreshes = pool.log.filter(({ operation }) => operation === "GetTokensFromRefreshToken");
    expect(refreshes).toHaveLength(2);
  });

  it("is refused to nobody", async () => {
    installPool();
    expect(await askToken(loadClient, {})).toMatchObject({ ok: false, error: { code: "sessionEnded" } });
  });

  it("is refused after a sign-out on every device, which only a refresh learns of", async () => {
    const pool = await signedIn();
    pool.users.forceSignOut("ada@example.com");
    expect((await askToken(loadClient, {})).ok).toBe(true);
    expect(await askToken(loadClient, { forceRefresh: true })).toMatchObject({
      ok: false,
      error: { code: "sessionEnded" },
    });
    expect(await askSession(loadClient)).toEqual({ ok: true, session: undefined });
  });

  it.each([
    ["offline", { drop: true, times: 3 }],
    ["server", { status: 500, times: 3 }],
  ] as const)("that can't be refreshed for being %s is no sign-out", async (code, fault) => {
    const pool = await signedIn();
    pool.fail("GetTokensFromRefreshToken", fault);
    expect(await askToken(loadClient, { forceRefresh: true })).toMatchObject({ ok: false, error: { code } });
    expect((await askToken(loadClient, { forceRefresh: true })).ok).toBe(true);
  });

  it("is refused once her account is gone", async () => {
    const pool = await signedIn();
    pool.users.delete("ada@example.com");
    expect(await askToken(loadClient, { forceRefresh: true })).toMatchObject({
      ok: false,
      error: { code: "sessionEnded" },
    });
  });
});

it("Nobody is greeted by a name that is not theirs", async () => {
  const user = { id: "1", username: "ada", claims: {} };
  expect(displayName(user)).toBe("ada");
  expect(displayName({ ...user, phone: "+4917012345678" })).toBe("+4917012345678");
  expect(displayName({ ...user, phone: "+4917012345678", email: "ada@example.com" })).toBe("ada@example.com");
  expect(displayName({ ...user, email: "ada@example.com", name: "Ada Lovelace" })).toBe("Ada Lovelace");

  await signedIn({ ...known, attributes: { given_name: "Ada", family_name: "Lovelace" } });
  const result = await askSession(loadClient);
  expect(result.ok && result.session && displayName(result.session.user)).toBe("Ada Lovelace");
  await signOut();
});

it("Nobody is greeted by a name that is blank", async () => {
  await signedIn({ ...known, attributes: { name: " " } });
  const result = await askSession(loadClient);
  expect(result.ok && result.session && displayName(result.session.user)).toBe("ada@example.com");
  await signOut();
});
