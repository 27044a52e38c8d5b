import { renderHook } from "@testing-library/react";
import { signIn, signOut } from "aws-amplify/auth";
import type { ReactNode } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadClient, type AuthClient, type LoadClient } from "../../src/client/auth-client.ts";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import { useSignOut } from "../../src/hooks/use-sign-out.ts";
import type { UserPool } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";

const password = "Correct-horse-9";
const email = "ada@example.com";
const ada = { username: email, password };
const confirmed = () => installPool({ users: [{ email, password, groups: ["staff"] }] });
const hour = 60 * 60_000;

/** A page of the app, under Strict Mode. Each visit has a client, and so a session, of its own. */
function visit({
  client = () => loadClient(),
  onEvent,
}: { client?: LoadClient; onEvent?: (event: AuthEvent) => void } = {}) {
  let renders = 0;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AuthProvider client={client} {...(onEvent && { onEvent })}>
      {children}
    </AuthProvider>
  );
  const { result, rerender, unmount } = renderHook(
    () => {
      renders += 1;
      return { session: useSession(), signIn: useSignIn(), signOut: useSignOut() };
    },
    { wrapper },
  );
  return {
    now: () => result.current.session,
    hooks: () => result.current,
    renders: () => renders,
    rerender,
    unmount,
    is: (status: string) => expect.poll(() => result.current.session.status).toBe(status),
  };
}

async function signedIn(options: Parameters<typeof visit>[0] = {}) {
  const pool = confirmed();
  await signIn(ada);
  const page = visit(options);
  await page.is("signedIn");
  return { pool, page };
}

const refreshes = (pool: UserPool) =>
  pool.log.filter(({ operation }) => operation === "GetTokensFromRefreshToken");

/** Long enough for whatever would follow. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Another tab of this browser: what it writes to the storage, this one is told. */
function otherTab(): Window {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  if (!frame.contentWindow) throw new Error("The frame has no window.");
  return frame.contentWindow;
}

describe("Who is signed in", () => {
  it("is not known at first, then nobody, without a reason", async () => {
    const pool = confirmed();
    const page = visit();
    expect(page.now().status).toBe("loading");
    await page.is("signedOut");
    expect(page.now()).not.toHaveProperty("reason");
    expect(pool.log).toEqual([]);
  });

  it("is Ada, who was signed in before the page opened, with her groups", async () => {
    const { page } = await signedIn();
    expect(page.now()).toMatchObject({ status: "signedIn", user: { email }, groups: ["staff"] });
  });

  it("is known by the time her awaited sign-in resolves, and nobody by the time her sign-out does", async () => {
    confirmed();
    const page = visit();
    await page.is("signedOut");
    await page.hooks().signIn.start(ada);
    expect(page.now()).toMatchObject({ status: "signedIn", user: { email } });
    await page.hooks().signOut.signOut();
    expect(page.now()).toMatchObject({ status: "signedOut", reason: "signedOut" });
  });

  it("follows a sign-in and a sign-out by Amplify's own functions", async () => {
    confirmed();
    const page = visit();
    await page.is("signedOut");
    await signIn(ada);
    await page.is("signedIn");
    await signOut();
    await page.is("signedOut");
    expect(page.now()).toMatchObject({ reason: "signedOut" });
  });
});

describe("A refresh of the tokens in the background", () => {
  it("draws nothing, though the tokens are new", async () => {
    const { pool, page } = await signedIn();
    await aWhile();
    const before = { renders: page.renders(), session: page.now() };
    const fresh = await page.now().getToken({ forceRefresh: true });
    expect(fresh.ok).toBe(true);
    await aWhile();
    expect(refreshes(pool)).toHaveLength(1);
    expect(page.renders()).toBe(before.renders);
    expect(page.now()).toBe(before.session);
  });

  it("is noticed where it changes her groups", async () => {
    const { pool, page } = await signedIn();
    pool.users.setGroups(email, ["staff", "admins"]);
    await page.now().getToken({ forceRefresh: true });
    await expect.poll(() => page.now()).toMatchObject({ groups: ["staff", "admins"] });
  });

  it("happens by itself when they expire, and shows in the new expiry alone", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { pool, page } = await signedIn();
    await vi.advanceTimersByTimeAsync(100);
    const before = { renders: page.renders(), session: page.now() };
    await vi.advanceTimersByTimeAsync(hour + 1_000);
    await expect.poll(() => refreshes(pool).length).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(page.renders()).toBe(before.renders);

    page.rerender();
    const { session } = before;
    if (session.status !== "signedIn") throw new Error("Nobody is signed in.");
    expect(page.now()).toMatchObject({
      user: session.user,
      expiresAt: expect.closeTo(session.expiresAt + hour, -4),
    });
  });
});

