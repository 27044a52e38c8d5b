import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const goesOn = /This page goes on by itself once you have opened the link\.$/;
const isIn = "You are signed in as ada@example.com.";

const byLink = (options: UserPoolOptions = {}) => installPool(options, { signUpVerificationMethod: "link" });

/** Looks are sign-ins, and a sign-in begins with this. */
const signIns = (pool: UserPool) => pool.log.filter(({ operation }) => operation === "InitiateAuth").length;

/** As the link does, wherever it is opened. */
function follow(pool: UserPool): void {
  pool.users.confirm(email);
  pool.users.setAttributes(email, { email_verified: "true" });
}

/** Ada comes back to this page from her mail, more than a moment after she left. */
async function comesBack() {
  window.dispatchEvent(new Event("focus"));
  await vi.advanceTimersByTimeAsync(3_000);
}

function hide(isHidden: boolean) {
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    get: () => (isHidden ? "hidden" : "visible"),
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

async function signsUp(onEvent?: (event: AuthEvent) => void) {
  const ada = await visit(
    <AuthProvider onEvent={onEvent}>
      <SignUp />
    </AuthProvider>,
  );
  await ada.types("Email", email).types("Password", password).presses("Create account").sees(goesOn);
  return ada;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true }));
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, "visibilityState");
});

describe("Ada follows the link in her mail", () => {
  it("and is in as she comes back to the page, told once", async () => {
    const pool = byLink();
    const events: string[] = [];
    const ada = await signsUp(({ type }) => events.push(type));
    await expect.element(page.getByRole("heading")).toHaveFocus();
    follow(pool);
    await comesBack();
    // Not by the look that comes without her, after eight seconds.
    await expect.poll(() => signIns(pool), { timeout: 4_000 }).toBe(1);
    await ada.sees(isIn);
    await expect.element(page.getByRole("heading")).toHaveFocus();
    expect(signIns(pool)).toBe(1);
    expect(events.filter((type) => type === "signedIn" || type === "refused")).toEqual(["signedIn"]);
  });

  it("on her phone, and the page that stays in view goes on, after looks that grow rare and show nothing", async () => {
    const pool = byLink();
    const ada = await signsUp();
    const button = page.getByRole("button", { name: "I opened the link" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(signIns(pool)).toBe(0);
    await vi.advanceTimersByTimeAsync(3_000);
    await expect.poll(() => replies(pool)).toBe(1);
    await ada.doesNotSee(/not confirmed yet/).sees(goesOn);
    await expect.element(button).not.toHaveAttribute("aria-disabled");
    await vi.advanceTimersByTimeAsync(10_000);
    await expect.poll(() => replies(pool)).toBe(2);
    // The next one comes after twelve and a half.
    await vi.advanceTimersByTimeAsync(10_000);
    expect(signIns(pool)).toBe(2);
    follow(pool);
    await vi.advanceTimersByTimeAsync(2_500);
    await ada.sees(isIn);
  });

  it("is not looked for while the page is out of view, and at once as it comes into view", async () => {
    const pool = byLink();
    const ada = await signsUp();
    hide(true);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(signIns(pool)).toBe(0);
    follow(pool);
    hide(false);
    await vi.advanceTimersByTimeAsync(3_000);
    await ada.sees(isIn);
  });

  it("and presses the button while a look is on its way: one sign-in, and she sees that it was too early", async () => {
    const pool = byLink();
    const ada = await signsUp();
    pool.fail("InitiateAuth", { slow: 6_000 });
    await comesBack();
    await ada.presses("I opened the link");
    await vi.advanceTimersByTimeAsync(6_000);
    await ada.sees(/^This account is not confirmed yet/);
    // A slow one would have come to its end by then.
    await vi.advanceTimersByTimeAsync(6_000);
    expect(signIns(pool)).toBe(1);
  });

  it("and finds the first one for an address that she has mended meanwhile not looked for any more", async () => {
    const pool = byLink();
    const ada = await signsUp();
    await ada.presses("Wrong address?").types("Email", "ada@example.org").types("Password", password);
    await ada.presses("Create account").sees(/ada@example\.org/);
    follow(pool);
    await comesBack();
    await ada.sees(/ada@example\.org/).doesNotSee(isIn);
    pool.users.confirm("ada@example.org");
    await comesBack();
    await ada.sees("You are signed in as ada@example.org.");
  });

  it("after she typed another password than hers: she is asked for it, as the button would", async () => {
    const pool = byLink({ users: [{ email, password, status: "UNCONFIRMED" }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", "Wrong-horse-9").presses("Sign in").sees(goesOn);
    follow(pool);
    await comesBack();
    await ada.isAt("Password").sees("One last step");
    expect(signIns(pool)).toBe(2);
  });
});

describe("The page does not look", () => {
  it("after a reload, when the password is gone, and does not say that it does", async () => {
    const pool = byLink();
    await signsUp();
    cleanup();
    const ada = await visit(<SignUp />);
    await ada.sees("We sent a link to ada@example.com. Open it to confirm your account.").doesNotSee(goesOn);
    follow(pool);
    await comesBack();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(signIns(pool)).toBe(0);
    await ada.presses("I opened the link").isAt("Password");
  });

  it("again before a while is over, where Cognito says that it is too much, and tells Ada nothing", async () => {
    const pool = byLink();
    const ada = await signsUp();
    pool.fail("InitiateAuth", { error: "LimitExceededException", times: 3 });
    await comesBack();
    await vi.advanceTimersByTimeAsync(5_000);
    await expect.poll(() => signIns(pool)).toBe(3);
    await ada.sees(goesOn).doesNotSee(/[Tt]oo many/);
    follow(pool);
    await comesBack();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(signIns(pool)).toBe(3);
    await vi.advanceTimersByTimeAsync(25_000);
    await ada.sees(isIn);
  });

  it("for ever, and says no more that it does", async () => {
    const pool = byLink();
    const ada = await signsUp();
    for (let look = 1; look <= 20; look++) {
      await vi.advanceTimersByTimeAsync(8_000 * 1.25 ** (look - 1));
      await expect.poll(() => replies(pool)).toBe(look);
    }
    await ada.doesNotSee(goesOn);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(signIns(pool)).toBe(20);
    follow(pool);
    await comesBack();
    await ada.sees(isIn);
  });

  it("where a look is refused for good, which the button tells", async () => {
    const pool = byLink();
    const ada = await signsUp();
    follow(pool);
    pool.users.disable(email);
    await comesBack();
    await ada.doesNotSee(goesOn);
    expect(page.getByRole("alert").elements()).toEqual([]);
  });
});

/** How many looks have had their reply. */
const replies = (pool: UserPool) =>
  pool.log.filter(({ operation }) => operation === "RespondToAuthChallenge").length;
