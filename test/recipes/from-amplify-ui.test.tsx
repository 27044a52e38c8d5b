import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { totpCode } from "../../src/testing/index.ts";
import {
  App,
  Asked,
  Badge,
  Fields,
  Framed,
  InGerman,
  OverThePage,
  OwnForm,
  Pages,
  SignInPage,
  Ways,
  WithParts,
  WithServices,
  WithSettings,
  withAuthenticator,
} from "../../stories/recipes/from-amplify-ui.tsx";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];
const button = (name: string) => page.getByRole("button", { name });

/** The labels of a form, in the order in which they are asked. */
const labels = () =>
  Array.from(document.querySelectorAll("form label"), ({ textContent }) => textContent.trim());

describe("In the place of the props of Amplify UI's Authenticator,", () => {
  it("`first`, `attributes`, `providers` and a function of who is signed in", async () => {
    const pool = installPool({
      identityProviders: [
        { name: "Google", people: [] },
        { name: "Amazon", people: [] },
        { name: "Apple", people: [] },
      ],
    });
    const grace = await visit(<App />);
    await grace.sees("Create your account");
    await expect.element(button("Continue with Amazon")).toBeVisible();
    expect(button("Continue with Apple").query()).toBeNull();
    await grace.types("Email", "grace@example.com").types("Nickname", "Amazing").types("Password", password);
    await grace.presses("Create account").isAt("Code");
    await grace.types("Code", pool.outbox.lastCode("grace@example.com")).sees("Hello grace@example.com");
    expect(pool.users.get("grace@example.com")?.attributes).toMatchObject({ nickname: "Amazing" });
    await grace.presses("Sign out").isAt("Email");
  });

  it("settings of the pool: what is signed in with, and how", async () => {
    const pool = installPool({
      users,
      signInWith: ["email", "phone"],
      firstFactors: ["PASSWORD", "EMAIL_OTP", "WEB_AUTHN"],
      passkeys: { relyingPartyId: location.hostname },
    });
    const ada = await visit(<WithSettings />);
    await expect.element(field("Email")).toBeVisible();
    expect(field("Password").query()).toBeNull();
    expect(button("Sign in with a passkey").query()).toBeNull();
    await ada.types("Email", email).hits("{Enter}").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are in.");
  });

  it("a dialog over the page, that goes once somebody is in", async () => {
    installPool({ users });
    const ada = await visit(<OverThePage>The menu of today</OverThePage>);
    await ada.presses("Come in").types("Email", email).types("Password", password);
    await expect.element(page.getByRole("dialog").getByRole("heading", { name: "Sign in" })).toBeVisible();
    await ada.hits("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await ada.presses("Come in").types("Email", email).types("Password", password).hits("{Enter}");
    await expect.element(button("Come in")).not.toBeInTheDocument();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await ada.sees("The menu of today");
  });

  it("a wrapper like `withAuthenticator`", async () => {
    installPool({ users });
    const Home = withAuthenticator(({ user }) => <h1>Home of {user.email}</h1>);
    const ada = await visit(<Home />);
    await expect.element(button("Forgot your password?")).toBeVisible();
    expect(button("Create an account").query()).toBeNull();
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees(`Home of ${email}`);
  });

  it("a state that says which screen it is", async () => {
    installPool({ users });
    const ada = await visit(<Pages first="resetPassword" />);
    await ada.sees("Reset your password").types("Email", email).presses("Back to sign in");
    await ada.isAt("Email").presses("Create an account").sees("Create your account");
    await ada.types("Email", email).presses("Sign in").finds("Email", email);
    await ada.presses("Forgot your password?").sees("Reset your password").finds("Email", email);
  });
});

it("In the place of `formFields`, questions in their order, with their words and rules", async () => {
  const pool = installPool({ attributes: { phone_number: {}, "custom:team": {}, "custom:news": {} } });
  const grace = await visit(<Fields />);
  await expect.element(field("What do your friends call you?")).toBeVisible();
  expect(labels().filter((label) => !label.startsWith("Country"))).toEqual([
    "Email",
    "What do your friends call you?",
    "Phone number",
    expect.stringMatching(/^Team/),
    expect.stringMatching(/^Send me the news/),
    "Password",
    "Repeat password",
  ]);
  await grace.finds("Country", "NE").types("Email", "grace@example.com");
  await grace.types("What do your friends call you?", "Amazing").types("Phone number", "20 12 34 56");
  await grace
    .ticks(/Send me the news/)
    .types("Password", password)
    .types("Repeat password", password);
  await grace.presses("Create account");
  await expect
    .element(page.getByLabelText(/^Team/))
    .toHaveAccessibleDescription(/A team is T- and a number\./);
  await page.getByLabelText(/^Team/).fill("T-7");
  await grace.presses("Create account").isAt("Code");
  expect(pool.users.get("grace@example.com")?.attributes).toMatchObject({
    nickname: "Amazing",
    phone_number: "+22720123456",
    "custom:team": "T-7",
    "custom:news": "true",
  });
});

describe("In the place of the slots,", () => {
  it("a page around the screens", async () => {
    installPool({ users });
    const ada = await visit(<Framed>The app</Framed>);
    await ada.sees("Gelato").sees("Made with milk");
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("The app");
    await ada.doesNotSee("Gelato").doesNotSee("Made with milk");
  });

  it("a header of one screen and a footer of all, with the originals inside", async () => {
    installPool({ users });
    const ada = await visit(<WithParts />);
    await ada.sees("Gelato").sees("Sign in").sees("Forgot your password?").sees("Made with milk");
    await ada.presses("Forgot your password?").sees("Reset your password").sees("Made with milk");
    await ada.doesNotSee("Gelato");
  });

  it("a heading, a sentence under it, and links", async () => {
    installPool({ users });
    const ada = await visit(<SignInPage />);
    await expect.element(page.getByRole("heading", { name: "The freezer" })).toBeVisible();
    await ada.sees("For members only.");
    for (const [name, href] of [
      ["Trouble?", "/help"],
      ["Forgot your password?", "/reset-password"],
      ["Create an account", "/sign-up"],
    ] as const)
      await expect.element(page.getByRole("link", { name })).toHaveAttribute("href", href);
  });

  it("a form of one's own, whose answers are judged together", async () => {
    const pool = installPool();
    const grace = await visit(<OwnForm />);
    await expect.element(field("Nickname")).toHaveAttribute("placeholder", "Amazing Grace");
    expect(labels()[0]).toBe("Nickname");
    await grace.types("Nickname", "Correct").types("Email", "grace@example.com").types("Password", password);
    await grace.presses("Join").isTold("I agree to the terms of service.", "Tick this box to continue.");
    await grace
      .ticks(/I agree/)
      .presses("Join")
      .isTold("Password", "Your nickname can't be in your password.");
    await grace.types("Nickname", "Amazing").presses("Join").sees("Look into your mail.");
    expect(pool.users.get("grace@example.com")?.attributes).toMatchObject({ nickname: "Amazing" });
  });

  it("a form of one's own says what Cognito refuses where it belongs", async () => {
    installPool({ users });
    const ada = await visit(<OwnForm />);
    await ada
      .types("Nickname", "Ada")
      .types("Email", email)
      .types("Password", password)
      .ticks(/I agree/);
    await ada.presses("Join").isTold("Email", /There is already an account/);
  });
});

it("In the place of `services`, Amplify's functions with one's own before them", async () => {
  const heard: unknown[] = [];
  const pool = installPool({
    caseSensitive: true,
    onPreAuthentication: ({ request }) => void heard.push(request.validationData),
  });
  const grace = await visit(<WithServices />);
  await grace.types("Email", "Grace@Example.com").types("Password", password).presses("Create account");
  await grace.isAt("Code");
  expect(pool.users.list().map(({ attributes }) => attributes["email"])).toEqual(["grace@example.com"]);
  await grace.types("Code", pool.outbox.lastCode("grace@example.com")).sees("You are in.");
  expect(heard).toEqual([{ from: "web" }]);
});

it("In the place of `I18n`, a language with words of one's own, and the name that authenticator apps show", async () => {
  installPool({ users, mfa: { required: true, methods: ["totp"] } });
  const ada = await visit(<InGerman />);
  await ada.sees("Willkommen zurück").types("Dienstliche E-Mail-Adresse", email).types("Passwort", password);
  await ada.presses("Anmelden");
  const link = page.getByRole("link", { name: /App/ });
  await expect.element(link).toHaveAttribute("href", expect.stringContaining("issuer=Gelato"));
  const href = link.element().getAttribute("href") ?? "";
  await ada.types("Code", await totpCode(new URL(href).searchParams.get("secret") ?? "")).sees("Hallo");
});

it("In the place of `authStatus` and `user`, the session, in any component", async () => {
  const pool = installPool({ users });
  const ada = await visit(
    <>
      <Badge />
      <Pages />
    </>,
  );
  await expect.element(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await ada.types("Email", email).types("Password", password).hits("{Enter}");
  await ada.sees(`Hello ${email}`);
  const { sub = "", username = "" } = pool.users.get(email) ?? {};
  const badge = page.getByText(`Hello ${email}`);
  await expect.element(badge).toHaveAttribute("id", sub);
  await expect.element(badge).toHaveAttribute("title", username);
});

describe("In the place of what the hook tells,", () => {
  it("the ways in, one of them chosen, and then another", async () => {
    const phone = "+447700900123";
    installPool({
      users: [{ email, password, attributes: { phone_number: phone }, phoneVerified: true }],
      firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
    });
    const ada = await visit(<Ways />);
    await ada.types("Email", email).presses("Come in by email");
    await ada.sees(`The code that went to ${email}, for ${email}`).presses("Another way");
    await ada.presses("Rather by sms").sees(/The code that went to .*0123, for/);
  });

  it("what a sign-up asks, and the providers", async () => {
    installPool({ identityProviders: [{ name: "Google", people: [] }] });
    const grace = await visit(<Asked />);
    await grace.sees("email, nickname, or Google");
  });
});

it("What an account lacks is asked in the words of `attributes`, with the new password that it needs", async () => {
  const status = "FORCE_CHANGE_PASSWORD";
  const pool = installPool({
    attributes: { nickname: { required: true }, phone_number: {}, "custom:team": {}, "custom:news": {} },
    users: [{ email, password, status }],
  });
  const ada = await visit(<Fields />);
  await ada.presses("Sign in").isAt("Email");
  await ada.types("Email", email).types("Password", password).hits("{Enter}");
  await ada.types("New password", "Battery-staple-7").types("What do your friends call you?", "Countess");
  await ada.hits("{Enter}").presses("Not now").sees("You are in.");
  expect(pool.users.get(email)?.attributes["nickname"]).toBe("Countess");
});