describe("A session ends", () => {
  it("where Ada signed out on every device elsewhere, as soon as Cognito is asked", async () => {
    const { pool, page } = await signedIn();
    pool.users.forceSignOut(email);
    expect(await page.now().getToken()).toMatchObject({ ok: true });
    expect(await page.now().getToken({ forceRefresh: true })).toMatchObject({
      ok: false,
      error: { code: "sessionEnded" },
    });
    expect(page.now()).toMatchObject({ status: "signedOut", reason: "ended" });
    await aWhile();
    expect(page.now()).toMatchObject({ status: "signedOut", reason: "ended" });
  });

  it("where the tokens have expired and are refused, when she comes back to the tab", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const { pool, page } = await signedIn();
    pool.users.delete(email);
    vi.setSystemTime(Date.now() + hour);
    document.dispatchEvent(new Event("visibilitychange"));
    await page.is("signedOut");
    expect(page.now()).toMatchObject({ reason: "ended" });
    await aWhile();
    expect(page.now()).toMatchObject({ reason: "ended" });
    expect(refreshes(pool)).toHaveLength(1);
  });

  it("where another tab signs out, and the reason stays that", async () => {
    const { page } = await signedIn();
    const storage = otherTab().localStorage;
    for (const key of Object.keys(storage)) storage.removeItem(key);
    await page.is("signedOut");
    expect(page.now()).toMatchObject({ reason: "elsewhere" });
    await aWhile();
    expect(page.now()).toMatchObject({ reason: "elsewhere" });
  });

  it("where another tab empties the storage", async () => {
    const { page } = await signedIn();
    otherTab().localStorage.clear();
    await page.is("signedOut");
    expect(page.now()).toMatchObject({ reason: "elsewhere" });
  });

  it("and whoever was nobody before is told of no sign-out, whatever other tabs do", async () => {
    confirmed();
    const page = visit();
    await page.is("signedOut");
    otherTab().localStorage.setItem("CognitoIdentityServiceProvider.other.LastAuthUser", "bob");
    otherTab().localStorage.clear();
    await aWhile();
    expect(page.now()).not.toHaveProperty("reason");
  });

  it("and a read that only finds the tokens gone yields to whoever knows why", async () => {
    const { page } = await signedIn();
    const storage = otherTab().localStorage;
    for (const key of Object.keys(storage)) storage.removeItem(key);
    // The tab wakes up before it is told what happened while it slept.
    document.dispatchEvent(new Event("visibilitychange"));
    await page.is("signedOut");
    await expect.poll(() => page.now()).toMatchObject({ reason: "elsewhere" });
  });

  it("and begins where another tab signs in", async () => {
    const { page } = await signedIn();
    const tokens = Object.entries(localStorage).map(([key, value]) => [key, String(value)] as const);
    localStorage.clear();
    otherTab().localStorage.clear();
    document.dispatchEvent(new Event("visibilitychange"));
    await page.is("signedOut");
    const storage = otherTab().localStorage;
    for (const [key, value] of tokens) storage.setItem(key, value);
    await page.is("signedIn");
  });
});

