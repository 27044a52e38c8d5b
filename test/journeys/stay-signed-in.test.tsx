import { cleanup } from "@testing-library/react";
import { Amplify } from "aws-amplify";
import { fetchAuthSession } from "aws-amplify/auth";
import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import { CookieStorage, defaultStorage } from "aws-amplify/utils";
import { describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { loadClient } from "../../src/client/auth-client.ts";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { UserPool } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const grace = "grace@example.com";
const users = [{ email, password }];

const app = (
  <Authenticator offersToStaySignedIn>
    <SignOutButton />
    <SignOutButton global />
    <Who />
  </Authenticator>
);

/** A page without a form of ours. */
function Who() {
  const session = useSession();
  if (session.status !== "signedIn") return <p>{session.status}</p>;
  return (
    <>
      <p>Hello {session.user.email}</p>
      <button type="button" onClick={() => void session.getToken({ forceRefresh: true })}>
        Refresh
      </button>
    </>
  );
}

/** What is kept of sign-ins, in the tab or in the browser. */
const keptIn = (storage: Storage) =>
  Object.keys(storage)
    .filter((key) => key.startsWith("CognitoIdentityServiceProvider"))
    .map((key) => key.split(".").pop());
const kept = () => ({ tab: keptIn(sessionStorage).length > 0, browser: keptIn(localStorage).length > 0 });

/** What Amplify is like as a page begins: it looks in the browser, until it is told otherwise. */
function begins(pool: UserPool) {
  cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage);
  Amplify.configure(pool.config);
}

/** The same tab once more. */
async function reload(pool: UserPool, ui = app) {
  cleanup();
  begins(pool);
  return visit(ui);
}

/** Whoever opens the page once this tab was closed, or in another one. */
async function inAnotherTab(pool: UserPool) {
  cleanup();
  sessionStorage.clear();
  begins(pool);
  return visit(app);
}

function install(options: Parameters<typeof installPool>[0] = { users }): UserPool {
  const pool = installPool(options);
  begins(pool);
  onTestFinished(() => cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage));
  return pool;
}

const box = () => page.getByRole("checkbox", { name: "Stay signed in" });

async function signIn(name = email) {
  const ada = await visit(app);
  await ada.types("Email", name).types("Password", password);
  return ada;
}

