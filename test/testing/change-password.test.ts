import { describe, expect, it } from "vitest";
import { createUserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { heldClock, send, signIn } from "./wire.ts";

const passwords = ["First-horse-1", "Second-horse-2", "Third-horse-3", "Fourth-horse-4"] as const;
const [first, second, third] = passwords;
const ada = "ada@example.com";

async function signedIn(options: UserPoolOptions = {}) {
  const pool = createUserPool({ users: [{ email: ada, password: first }], ...options });
  const { AccessToken } = await signIn(pool, ada, first);
  const change = (PreviousPassword: string | undefined, ProposedPassword: string) =>
    send(pool, "ChangePassword", { AccessToken, PreviousPassword, ProposedPassword });
  return { pool, change };
}

const incorrect = { error: "NotAuthorizedException", message: "Incorrect username or password." };
const usedBefore = { status: 400, error: "PasswordHistoryPolicyViolationException" };

describe("changing the password", () => {
  it("takes the old one and lets Ada in with the new one alone", async () => {
    const { pool, change } = await signedIn();
    expect((await change(first, second)).body).toEqual({});
    await expect(signIn(pool, ada, first)).rejects.toThrow("NotAuthorizedException");
    expect(await signIn(pool, ada, second)).toBeDefined();
  });

  it("needs the right old one and a new one that the policy allows", async () => {
    const { change } = await signedIn();
    expect(await change(second, third)).toMatchObject(incorrect);
    expect(await change(first, "short")).toMatchObject({ error: "InvalidPasswordException" });
    expect(await change(first, "no spaces at the end ")).toMatchObject({
      error: "InvalidParameterException",
    });
    expect(await change(undefined, second)).toMatchObject({ error: "InvalidParameterException" });
    expect((await change(first, second)).status).toBe(200);
  });

  it("is refused after five wrong guesses within an hour, even with the right one", async () => {
    const clock = heldClock();
    const { change } = await signedIn({ clock: clock.read, appClient: { accessTokenMinutes: 300 } });
    const guesses = await Promise.all(Array.from({ length: 5 }, () => change(second, third)));
    for (const reply of guesses) expect(reply).toMatchObject(incorrect);
    expect(await change(first, second)).toMatchObject({
      error: "LimitExceededException",
      message: "Attempt limit exceeded, please try after some time.",
    });
    clock.pass({ hours: 1 });
    expect((await change(first, second)).status).toBe(200);
  });

  it("gives a first password to someone who has none", async () => {
    const texts = new Map<string, string>();
    const persist = {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
      removeItem: (key: string) => void texts.delete(key),
    };
    const { pool, change } = await signedIn({ persist });
    // The pool takes up what another tab has written: there she has no password.
    const [[key, text] = ["", ""]] = texts;
    persist.setItem(key, text.replace(/,"password":\{[^}]*\}/, ""));
    await expect(signIn(pool, ada, first)).rejects.toThrow("NotAuthorizedException");
    expect((await change(undefined, second)).status).toBe(200);
    expect(await signIn(pool, ada, second)).toBeDefined();
  });
});

describe("the history of passwords", () => {
  it("is not kept unless the pool asks for it", async () => {
    const { change } = await signedIn();
    expect((await change(first, first)).status).toBe(200);
  });

  it("forbids the last ones, today's among them, and forgets older ones", async () => {
    const { pool, change } = await signedIn({ passwordPolicy: { historySize: 2 } });
    expect(await change(first, first)).toMatchObject(usedBefore);
    await change(first, second);
    expect(await change(second, first)).toMatchObject(usedBefore);
    await change(second, third);
    expect((await change(third, first)).status).toBe(200);
    await send(pool, "ForgotPassword", { Username: ada });
    const ConfirmationCode = pool.outbox.lastCode(ada);
    const reset = (Password: string) =>
      send(pool, "ConfirmForgotPassword", { Username: ada, ConfirmationCode, Password });
    expect(await reset(third)).toMatchObject(usedBefore);
    expect((await reset(second)).status).toBe(200);
  });

  it("counts what an administrator sets", async () => {
    const { pool, change } = await signedIn({ passwordPolicy: { historySize: 2 } });
    pool.users.setPassword(ada, second);
    expect(await change(second, first)).toMatchObject(usedBefore);
  });
});