describe("Without a connection", () => {
  it("nobody is signed out", async () => {
    const { pool, page } = await signedIn();
    pool.fail("GetTokensFromRefreshToken", { drop: true, times: 3 });
    expect(await page.now().getToken({ forceRefresh: true })).toMatchObject({
      ok: false,
      error: { code: "offline" },
    });
    await aWhile();
    expect(page.now().status).toBe("signedIn");
    expect(await page.now().getToken({ forceRefresh: true })).toMatchObject({ ok: true });
  });

  it("and with tokens that have expired it is not known who is there, until the connection is back", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const pool = confirmed();
    await signIn(ada);
    vi.setSystemTime(Date.now() + hour);
    pool.fail("GetTokensFromRefreshToken", { drop: true, times: 3 });
    const page = visit();
    await expect.poll(() => page.now()).toMatchObject({ status: "loading", error: { code: "offline" } });
    dispatchEvent(new Event("online"));
    await page.is("signedIn");
    expect(page.now()).not.toHaveProperty("error");
  });

  it("and Amplify not loaded yet it is tried again by itself", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    confirmed();
    let isOnline = false;
    const client = () => (isOnline ? loadClient() : Promise.reject(new TypeError("Failed to fetch")));
    const page = visit({ client });
    await expect.poll(() => page.now()).toMatchObject({ status: "loading", error: { code: "offline" } });
    isOnline = true;
    await vi.advanceTimersByTimeAsync(5_000);
    await page.is("signedOut");
  });

  it("nobody who is signed out is sent back to waiting, for lack of a guest's credentials", async () => {
    let reads = 0;
    let isOnline = true;
    const client = clientThat(() => {
      reads += 1;
      return isOnline ? Promise.resolve({}) : Promise.reject(networkError());
    });
    const page = visit({ client: () => Promise.resolve(client) });
    await page.is("signedOut");
    const before = { reads, renders: page.renders() };
    isOnline = false;
    dispatchEvent(new Event("online"));
    await expect.poll(() => reads).toBe(before.reads + 1);
    await aWhile();
    expect(page.now().status).toBe("signedOut");
    expect(page.renders()).toBe(before.renders);
  });

  it("whoever signs out here is out, though a guest's credentials can't be had", async () => {
    confirmed();
    await signIn(ada);
    const amplify = await loadClient();
    let isGuest = false;
    const client = () =>
      Promise.resolve<AuthClient>({
        ...amplify,
        signOut: () => amplify.signOut().then(() => void (isGuest = true)),
        fetchAuthSession: () => (isGuest ? Promise.reject(networkError()) : amplify.fetchAuthSession()),
      });
    const page = visit({ client });
    await page.is("signedIn");
    await page.hooks().signOut.signOut();
    expect(page.now()).toMatchObject({ status: "signedOut", reason: "signedOut" });
  });
});

describe("The app's listener", () => {
  it("hears of each sign-out once, however it came about", async () => {
    const events: AuthEvent[] = [];
    const { page } = await signedIn({ onEvent: (event) => events.push(event) });
    const signedOut = () => events.filter(({ type }) => type === "signedOut");
    await page.hooks().signOut.signOut();
    await aWhile();
    expect(signedOut()).toEqual([{ type: "signedOut", reason: "signedOut" }]);

    await page.hooks().signIn.start(ada);
    await aWhile();
    otherTab().localStorage.clear();
    await page.is("signedOut");
    await aWhile();
    expect(signedOut().slice(1)).toEqual([{ type: "signedOut", reason: "elsewhere" }]);
  });

  it("is not told that somebody was signed in before, nor out", async () => {
    const events: AuthEvent[] = [];
    const { page } = await signedIn({ onEvent: (event) => events.push(event) });
    page.unmount();
    await aWhile();
    expect(events.filter(({ type }) => type.startsWith("signed"))).toEqual([]);
  });
});

it("Whoever comes to the page after Ada has gone is not taken for her, not even for a moment", async () => {
  const client = () => loadClient();
  const { page } = await signedIn({ client });
  page.unmount();
  await signOut();
  await aWhile();
  const next = visit({ client });
  expect(next.now().status).toBe("loading");
  await next.is("signedOut");
});

it("All of a page share one session, and what the hook gives stays the same", async () => {
  const { page } = await signedIn();
  const before = page.now();
  page.rerender();
  expect(page.now()).toBe(before);
  expect(page.now().getToken).toBe(before.getToken);
});

const networkError = () =>
  Object.assign(new Error("A network error has occurred."), { name: "NetworkError" });

/** A client that an app brought along; it answers but one question. */
function clientThat(fetchAuthSession: AuthClient["fetchAuthSession"]): AuthClient {
  const notAsked = () => Promise.reject(new Error("This was not to be asked."));
  return {
    fetchAuthSession,
    signUp: notAsked,
    confirmSignUp: notAsked,
    resendSignUpCode: notAsked,
    signIn: notAsked,
    confirmSignIn: notAsked,
    autoSignIn: notAsked,
    rememberDevice: notAsked,
    resetPassword: notAsked,
    confirmResetPassword: notAsked,
    signOut: notAsked,
    signOutEverywhere: notAsked,
    signInWithRedirect: notAsked,
  };
}
