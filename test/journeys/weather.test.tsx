import { cleanup } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { Fault } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { held } from "../support/commits.tsx";
import { holdReplies } from "../support/hold-replies.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];
const offline = "There is no connection to the server. Check your internet and try again.";
const server = "Something went wrong on our side. Try again in a moment.";
const throttled = "There is a lot going on right now. Wait a moment, then try again.";

/** What the sky sends, what Ada reads, and how often Amplify asks before it gives up. */
const weather: readonly [string, Fault, string, number][] = [
  ["without a connection", { drop: true }, offline, 3],
  ["with status 500", { status: 500 }, server, 3],
  ["with a proxy's page instead of an answer", { html: true }, server, 1],
  ["with a captive portal's page", { html: true, status: 200 }, server, 1],
  ["in a crowd", { error: "TooManyRequestsException" }, throttled, 3],
  [
    "with an error that nobody knows",
    { error: "MoonException" },
    "Something went wrong. Try again, and contact support if it keeps happening.",
    1,
  ],
];

describe.each(weather)("On a day %s,", (_, fault, sentence, times) => {
  it("Ada is told why she was not signed in, keeps what she typed, and gets in at the next press", async () => {
    const pool = installPool({ users });
    pool.fail("InitiateAuth", { ...fault, times });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).presses("Sign in").isToldOnTop(sentence);
    expect(asked(pool)).toHaveLength(times);
    await ada.finds("Email", email).finds("Password", password).presses("Sign in").sees("You are signed in.");
  });

  it("no account is made twice, and no code lost", async () => {
    const pool = installPool();
    pool.fail("SignUp", { ...fault, times });
    pool.fail("ConfirmSignUp", { ...fault, times });
    const ada = await visit(<SignUp />);
    await ada
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .isToldOnTop(sentence);
    await ada.finds("Email", email).finds("Password", password).presses("Create account").isAt("Code");
    const code = pool.outbox.lastCode(email);
    await ada
      .types("Code", code)
      .isToldOnTop(sentence)
      .finds("Code", code)
      .presses("Confirm")
      .sees("You are signed in.");
    expect(pool.users.list()).toHaveLength(1);
    expect(pool.outbox).toHaveLength(1);
  });
});

it("A confirmation whose reply was lost counts: Ada is in", async () => {
  const pool = installPool();
  const ada = await visit(<SignUp />);
  await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
  pool.fail("ConfirmSignUp", { drop: "reply" });
  await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in.");
});

it("After the code the connection goes: Ada tries again with the same code and types no password", async () => {
  const pool = installPool();
  const ada = await visit(<SignUp />);
  await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
  pool.fail("InitiateAuth", { drop: true, times: 3 });
  const code = pool.outbox.lastCode(email);
  await ada.types("Code", code).isToldOnTop(offline).finds("Code", code);
  await ada.presses("Confirm").sees("You are signed in.");
});

describe("An answer that takes 10 s", () => {
  it("is waited for: Ada is told once that it takes longer, nothing else is sent, and she is in", async () => {
    const arrived = held();
    let wait = 10_000;
    const latency = () => {
      arrived.release();
      return wait;
    };
    const pool = installPool({ users, latency });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password);
    const said = listen();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await ada.hits("{Enter}").sees("Signing in…");
    await arrived.promise;
    wait = 0;
    await vi.advanceTimersByTimeAsync(7_000);
    await ada.doesNotSee(/taking longer/);
    await vi.advanceTimersByTimeAsync(1_500);
    await ada.sees("This is taking longer than usual. Please stay on this page.");
    await ada.hits("{Enter}").hits("{Enter}").finds("Email", email).finds("Password", password);
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    await ada.sees("You are signed in.");
    expect(said.filter((text) => text.includes("taking longer"))).toHaveLength(1);
    expect(asked(pool)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("for a page that was left meanwhile does nothing to the next one", async () => {
    const pool = installPool();
    const release = holdReplies("SignUp");
    const before = await visit(<SignUp />);
    await before.types("Email", email).types("Password", password).presses("Create account");
    await expect.poll(() => asked(pool)).toEqual(["SignUp"]);
    cleanup();
    release();
    const ada = await visit(<SignUp />);
    await ada.sees("Create your account").finds("Email", "").finds("Password", "");
    expect(sessionStorage).toHaveLength(0);
  });

  it("for a sign-in that Ada has let go changes nothing of the sign-up she is at by now", async () => {
    const pool = installPool({ users });
    const release = holdReplies("RespondToAuthChallenge");
    const ada = await visit(<Authenticator>Hello</Authenticator>);
    await ada.types("Email", email).types("Password", "wrong").presses("Sign in");
    await expect.poll(() => asked(pool)).toContain("RespondToAuthChallenge");
    await ada.presses("Create an account").sees("Create your account").finds("Email", email);
    await ada.types("Email", "new@example.com");
    release();
    await ada
      .types("Password", password)
      .doesNotSee(/not right/)
      .finds("Email", "new@example.com")
      .isAt("Password");
  });
});
