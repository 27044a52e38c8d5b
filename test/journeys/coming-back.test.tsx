import { cleanup } from "@testing-library/react";
import { signIn } from "aws-amplify/auth";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { withReturnPath } from "../../src/flow/link.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { Arrival } from "../../src/screens/use-arrival.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];
const arrivals = () => vi.fn<(arrival: Arrival) => void>();

beforeEach(() => {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, "", before));
});

/** The page has this address. */
const goTo = (path: string) => history.replaceState(null, "", path);

/** Where the page wants to go from now on; it does not get there, as the test would go with it. */
function journeys(): string[] {
  const places: string[] = [];
  const { navigation } = globalThis as unknown as { navigation: EventTarget };
  const stop = (event: Event) => {
    const { destination, navigationType } = event as Event & {
      destination: { url: string };
      navigationType: string;
    };
    if (navigationType !== "push") return;
    event.preventDefault();
    places.push(destination.url.replace(location.origin, ""));
  };
  navigation.addEventListener("navigate", stop);
  onTestFinished(() => navigation.removeEventListener("navigate", stop));
  return places;
}

describe("Where Ada was going", () => {
  it("is handed back once she is signed in", async () => {
    installPool({ users });
    goTo(withReturnPath("/sign-in", "/orders/7?open=1#total"));
    const onSignedIn = arrivals();
    const ada = await visit(<SignIn onSignedIn={onSignedIn} />);
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("You are signed in.");
    expect(onSignedIn.mock.calls.map(([{ returnTo }]) => returnTo)).toEqual(["/orders/7?open=1#total"]);
  });

  it("is opened where the app does not do it itself, also for whoever is in already", async () => {
    installPool({ users });
    goTo(withReturnPath("/sign-in", "/orders/7"));
    await signIn({ username: email, password });
    const places = journeys();
    await (await visit(<SignIn />)).sees("You are signed in.");
    expect(places).toEqual(["/orders/7"]);
  });

  it("is kept on the way to sign-up and back, in links and in place", async () => {
    installPool();
    goTo(withReturnPath("/sign-in", "/orders/7"));
    await visit(
      <>
        <SignIn signUpHref="/sign-up?plan=pro" />
        <SignUp signInHref="/sign-in" />
      </>,
    );
    const link = (name: string) => page.getByRole("link", { name });
    await expect
      .element(link("Create an account"))
      .toHaveAttribute("href", "/sign-up?plan=pro&return_to=%2Forders%2F7");
    await expect.element(link("Sign in")).toHaveAttribute("href", "/sign-in?return_to=%2Forders%2F7");
  });

  it("survives making an account in place", async () => {
    const pool = installPool();
    goTo(withReturnPath("/", "/orders/7"));
    const onSignedIn = arrivals();
    const ada = await visit(<Authenticator onSignedIn={onSignedIn}>Hello</Authenticator>);
    await ada
      .presses("Create an account")
      .types("Email", email)
      .types("Password", password)
      .hits("{Enter}")
      .isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("Hello");
    expect(onSignedIn.mock.calls.map(([{ returnTo, user }]) => [returnTo, user.email])).toEqual([
      ["/orders/7", email],
    ]);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\t/evil.example",
  ])("is forgotten where it is no place in this app: %j", async (place) => {
    installPool({ users });
    goTo(`/sign-in?return_to=${encodeURIComponent(place)}`);
    await signIn({ username: email, password });
    const places = journeys();
    const onSignedIn = arrivals();
    await (await visit(<SignIn onSignedIn={onSignedIn} />)).sees("You are signed in.");
    expect(onSignedIn.mock.calls.map(([{ returnTo }]) => returnTo)).toEqual([undefined]);
    cleanup();
    await (await visit(<SignIn />)).sees("You are signed in.");
    expect(places).toEqual([]);
  });
});

describe("Whoever is signed in already", () => {
  it("is shown the app at once, and the app hears of it once", async () => {
    const pool = installPool({ users });
    await signIn({ username: email, password });
    const before = pool.log.length;
    const onSignedIn = arrivals();
    const ada = await visit(
      <Authenticator onSignedIn={onSignedIn} fallback="One moment">
        {({ user, groups }) => `Hello ${user.email}, of ${groups.length} groups`}
      </Authenticator>,
    );
    await ada.sees("Hello ada@example.com, of 0 groups").doesNotSee("One moment");
    expect(onSignedIn).toHaveBeenCalledOnce();
    expect(pool.log).toHaveLength(before);
  });
});

describe("On the way between sign-in and sign-up", () => {
  it("the name goes along, the password does not, and the keyboard is at the first question", async () => {
    installPool();
    const ada = await visit(<Authenticator>Hello</Authenticator>);
    await ada.types("Email", email).types("Password", password).presses("Create an account");
    await ada.sees("Create your account").finds("Email", email).finds("Password", "").isAt("Email");
    await ada.types("Email", "grace@example.com").presses("Sign in");
    await ada
      .sees(/^New here/)
      .finds("Email", "grace@example.com")
      .finds("Password", "")
      .isAt("Email");
  });

  it("the number goes along as it was typed", async () => {
    installPool({ signInWith: ["phone"] });
    const ada = await visit(<Authenticator country="GB">Hello</Authenticator>);
    await ada.types("Phone number", "07700 900123").presses("Create an account").sees("Create your account");
    await ada.finds("Phone number", "07700 900123").presses("Sign in").finds("Phone number", "07700 900123");
  });

  it("there is none where the app makes no accounts here", async () => {
    installPool();
    const ada = await visit(<Authenticator hideSignUp>Hello</Authenticator>);
    await ada.sees("Sign in").doesNotSee("Create an account");
  });
});