describe("Ada, who unticks the box", () => {
  it("is found again after a reload, also by a page without a form, and gone with the tab", async () => {
    const pool = install();
    const ada = await signIn();
    await expect.element(box()).toBeChecked();
    await ada.ticks("Stay signed in").presses("Sign in").sees(`Hello ${email}`);
    expect(kept()).toEqual({ tab: true, browser: false });
    await (await reload(pool, <Who />)).sees(`Hello ${email}`);
    await (await reload(pool)).sees(`Hello ${email}`);
    await (await inAnotherTab(pool)).sees("Not on a computer that others use.");
    expect(kept()).toEqual({ tab: false, browser: false });
  });

  it("gets new tokens in her tab, and signs out of it", async () => {
    install();
    const ada = await signIn();
    await ada.ticks("Stay signed in").presses("Sign in").sees(`Hello ${email}`);
    const before = (await fetchAuthSession()).tokens?.accessToken.toString();
    await ada.presses("Refresh");
    await expect.poll(async () => (await fetchAuthSession()).tokens?.accessToken.toString()).not.toBe(before);
    expect(kept()).toEqual({ tab: true, browser: false });
    await ada.presses(/^Sign out$/).sees("Not on a computer that others use.");
    expect(kept()).toEqual({ tab: false, browser: false });
  });

  it("signs out on every device, and somebody else stays signed in after her", async () => {
    const pool = install({ users: [...users, { email: grace, password }] });
    const ada = await signIn();
    await ada.ticks("Stay signed in").presses("Sign in").sees(`Hello ${email}`);
    await ada.presses("Sign out on every device").sees("Not on a computer that others use.");
    expect(asked(pool)).toContain("GlobalSignOut");
    await expect.element(box()).toBeChecked();
    await ada.types("Email", grace).types("Password", password).presses("Sign in").sees(`Hello ${grace}`);
    expect(kept()).toEqual({ tab: false, browser: true });
    await (await inAnotherTab(pool)).sees(`Hello ${grace}`);
  });

  it("may be asked for a code first, and reload the page before she gives it", async () => {
    const pool = install({
      mfa: { methods: ["email"] },
      users: [{ email, password, mfa: { email: true } }],
    });
    const ada = await signIn();
    await ada.ticks("Stay signed in").presses("Sign in").sees("Check your email");
    const again = await reload(pool);
    await again.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees(`Hello ${email}`);
    expect(kept()).toEqual({ tab: true, browser: false });
  });

  it("may sign in without a password", async () => {
    const pool = install({ users, firstFactors: ["PASSWORD", "EMAIL_OTP"] });
    const ada = await visit(app);
    await ada
      .types("Email", email)
      .ticks("Stay signed in")
      .presses("Sign in with a code by email")
      .isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees(`Hello ${email}`);
    expect(kept()).toEqual({ tab: true, browser: false });
  });

  it("may have made her account just now", async () => {
    const pool = install({});
    const ada = await visit(app);
    await ada.presses("Create an account").types("Email", email).types("Password", password);
    await ada.ticks("Stay signed in").presses("Create account").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees(`Hello ${email}`);
    expect(kept()).toEqual({ tab: true, browser: false });
  });

  it("is not asked for a second factor again on a browser that she had remembered", async () => {
    const pool = install({
      mfa: { methods: ["email"] },
      devices: { remember: "always", skipMfa: true },
      users: [{ email, password, mfa: { email: true } }],
    });
    const ada = await signIn();
    await ada.ticks("Stay signed in").presses("Sign in").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees(`Hello ${email}`);
    expect(keptIn(localStorage).sort()).toEqual(["deviceGroupKey", "deviceKey", "randomPasswordKey"]);
    const later = await inAnotherTab(pool);
    await later.types("Email", email).types("Password", password).ticks("Stay signed in");
    await later.presses("Sign in").sees(`Hello ${email}`);
    expect(asked(pool).filter((operation) => operation === "ConfirmDevice")).toHaveLength(1);
  });
});

describe("Tokens", () => {
  it("stay in the browser where the box is ticked, and where there is none", async () => {
    install();
    const ada = await signIn();
    await ada.presses("Sign in").sees(`Hello ${email}`);
    expect(kept()).toEqual({ tab: false, browser: true });
    expect(Object.keys(sessionStorage).filter((key) => key.includes("tokens-in-tab"))).toEqual([]);
  });

  it("are where the app keeps them, once the box is ticked again", async () => {
    const pool = install();
    const cookies = new CookieStorage({ path: "/", secure: false, sameSite: "lax" });
    cognitoUserPoolsTokenProvider.setKeyValueStorage(cookies);
    const { keepTokens } = await loadClient();
    keepTokens?.("browser");
    const storage = () => cognitoUserPoolsTokenProvider.authTokenStore.getKeyValueStorage();
    expect(storage()).toBe(cookies);
    keepTokens?.("tab");
    expect(storage()).not.toBe(cookies);
    keepTokens?.("tab");
    keepTokens?.("browser");
    expect(storage()).toBe(cookies);
    expect(pool.log).toEqual([]);
  });

  it("go where a form of the app's own says", async () => {
    install();
    const ada = await visit(<Own />);
    await ada.presses("In").sees("signedIn");
    expect(kept()).toEqual({ tab: true, browser: false });
  });
});

function Own() {
  const { step, start } = useSignIn();
  return (
    <>
      <button type="button" onClick={() => void start({ username: email, password, staySignedIn: false })}>
        In
      </button>
      <p>{step.name}</p>
    </>
  );
}
