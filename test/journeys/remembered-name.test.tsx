import { cleanup, render } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const grace = "grace@example.com";
const phone = "+447700900123";
const users = [
  { email, phone, password },
  { email: grace, password },
];
const box = "Remember my name on this browser";
const passwordless = {
  attributes: { phone_number: {} },
  firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
  users,
} as const;

const app = (
  <Authenticator offersToRememberName>
    <SignOutButton />
  </Authenticator>
);

/** The page once more, in this browser. */
async function comeBack() {
  cleanup();
  return visit(app);
}

async function signInWithName() {
  const ada = await visit(app);
  await ada.types("Email", email).types("Password", password).ticks(box).presses("Sign in").sees("Sign out");
  return ada;
}

const kept = () =>
  [localStorage, sessionStorage].flatMap((storage) =>
    Object.keys(storage).flatMap((key) => (/-sign-in\./.test(key) ? [storage.getItem(key)] : [])),
  );

describe("Ada, who ticks the box,", () => {
  it("finds her name after she has signed out, and needs her password alone", async () => {
    installPool({ users });
    const ada = await signInWithName();
    expect(kept()).toEqual([JSON.stringify({ username: email, factor: "password" })]);
    await ada.presses("Sign out").sees("Not you?");
    await ada.sees(email);
    await expect.element(field("Email")).not.toBeInTheDocument();
    await expect.element(page.getByRole("checkbox", { name: box })).toBeChecked();
    const name = document.querySelector("[autocomplete=username]");
    expect(name).toHaveValue(email);
    await ada.types("Password", password).presses("Sign in").sees("Sign out");
  });

  it("is not taken for somebody else, and forgotten by whoever else comes", async () => {
    installPool({ users });
    const ada = await signInWithName();
    await ada.presses("Sign out").sees(email);
    await ada.types("Password", "typed by Ada").presses("Not you?").isAt("Email");
    await ada.finds("Email", "").finds("Password", "");
    await expect.element(page.getByRole("checkbox", { name: box })).not.toBeChecked();
    expect(kept()).toEqual([]);
    await ada.types("Email", grace).types("Password", password).presses("Sign in").sees("Sign out");
    await ada.presses("Sign out").isAt("Email");
    expect(kept()).toEqual([]);
  });

  it("is not remembered for a sign-in that failed, or that somebody else made after it", async () => {
    installPool({ users });
    const ada = await visit(app);
    await ada.types("Email", email).types("Password", "wrong").ticks(box).presses("Sign in");
    await ada.sees("The email or the password is not right. Check both and try again.");
    expect(Object.keys(localStorage)).toEqual([]);
    await (await comeBack()).doesNotSee("Not you?");
    const other = await visit(null);
    await other.types("Email", grace).types("Password", password).presses("Sign in").sees("Sign out");
    expect(kept()).toEqual([]);
  });

  it("may be asked for a code first, and reload the page before she gives it", async () => {
    const pool = installPool({
      mfa: { methods: ["email"] },
      users: [{ email, password, mfa: { email: true } }],
    });
    const ada = await visit(app);
    await ada.types("Email", email).types("Password", password).ticks(box).presses("Sign in");
    await ada.sees("Check your email");
    expect(Object.keys(localStorage)).toEqual([]);
    const again = await comeBack();
    await again.types("Code", pool.outbox.lastCode(email)).presses("Continue").presses("Sign out");
    await again.sees("Not you?").sees(email);
  });

  it("takes the tick away, and is forgotten with the next sign-in", async () => {
    installPool({ users });
    const ada = await signInWithName();
    await ada.presses("Sign out").types("Password", password).ticks(box).presses("Sign in");
    await ada.presses("Sign out").isAt("Email");
    expect(kept()).toEqual([]);
  });

  it("begins with the code that she took last, and has the other ways a press away", async () => {
    const pool = installPool(passwordless);
    const ada = await visit(app);
    await ada.types("Email", email).ticks(box).presses("Sign in without a password");
    await ada.presses("Code by text message").sees("Check your phone");
    await ada.types("Code", pool.outbox.lastCode(phone)).presses("Sign out").sees("Not you?");
    await ada.presses("Sign in with a code by text message").sees("Check your phone");
    await ada.types("Code", pool.outbox.lastCode(phone)).presses("Sign out").sees("Not you?");
    await ada.presses("Sign in with a code by email").sees("Check your email");
    await ada.presses("Sign in another way").sees("Last used");
    await ada.presses("Back to sign in").presses("Sign in with a password");
    await ada.isAt("Password");
    await ada
      .types("Password", password)
      .presses(/^Sign in$/)
      .sees("Sign out");
    expect(kept()).toEqual([JSON.stringify({ username: email, factor: "password" })]);
  });

  it("reads in the choice which way she took last", async () => {
    const pool = installPool(passwordless);
    const ada = await visit(app);
    await ada.types("Email", email).ticks(box).presses("Sign in without a password");
    await ada.presses("Code by text message").sees("Check your phone");
    await ada.types("Code", pool.outbox.lastCode(phone)).presses("Sign out");
    await ada.presses("Sign in with a password").presses("Sign in without a password");
    await ada.sees("How do you want to sign in?");
    await expect.element(page.getByRole("button", { name: "Code by text message Last used" })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Code by email", exact: true })).toBeVisible();
  });
});

it("Nobody's name is in the page that a server sends, and what Ada is about to press stays where it is", async () => {
  installPool(passwordless);
  localStorage.setItem(
    `cognito-kit.last-sign-in.${(await import("../../src/client/pool.ts")).readPool().clientId}`,
    JSON.stringify({ username: email, factor: "email" }),
  );
  const screen = <SignIn offersToRememberName offersToStaySignedIn />;
  const container = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => container.remove());
  container.innerHTML = renderToString(screen);
  expect(container.innerHTML).not.toContain(email);
  const place = () =>
    page.getByRole("button", { name: "Sign in", exact: true }).element().getBoundingClientRect();
  const before = place();
  render(screen, { container, hydrate: true });
  const ada = await visit(null);
  await ada.sees("Not you?").sees(email);
  expect(place()).toEqual(before);
  await expect.element(page.getByRole("checkbox", { name: box })).toBeChecked();
  await ada
    .types("Password", password)
    .presses(/^Sign in$/)
    .sees("You are signed in.");
});
