import { createBrowserHistory, RouterProvider as TanStack } from "@tanstack/react-router";
import { cleanup } from "@testing-library/react";
import { fetchAuthSession, signIn } from "aws-amplify/auth";
import type { ReactNode } from "react";
import { createBrowserRouter, RouterProvider as ReactRouter } from "react-router";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { pages } from "../../stories/recipes/react-router.tsx";
import { openShop } from "../../stories/recipes/tanstack-router.tsx";
import { atProvider, openApp } from "../support/page-loads.tsx";
import { visitor } from "../support/visit.tsx";

const password = "Correct-horse-9";
const email = "ada@example.com";
const maker = "bea@example.com";
const users = [
  { email, password },
  { email: maker, password, groups: ["makers"] },
];
/** The people of an app whose provider leads back to the sign-in page. */
const withGoogle = (): UserPoolOptions => ({
  identityProviders: [{ name: "Google", people: [{ email }] }],
  appClient: { callbackUrls: [`${location.origin}/sign-in`] },
});

const ada = visitor();
const comesIn = (username = email) => signIn({ username, password });
const place = () => `${location.pathname}${location.search}`;

/** A router for as long as a page is loaded. */
interface Loaded {
  readonly page: ReactNode;
  readonly close: () => void;
}

function inReactRouter(): Loaded {
  const router = createBrowserRouter(pages);
  return { page: <ReactRouter router={router} />, close: () => router.dispose() };
}

function inTanStackRouter(): Loaded {
  const history = createBrowserHistory();
  return { page: <TanStack router={openShop(history)} />, close: () => history.destroy() };
}

function opens(load: () => Loaded, path: string, options: UserPoolOptions = { users }) {
  let loaded: Loaded | undefined;
  const app = () => {
    loaded?.close();
    loaded = load();
    return loaded.page;
  };
  const shop = openApp(app, options, path);
  onTestFinished(() => {
    cleanup();
    loaded?.close();
  });
  return shop;
}

describe.each([
  ["React Router", inReactRouter],
  ["TanStack Router", inTanStackRouter],
])("In %s", (name, router) => {
  it("Ada signs in on her way to an order, and gets there", async () => {
    opens(router, "/orders/7?paid=yes");
    await ada.sees(/^Sign in$/).doesNotSee("Order 7");
    expect(place()).toBe("/sign-in?return_to=%2Forders%2F7%3Fpaid%3Dyes");
    await ada.types("Email", email).types("Password", password).presses("Sign in").sees("Order 7");
    expect(place()).toBe("/orders/7?paid=yes");
  });

  it("so she does with her Google account", async () => {
    opens(router, "/orders/7", withGoogle());
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("Order 7");
    expect(place()).toBe("/orders/7");
  });

  it("is told that she pressed Cancel there, and can still get to her order", async () => {
    opens(router, "/orders/7", withGoogle());
    await ada.presses("Continue with Google");
    await atProvider("Cancel");
    await ada.sees("The sign-in was cancelled.");
    expect(place()).toBe("/sign-in?return_to=%2Forders%2F7");
    await ada.presses("Continue with Google");
    await atProvider("Ada");
    await ada.sees("Order 7");
  });

  it("whoever is signed in is asked nothing, there or on the sign-in page", async () => {
    const { reload } = opens(router, "/sign-in?return_to=%2Forders%2F8");
    await ada.sees(/^Sign in$/);
    await comesIn();
    await ada.sees("Order 8");
    const shown = new Set<string>();
    const watcher = new MutationObserver(() => shown.add(document.body.innerText));
    watcher.observe(document.body, { childList: true, subtree: true });
    reload();
    await expect.poll(() => [...shown].at(-1)).toMatch("Order 8");
    watcher.disconnect();
    expect([...shown].join()).not.toMatch("Sign in");
    expect(place()).toBe("/orders/8");
  });

  it("a place outside the app is not one to come back to", async () => {
    opens(router, "/sign-in?return_to=https%3A%2F%2Fevil.example");
    await comesIn();
    await ada.sees(`Hello ${email}`);
    expect(place()).toBe("/");
  });

  it("a page for makers is not Ada's", async () => {
    opens(router, "/recipes");
    await comesIn();
    await ada.sees("This page is for makers.").doesNotSee(/secret/);
    await ada.follows("Home").sees(`Hello ${email}`);
    await ada
      .follows("Recipes")
      .sees("This page is for makers.")
      .doesNotSee(/secret/);
  });

  it("a page for makers is Bea's", async () => {
    opens(router, "/recipes");
    await comesIn(maker);
    await ada.sees("The secret is more sugar");
    expect(place()).toBe("/recipes");
  });

  it("a sign-out leads to the sign-in, and that back again", async () => {
    opens(router, "/orders/7");
    await comesIn();
    await ada
      .presses("Sign out")
      .sees(/^Sign in$/)
      .doesNotSee("Order 7");
    expect(place()).toBe("/sign-in?return_to=%2Forders%2F7");
    await ada.types("Email", email).types("Password", password).presses("Sign in").sees("Order 7");
  });

  it("a session that ended elsewhere leads there, too", async () => {
    const { pool } = opens(router, "/orders/7");
    await comesIn();
    await ada.sees("Order 7");
    pool.users.forceSignOut(email);
    await fetchAuthSession({ forceRefresh: true });
    await ada.sees("Your session has ended. Sign in again to continue.");
    expect(place()).toBe("/sign-in?return_to=%2Forders%2F7");
  });

  it("a session that is found to have ended when the page opens does as well, whatever Cognito calls it", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const { pool, reload } = opens(router, "/orders/7");
    await comesIn();
    await ada.sees("Order 7");
    pool.fail("GetTokensFromRefreshToken", { error: "UserNotFoundException" });
    vi.setSystemTime(Date.now() + 60 * 60_000);
    reload();
    await ada.sees(/^Sign in$/);
    expect(place()).toBe("/sign-in?return_to=%2Forders%2F7");
  });

  it("nobody is sent to sign in for lack of a connection", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const { pool, reload } = opens(router, "/orders/7");
    await comesIn();
    await ada.sees("Order 7");
    vi.setSystemTime(Date.now() + 60 * 60_000);
    pool.fail("GetTokensFromRefreshToken", { drop: true, times: 3 });
    // It throws what it shows while it draws, and React reports that.
    if (name === "TanStack Router") vi.spyOn(console, "error").mockImplementationOnce(() => {});
    reload();
    await ada.sees(/^We could not find out who is signed in\./);
    expect(place()).toBe("/orders/7");
    await ada.presses("Try again").sees("Order 7");
  });
});
