import { createBrowserHistory, RouterProvider as TanStack } from "@tanstack/react-router";
import { cleanup, render } from "@testing-library/react";
import { signIn } from "aws-amplify/auth";
import { createBrowserRouter, RouterProvider } from "react-router";
import { renderToString } from "react-dom/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { Authenticator, type AuthenticatorProps } from "../../src/screens/authenticator.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { pages } from "../../stories/recipes/screen-routes.tsx";
import { openDoor } from "../../stories/recipes/screen-routes-tanstack.tsx";
import { installPool } from "../support/amplify.ts";
import { openApp } from "../support/page-loads.tsx";
import { visitor } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const paths = { signIn: "/sign-in", signUp: "/join", resetPassword: "/reset" } as const;
const withCode: UserPoolOptions = {
  users: [{ email, password }],
  mfa: { required: true, methods: ["email"] },
};

const ada = visitor();
const place = () => `${location.pathname}${location.search}`;
const link = (name: string) => page.getByRole("link", { name });
const heading = (name: string | RegExp) => expect.element(page.getByRole("heading", { name, level: 1 }));
/** What a screen reader is told of the question that has come. */
const announced = () => page.getByRole("status").last();

/** Presses the browser's own button, and waits until it has gone there. */
async function goes(direction: "back" | "forward"): Promise<void> {
  const there = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  history[direction]();
  await there;
}

function inTheBrowser(props: Partial<AuthenticatorProps<readonly []>> = {}) {
  return () => (
    <Authenticator routes={paths} {...props}>
      {({ user }) => <h1>Hello {user.email}</h1>}
    </Authenticator>
  );
}

function inReactRouter() {
  let router: ReturnType<typeof createBrowserRouter> | undefined;
  onTestFinished(() => {
    cleanup();
    router?.dispose();
  });
  return () => {
    router?.dispose();
    router = createBrowserRouter(pages);
    return <RouterProvider router={router} />;
  };
}

function inTanStackRouter() {
  let history: ReturnType<typeof createBrowserHistory> | undefined;
  onTestFinished(() => {
    cleanup();
    history?.destroy();
  });
  return () => {
    history?.destroy();
    history = createBrowserHistory();
    return <TanStack router={openDoor(history)} />;
  };
}

