import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadClient, type LoadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { accountFlow } from "../../src/flow/account.ts";
import { changePasswordFlow } from "../../src/flow/change-password.ts";
import { deleteAccountFlow } from "../../src/flow/delete-account.ts";
import { reauthenticationFlow } from "../../src/flow/reauthentication.ts";
import type { SeedUser, UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";

const email = "ada@example.com";
const next = "ada@lovelace.example";
const phone = "+447700900123";
const password = "Correct-horse-9";
const context = { client: loadClient, pool: readPool };

async function signedIn(user: Partial<SeedUser> = {}, more: UserPoolOptions = {}) {
  const pool = installPool({
    attributes: { name: {}, phone_number: {} },
    users: [
      { email, password, ...user },
      { email: "grace@example.com", password },
    ],
    ...more,
  });
  await auth.signIn({ username: email, password });
  return pool;
}

/** A storage as browsers have one. */
function keepsThings() {
  const storage = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
    clear: () => storage.clear(),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** The step of a result, which has to be this one. */
function step<Step extends { name: string }, Name extends Step["name"]>(
  result: { ok: true; step: Step } | { ok: false; error: unknown },
  name: Name,
): Extract<Step, { name: Name }> {
  expect(result).toMatchObject({ ok: true, step: { name } });
  return (result as unknown as { step: Extract<Step, { name: Name }> }).step;
}

async function read(flow = accountFlow(context)) {
  return { flow, account: step(await flow.begin(), "account") };
}

describe("An account", () => {
  it("tells what counts where only half of a change was taken, and keeps what waits for its code", async () => {
    keepsThings();
    const attributes = { name: {}, nickname: {}, phone_number: {} };
    const user = { attributes: { name: "Ada", nickname: "Countess" } };
    const pool = await signedIn(user, { attributes, verifyBeforeUpdate: ["email"] });
    const { flow, account } = await read();
    pool.fail("DeleteUserAttributes", { error: "InternalErrorException", status: 500, times: 3 });
    const changes = { email: next, name: "Ada L", nickname: "" };
    const refused = await flow.change(account, changes);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "server" },
      leadsTo: {
        attributes: { email, name: "Ada L", nickname: "Countess" },
        waiting: [{ attribute: "email", destination: next }],
      },
    });
    expect((await auth.fetchAuthSession()).tokens?.idToken?.payload["name"]).toBe("Ada L");
  });

  it("tells what it holds, and what of it is proved", async () => {
    await signedIn({ phone, phoneVerified: false, attributes: { name: "Ada" } });
    const { account } = await read();
    expect(account).toMatchObject({
      attributes: { email, phone_number: phone, name: "Ada" },
      verified: ["email"],
      waiting: [],
    });
  });

  it("is changed in one request for what changed, and one for what is taken away", async () => {
    const pool = await signedIn(
      { attributes: { name: "Ada", nickname: "A" } },
      { attributes: { name: {}, nickname: {} } },
    );
    const { flow, account } = await read();
    const before = asked(pool).length;
    const changed = step(
      await flow.change(account, { name: "Ada Lovelace", nickname: "", email }),
      "account",
    );
    expect(changed).toMatchObject({ attributes: { name: "Ada Lovelace" }, changed: ["name", "nickname"] });
    expect(changed.attributes).not.toHaveProperty("nickname");
    expect(asked(pool).slice(before)).toEqual([
      "UpdateUserAttributes",
      "DeleteUserAttributes",
      "GetTokensFromRefreshToken",
      "GetUser",
    ]);
    expect((await auth.fetchAuthSession()).tokens?.idToken?.payload["name"]).toBe("Ada Lovelace");
  });

  it("sends nothing where nothing changed", async () => {
    const pool = await signedIn({ attributes: { name: "Ada" } });
    const { flow, account } = await read();
    await flow.change(account, { name: "Ada" });
    expect(asked(pool)).not.toContain("UpdateUserAttributes");
  });

  it("has two new contacts proved one after the other", async () => {
    keepsThings();
    const pool = await signedIn(
      { phone },
      { verify: ["email", "phone"], verifyBeforeUpdate: ["email", "phone"] },
    );
    const { flow, account } = await read();
    const other = "+447700900456";
    const first = step(await flow.change(account, { email: next, phone_number: other }), "contactCode");
    expect(first.contact).toEqual({ attribute: "email", destination: next });
    const between = step(await flow.confirm(first, ` ${pool.outbox.lastCode(next)} `), "account");
    expect(between).toMatchObject({
      attributes: { email: next, phone_number: phone },
      waiting: [{ attribute: "phone_number", destination: other }],
    });
    const second = step(await flow.enterCode(between, "phone_number"), "contactCode");
    const done = step(await flow.confirm(second, pool.outbox.lastCode(other)), "account");
    expect(done).toMatchObject({ attributes: { phone_number: other }, waiting: [] });
  });

  it.each<[string, (pool: UserPool) => void, first: string]>([
    ["the account can't be read", (pool) => pool.fail("GetUser", { drop: true, times: 3 }), "offline"],
    [
      "no reply to it comes",
      (pool) => pool.fail("VerifyUserAttribute", { drop: "reply", times: 3 }),
      "offline",
    ],
  ])("asks for no other code where the code was taken and %s", async (_, happens, code) => {
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const { flow, account } = await read();
    const asks = step(await flow.change(account, { email: next }), "contactCode");
    happens(pool);
    const sent = pool.outbox.lastCode(next);
    expect(await flow.confirm(asks, sent)).toMatchObject({ ok: false, error: { code } });
    const done = step(await flow.confirm(asks, sent), "account");
    expect(done).toMatchObject({ attributes: { email: next }, changed: ["email"], waiting: [] });
    // Which is no way past a code that is wrong.
    const again = step(await flow.change(done, { email: "third@example.com" }), "contactCode");
    expect(await flow.confirm(again, sent)).toMatchObject({ ok: false, error: { code: "wrongCode" } });
  });

  it("is told as changed where one reply to the code was lost on the way", async () => {
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const { flow, account } = await read();
    const asks = step(await flow.change(account, { email: next }), "contactCode");
    pool.fail("VerifyUserAttribute", { drop: "reply" });
    step(await flow.confirm(asks, pool.outbox.lastCode(next)), "account");
  });

  it("takes no code that belongs to another contact", async () => {
    const pool = await signedIn(
      { phone },
      { verify: ["email", "phone"], verifyBeforeUpdate: ["email", "phone"] },
    );
    const { flow, account } = await read();
    const first = step(
      await flow.change(account, { email: next, phone_number: "+447700900456" }),
      "contactCode",
    );
    const refused = await flow.confirm(first, pool.outbox.lastCode("+447700900456"));
    expect(refused).toMatchObject({ ok: false, error: { code: "wrongCode", field: "code" } });
  });

  it("remembers a change that was left half-way, for another tab, for as long as its code counts", async () => {
    keepsThings();
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const { flow, account } = await read();
    await flow.change(account, { email: next });
    const elsewhere = await read();
    expect(elsewhere.account.waiting).toEqual([{ attribute: "email", destination: next }]);
    const asks = step(await elsewhere.flow.enterCode(elsewhere.account, "email"), "contactCode");
    const again = await elsewhere.flow.resend(asks);
    expect(again).toMatchObject({ ok: true, step: { sentTo: { destination: next } } });
    step(await elsewhere.flow.confirm(asks, pool.outbox.lastCode(next)), "account");
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    await flow.change((await read()).account, { email: "third@example.com" });
    vi.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
    await auth.fetchAuthSession({ forceRefresh: true });
    expect((await read()).account.waiting).toEqual([]);
  });

  it("is not read, and not changed, by whoever was signed out elsewhere meanwhile", async () => {
    const pool = await signedIn();
    const { flow, account } = await read();
    pool.users.forceSignOut(email);
    const refused = { ok: false, error: { code: "sessionEnded" } };
    expect(await flow.change(account, { name: "Eve" })).toMatchObject(refused);
    expect(await flow.begin()).toMatchObject(refused);
    expect(
      await changePasswordFlow(context).change({ current: password, password: "Battery-staple-7" }),
    ).toMatchObject(refused);
    expect(await deleteAccountFlow(context).delete()).toMatchObject(refused);
  });

  it.each([
    ["an address that is somebody else's", { email: "grace@example.com" }, { code: "contactTaken" }],
    ["a number that is none", { phone_number: "12" }, { code: "invalidPhone", field: "phone_number" }],
  ])("refuses %s by its meaning", async (_, changes, error) => {
    await signedIn();
    const { flow, account } = await read();
    expect(await flow.change(account, changes)).toMatchObject({ ok: false, error });
  });

  it("is deleted once: the second time nobody is there", async () => {
    const pool = await signedIn();
    expect(await deleteAccountFlow(context).delete()).toMatchObject({ ok: true });
    expect(await deleteAccountFlow(context).delete()).toMatchObject({
      ok: false,
      error: { code: "sessionEnded" },
    });
    expect(asked(pool).filter((operation) => operation === "DeleteUser")).toHaveLength(1);
  });

  it.each([
    ["the reply is lost", (pool: UserPool) => pool.fail("DeleteUser", { drop: "reply" })],
    ["another device was faster", (pool: UserPool) => pool.users.delete(email)],
  ])("is gone, and nobody is signed in, where %s", async (_, happens) => {
    happens(await signedIn());
    step(await deleteAccountFlow(context).delete(), "accountDeleted");
    expect((await auth.fetchAuthSession()).tokens).toBeUndefined();
  });
});

