import { signIn } from "aws-amplify/auth";
import { expect, it, vi } from "vitest";
import { SignOutButton, type SignOutButtonProps } from "../../src/forms/sign-out-button.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const user = { email: "ada@example.com", password: "Correct-horse-9" };

/** Ada signed in, on a page with a button of these props. */
async function signedIn(props: SignOutButtonProps) {
  const pool = installPool({ users: [user] });
  await signIn({ username: user.email, password: user.password });
  const sent = () => asked(pool).filter((operation) => operation === "RevokeToken").length;
  return { pool, sent, ada: await visit(<SignOutButton {...props} />) };
}

it("signs out at one press, and tells the app once nobody is signed in", async () => {
  const onSignedOut = vi.fn<() => void>();
  const { ada, sent } = await signedIn({ onSignedOut, children: "Goodbye" });
  await ada.presses("Goodbye");
  await expect.poll(() => onSignedOut.mock.calls).toHaveLength(1);
  expect(sent()).toBe(1);
});

it("asks first where the app wants that, in the app's words", async () => {
  const onSignedOut = vi.fn<() => void>();
  const { ada, sent } = await signedIn({ confirm: "Leave the till open?", onSignedOut });
  await ada.presses("Sign out").sees("Leave the till open?");
  expect(sent()).toBe(0);
  await ada.presses("Sign out");
  await expect.poll(() => onSignedOut.mock.calls).toHaveLength(1);
});

it("does nothing where the app's own click handler says so", async () => {
  const { ada, sent } = await signedIn({ onClick: (event) => event.preventDefault() });
  await ada.presses("Sign out").sees("Sign out");
  expect(sent()).toBe(0);
});

it("tells of a session that has ended already, instead of one that goes on", async () => {
  const { ada, pool } = await signedIn({ global: true });
  pool.users.forceSignOut(user.email);
  await ada.presses("Sign out on every device");
  await ada.isToldOnTop("Your session has ended. Sign in again to continue.").doesNotSee(/still signed in/);
});