describe.each([
  ["the browser's history", () => inTheBrowser()],
  ["React Router", inReactRouter],
  ["TanStack Router", inTanStackRouter],
])("With %s", (_, app) => {
  it("the address says which screen it is, and links between them are links", async () => {
    openApp(app(), { users: [] }, "/join");
    await heading("Create your account").toBeVisible();
    // Nothing has moved: a page that opens leaves the keyboard where it is.
    expect(document.activeElement).toBe(document.body);
    await expect.element(link("Sign in")).toHaveAttribute("href", "/sign-in");
    await ada.follows("Sign in");
    await heading("Sign in").toBeVisible();
    expect(place()).toBe("/sign-in");
    await ada.isAt("Email");
    await expect.element(announced()).toHaveTextContent("Sign in");
    await expect.element(link("Create an account")).toHaveAttribute("href", "/join");
    await ada.follows("Forgot your password?");
    await heading("Reset your password").toBeVisible();
    expect(place()).toBe("/reset");
    await expect.element(link("Back to sign in")).toHaveAttribute("href", "/sign-in");
  });

  it("Back and Forward move between screens, with the keyboard and the name that was typed", async () => {
    openApp(app(), { users: [] }, "/sign-in");
    await ada.types("Email", email).follows("Create an account").finds("Email", email);
    await goes("back");
    await heading("Sign in").toBeVisible();
    await ada.isAt("Email").finds("Email", email);
    await expect.element(announced()).toHaveTextContent("Sign in");
    await goes("forward");
    await heading("Create your account").toBeVisible();
    await ada.isAt("Email").finds("Email", email);
  });

  it("Back after a reload takes the keyboard along, too", async () => {
    const { reload } = openApp(app(), { users: [] }, "/join");
    await ada.follows("Sign in");
    reload();
    await heading("Sign in").toBeVisible();
    expect(document.activeElement).toBe(document.body);
    await goes("back");
    await heading("Create your account").toBeVisible();
    await ada.isAt("Email");
  });

  it("a key for another tab leaves this one where it is", async () => {
    openApp(app(), { users: [] }, "/sign-in");
    await heading("Sign in").toBeVisible();
    const opened: boolean[] = [];
    const stop = (event: MouseEvent) => {
      opened.push(!event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener("click", stop, { once: true });
    await link("Create an account").click({ modifiers: ["Control"] });
    expect(opened).toEqual([true]);
    expect(place()).toBe("/sign-in");
  });

  it("from a code, Back leads to the first question; Forward finds no dead one", async () => {
    const { pool } = openApp(app(), withCode, "/sign-in");
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    expect(place()).toBe("/sign-in?step=code");
    await goes("back");
    await heading("Sign in").toBeVisible();
    expect(place()).toBe("/sign-in");
    await ada.finds("Email", email).isAt("Email");
    await goes("forward");
    await heading("Sign in").toBeVisible();
    await expect.poll(place).toBe("/sign-in");
    await ada.finds("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    await goes("back");
    await ada.finds("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue");
    await ada.sees(/^(Hello ada@example.com|Gelato)$/);
    expect(place()).toBe("/");
  });

  it("the link back from a code leaves no Back behind that does nothing", async () => {
    openApp(app(), withCode, "/join");
    await ada.follows("Sign in");
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    const gone = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    await ada.presses("Back to sign in");
    await gone;
    await ada.finds("Email", email);
    await expect.poll(place).toBe("/sign-in");
    await goes("back");
    await heading("Create your account").toBeVisible();
  });

  it("a code that a reload interrupted has its one entry still", async () => {
    const { reload } = openApp(app(), withCode, "/join");
    await ada.follows("Sign in");
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    const { length } = history;
    reload();
    await ada.sees("Check your email");
    expect(history.length).toBe(length);
    expect(place()).toBe("/sign-in?step=code");
    await goes("back");
    await ada.finds("Email", email);
    await goes("back");
    await heading("Create your account").toBeVisible();
  });

  it("an address of a question that is not open leads to the first one", async () => {
    openApp(app(), withCode, "/sign-in?step=code&from=mail");
    await heading("Sign in").toBeVisible();
    await expect.poll(place).toBe("/sign-in?from=mail");
  });

  it("where they were going goes along from screen to screen, and is where they get to", async () => {
    const { pool } = openApp(app(), { users: [] }, "/orders/7?paid=yes");
    await heading("Sign in").toBeVisible();
    expect(place()).toBe("/orders/7?paid=yes");
    await ada.follows("Create an account");
    expect(place()).toBe("/join?return_to=%2Forders%2F7%3Fpaid%3Dyes");
    await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees(/^(Hello ada@example.com|Order 7)$/);
    expect(place()).toBe("/orders/7?paid=yes");
  });

  it("whoever is signed in has nothing to do at a screen's address", async () => {
    const { reload } = openApp(app(), { users: [{ email, password }] }, "/sign-in?return_to=%2Freset");
    await heading("Sign in").toBeVisible();
    const entry = navigation.currentEntry?.key;
    await signIn({ username: email, password });
    await ada.sees(/^(Hello ada@example.com|Gelato)$/);
    expect(place()).toBe("/");
    // In the place of the screen, so that Back does not lead to it.
    expect(navigation.currentEntry?.key).toBe(entry);
    history.pushState(null, "", "/join");
    reload();
    await ada.sees(/^(Hello ada@example.com|Gelato)$/).doesNotSee("There is no such page");
    expect(place()).toBe("/");
  });
});

describe("Addresses of screens", () => {
  it("from the code of a new account, Back leads to its details as they were typed", async () => {
    openApp(inTheBrowser(), { users: [] }, "/join");
    await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
    await goes("back");
    await heading("Create your account").toBeVisible();
    await ada.finds("Email", email).finds("Password", password);
  });

  it("from the code for a new password, Back leads to the name", async () => {
    openApp(inTheBrowser(), { users: [{ email, password }] }, "/reset");
    await ada.types("Email", email).presses("Send a code").isAt("Code");
    await goes("back");
    await heading("Reset your password").toBeVisible();
    await ada.finds("Email", email);
  });

  it("a link within the page leaves the code standing", async () => {
    openApp(inTheBrowser(), withCode, "/sign-in");
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    location.hash = "terms";
    await goes("back");
    await ada.sees("Check your email");
    await goes("back");
    await ada.finds("Email", email);
  });

  it("a screen that is left out has none", async () => {
    openApp(inTheBrowser({ hideSignUp: true }), { users: [] }, "/join");
    await heading("Sign in").toBeVisible();
    await expect.element(link("Create an account")).not.toBeInTheDocument();
  });

  it("a path that was left out leaves the screen out", async () => {
    openApp(inTheBrowser({ routes: { signIn: "/sign-in", signUp: "/join" } }), { users: [] }, "/sign-in");
    await expect.element(link("Create an account")).toBeVisible();
    await expect.element(page.getByText("Forgot your password?")).not.toBeInTheDocument();
  });

  it("where the app says what comes next, it alone does", async () => {
    const went: unknown[] = [];
    openApp(
      inTheBrowser({ onSignedIn: ({ returnTo }) => went.push(returnTo) }),
      { users: [{ email, password }] },
      "/sign-in?return_to=%2Forders%2F7",
    );
    await ada.types("Email", email).types("Password", password).presses("Sign in").sees(`Hello ${email}`);
    expect(went).toEqual(["/orders/7"]);
    expect(place()).toBe("/sign-in?return_to=%2Forders%2F7");
  });

  it("whoever stays at a screen's address is not told there of a question that is over", async () => {
    const { pool } = openApp(inTheBrowser({ onSignedIn: () => {} }), withCode, "/sign-in");
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees(`Hello ${email}`);
    await expect.poll(place).toBe("/sign-in");
  });

  it("a server that is told the path sends its screen, and the page takes it over", async () => {
    openApp(() => null, { users: [] }, "/sign-in?return_to=%2Forders%2F7");
    const app = inTheBrowser({ routes: { ...paths, path: "/sign-in?return_to=%2Forders%2F7" } })();
    const container = document.body.appendChild(document.createElement("div"));
    onTestFinished(() => container.remove());
    container.innerHTML = renderToString(app);
    expect(container.innerHTML).toContain('href="/join?return_to=%2Forders%2F7"');
    await ada.types("Email", email);
    render(app, { container, hydrate: true });
    await ada.follows("Create an account").finds("Email", email);
    expect(place()).toBe("/join?return_to=%2Forders%2F7");
  });

  it("a server that is not told it sends the fallback, and the page finds the screen", async () => {
    openApp(() => null, { users: [] }, "/join");
    const app = inTheBrowser({ fallback: "One moment" })();
    const container = document.body.appendChild(document.createElement("div"));
    onTestFinished(() => container.remove());
    container.innerHTML = renderToString(app);
    expect(container.innerHTML).toBe("One moment");
    render(app, { container, hydrate: true });
    await heading("Create your account").toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  it("without the prop the address stays as it is, and Back is the app's", async () => {
    installPool(withCode);
    const { length } = history;
    const before = location.href;
    render(<Authenticator>Hello</Authenticator>);
    await ada.presses("Create an account").presses("Sign in");
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    expect(history.length).toBe(length);
    expect(location.href).toBe(before);
  });
});