describe("A change of the password", () => {
  it.each([
    [
      "the wrong one of now",
      { current: "Wrong-horse-9", password: "Battery-staple-7" },
      { code: "wrongPassword", field: "currentPassword" },
    ],
    [
      "one that the pool does not take",
      { current: password, password: "short" },
      { code: "invalidPassword", field: "password" },
    ],
  ])("refuses %s by its field", async (_, answer, error) => {
    await signedIn();
    expect(await changePasswordFlow(context).change(answer)).toMatchObject({ ok: false, error });
  });

  it("tells of too many tries", async () => {
    const pool = await signedIn();
    pool.fail("ChangePassword", { error: "LimitExceededException", times: 3 });
    const refused = await changePasswordFlow(context).change({
      current: password,
      password: "Battery-staple-7",
    });
    expect(refused).toMatchObject({ ok: false, error: { code: "tooManyAttempts" } });
  });

  it("leaves everybody signed in where the other devices could not be signed out", async () => {
    const pool = await signedIn();
    const flow = changePasswordFlow(context);
    step(await flow.change({ current: password, password: "Battery-staple-7" }), "passwordSaved");
    pool.fail("GlobalSignOut", { error: "InternalErrorException", status: 500 });
    expect(await flow.signOutOthers()).toMatchObject({ ok: false, error: { code: "server" } });
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
    step(await flow.signOutOthers(), "signedInAgain");
  });

  it("asks for the password where the sign-in that follows is lost, and goes on with it", async () => {
    const pool = await signedIn();
    const flow = changePasswordFlow(context);
    step(await flow.change({ current: password, password: "Battery-staple-7" }), "passwordSaved");
    pool.fail("InitiateAuth", { drop: true, times: 3 });
    const lost = await flow.signOutOthers();
    expect(lost).toMatchObject({
      ok: false,
      error: { code: "offline" },
      leadsTo: { name: "password", username: email },
    });
    const again = await flow.again(({ enterPassword }) =>
      enterPassword({ name: "password", username: email }, "Battery-staple-7"),
    );
    step(again, "signedInAgain");
  });
});

