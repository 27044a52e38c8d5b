import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { holdReplies } from "../support/hold-replies.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const soon = "This step ends in less than a minute.";
const second = 1000;

const withCode = (more: UserPoolOptions = {}) =>
  installPool({ mfa: { methods: ["email"] }, users: [{ email, password, mfa: { email: true } }], ...more });

/** Timers run as ever: this is what the clock on the wall says, to the page and, unless it has a clock of its own, to the pool. */
function holdClock() {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  return { passes: (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds) };
}

async function visitAtCode(ui = <SignIn />) {
  const ada = await visit(ui);
  await ada.types("Email", email).types("Password", password).presses("Sign in").sees("Check your email");
  return ada;
}

describe("A step that Cognito holds open for three minutes", () => {
  it("says so once as its end comes near, and a new code begins a new time", async () => {
    const time = holdClock();
    const pool = withCode();
    const ada = await visitAtCode();
    const said = listen();
    time.passes(134 * second);
    await ada.doesNotSee(soon);
    time.passes(2 * second);
    await ada.sees(`${soon} A new code gives you more time.`);
    time.passes(20 * second);
    await new Promise((resolve) => setTimeout(resolve, 2 * second));
    expect(said.filter((text) => text.includes(soon))).toHaveLength(1);
    await ada.presses("Send a new code").sees(/^We sent a new code to/);
    await ada.doesNotSee(new RegExp(soon));
    time.passes(120 * second);
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees("You are signed in.");
  });

  it("gives way, once it has ended, to a way to start over, with the name kept", async () => {
    const time = holdClock();
    const pool = withCode();
    const ada = await visitAtCode();
    time.passes(181 * second);
    await ada.sees("This step has ended").doesNotSee("Check your email");
    await expect.element(page.getByRole("heading", { name: "This step has ended" })).toHaveFocus();
    const sent = asked(pool).length;
    await ada.presses("Start over").finds("Email", email).finds("Password", "");
    expect(asked(pool)).toHaveLength(sent);
    await ada.types("Password", password).presses("Sign in").sees("Check your email");
  });

  it("waits for an answer that was sent in time", async () => {
    const time = holdClock();
    const pool = withCode();
    const ada = await visitAtCode();
    const release = holdReplies("RespondToAuthChallenge");
    time.passes(179 * second);
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees("Checking…");
    time.passes(4 * second);
    await new Promise((resolve) => setTimeout(resolve, 1.5 * second));
    expect(document.body.textContent).toContain("Checking…");
    release();
    await ada.sees("You are signed in.");
  });

  it("lives as long as the app says, where its app client allows more", async () => {
    const time = holdClock();
    const pool = withCode({ appClient: { authSessionMinutes: 15 } });
    const ada = await visitAtCode(
      <AuthProvider pool={{ sessionMinutes: 15 }}>
        <SignIn />
      </AuthProvider>,
    );
    time.passes(14 * 60 * second);
    await new Promise((resolve) => setTimeout(resolve, 1.5 * second));
    await ada.doesNotSee(new RegExp(soon));
    time.passes(30 * second);
    await ada.sees(new RegExp(soon));
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees("You are signed in.");
  });

  it.each([-1, 1])("has its three minutes where the browser's clock is off by %d hour", async (hours) => {
    const time = holdClock();
    const pool = withCode({ clock: () => Date.now() + hours * 3_600_000 });
    const ada = await visitAtCode();
    time.passes(130 * second);
    await new Promise((resolve) => setTimeout(resolve, 1.5 * second));
    await ada.doesNotSee(new RegExp(soon));
    time.passes(10 * second);
    await ada.sees(new RegExp(soon));
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Continue").sees("You are signed in.");
  });

  it("leads a new account to its password, not back to where it was made", async () => {
    const time = holdClock();
    const pool = installPool({ mfa: { required: true, methods: ["totp"] } });
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("Set up your authenticator app");
    time.passes(150 * second);
    await ada.sees(`${soon} Then you start over.`);
    time.passes(31 * second);
    await ada.presses("Start over").sees("Enter your password to sign in.");
  });
});