describe("A sign-in that is repeated", () => {
  it("counts by Cognito's clock, however wrong this computer's is", async () => {
    const hour = 60 * 60 * 1000;
    await signedIn({}, { clock: () => Date.now() + hour });
    step(await reauthenticationFlow(context).begin(60), "fresh");
    step(await reauthenticationFlow(context).begin(-1), "password");
  });

  it("leaves the person who is in as they are where it is refused", async () => {
    await signedIn();
    const flow = reauthenticationFlow(context);
    const refused = await flow.again(({ enterPassword }) =>
      enterPassword({ name: "password", username: email }, "Wrong-horse-9"),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: "wrongPassword", field: "password" } });
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens?.idToken?.payload["email"]).toBe(
      email,
    );
  });

  it("is none without the password, whoever looks for a token at the same moment", async () => {
    const pool = await signedIn();
    const flow = reauthenticationFlow(context);
    const enter = (password: string) =>
      flow.again(({ enterPassword }) => enterPassword({ name: "password", username: email }, password));
    /** Others on the page, who ask again and again while the sign-in begins, and find her in. */
    const others = async () => {
      const looks: ReturnType<typeof auth.fetchAuthSession>[] = [];
      for (let look = 0; look < 200; look++) {
        looks.push(auth.fetchAuthSession());
        await Promise.resolve();
      }
      for (const { tokens } of await Promise.all(looks)) expect(tokens).toBeDefined();
    };
    // What the flow needs is there, so that they ask at the very moment.
    await enter("Wrong-horse-9");
    const [refused] = await Promise.all([enter("Wrong-horse-9"), others()]);
    expect(refused).toMatchObject({ ok: false, error: { code: "wrongPassword", field: "password" } });
    const before = asked(pool).length;
    const [done] = await Promise.all([enter(password), others()]);
    step(done, "signedInAgain");
    expect(asked(pool).slice(before)).toContain("InitiateAuth");
  });

  it("is refused where the client says that somebody is signed in, and asks for nothing", async () => {
    await signedIn();
    const client: LoadClient = async () => {
      const { account, ...rest } = await loadClient();
      return {
        ...rest,
        ...(account && { account: async () => ({ ...(await account()), signInAgain: auth.signIn }) }),
      };
    };
    const refused = await reauthenticationFlow({ client, pool: readPool }).again(({ enterPassword }) =>
      enterPassword({ name: "password", username: email }, "Wrong-horse-9"),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: "server" } });
  });

  it("tells that the session is over where the account is gone meanwhile", async () => {
    const pool = await signedIn({}, { appClient: { preventUserExistenceErrors: false } });
    pool.users.delete(email);
    const refused = await reauthenticationFlow(context).again(({ enterPassword }) =>
      enterPassword({ name: "password", username: email }, password),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: "sessionEnded" } });
  });

  it("offers what else this pool lets people sign in with", async () => {
    await signedIn({}, { firstFactors: ["PASSWORD", "EMAIL_OTP"] });
    const asks = step(await reauthenticationFlow(context).begin(-1), "chooseFactor");
    expect(asks.factors).toEqual(["password", "email"]);
  });
});
