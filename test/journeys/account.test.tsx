import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { AccountButton } from "../../src/screens/account-button.tsx";
import { DeleteAccountSection } from "../../src/screens/delete-account-section.tsx";
import { Account } from "../../src/screens/later-account.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { SeedUser, UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const nextPassword = "Battery-staple-7";

async function signedIn(user: Partial<SeedUser> = {}, more: UserPoolOptions = {}): Promise<UserPool> {
  const pool = installPool({ users: [{ email, password, ...user }], ...more });
  await auth.signIn({ username: email, password });
  return pool;
}

const app = (
  <Authenticator>
    <Account />
  </Authenticator>
);

describe("Ada changes her email. She", () => {
  const next = "ada@new.example";

  it("goes on with the old one until she has entered the code", async () => {
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const ada = await visit(app);
    await ada.presses("Change email").isAt("New email");
    await ada.types("New email", ` ${next} `).presses("Save").isAt("Code");
    expect(pool.users.get(email)?.attributes["email"]).toBe(email);
    await ada.types("Code", pool.outbox.lastCode(next)).sees("Your changes have been saved.").sees(next);
    expect(pool.users.get(next)?.attributes).toMatchObject({ email: next, email_verified: "true" });
  });

  it("leaves the code for later, and goes on with it, or without", async () => {
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    await ada.presses("Cancel").sees(/Until you enter it, nothing changes/);
    await ada
      .presses("Enter the code")
      .types("Code", "000000")
      .isTold("Code", /not right/);
    await ada
      .presses("Cancel")
      .presses("Keep the old one")
      .doesNotSee(/Until you enter it/);
    expect(pool.users.get(email)?.attributes["email"]).toBe(email);
  });

  it("is told of one that belongs to somebody else", async () => {
    await signedIn(
      {},
      {
        users: [
          { email, password },
          { email: next, password },
        ],
      },
    );
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save");
    const sentence = "This belongs to another account. Use another one.";
    await ada.isTold("New email", sentence).finds("New email", next);
    // Which goes with the form that it was told in.
    await ada.presses("Cancel").sees("Confirmed").doesNotSee(sentence);
    await ada.presses("Change email").isAt("New email").finds("New email", "").doesNotSee(sentence);
  });
});

describe("On a bad line, Ada", () => {
  it("is told what could not be read, has it tried again, and goes on where it then is", async () => {
    const pool = await signedIn();
    pool.fail("GetUser", { drop: true, times: 3 });
    const ada = await visit(
      <Authenticator>
        <Account sections={["email"]} />
      </Authenticator>,
    );
    await ada
      .sees(/no connection/)
      .presses("Try again")
      .sees("Confirmed");
    await expect.element(page.getByRole("heading", { name: "Email" })).toHaveFocus();
  });

  it("keeps what she typed where it could not be saved", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", "ada@new.example");
    pool.fail("UpdateUserAttributes", { drop: true, times: 3 });
    await ada
      .presses("Save")
      .isToldOnTop(/no connection/)
      .finds("New email", "ada@new.example");
    await ada.presses("Save").isAt("Code");
  });

  it("is signed out, and told why, where Cognito takes her tokens no more", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Change password").types("Current password", password);
    pool.users.forceSignOut(email);
    await ada.types("New password", nextPassword).presses("Change password");
    await ada.sees("Your session has ended. Sign in again to continue.");
  });
});

it("Nobody is signed in, so there is no account to delete, and the section says so", async () => {
  installPool();
  const somebody = await visit(<DeleteAccountSection />);
  await somebody.sees("Your session has ended. Sign in again to continue.").doesNotSee("Delete account…");
});

describe("Ada, whose account was deleted on another device,", () => {
  const gone = "Your session has ended. Sign in again to continue.";

  it("is signed out here as soon as she changes something", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", "ada@new.example");
    pool.users.delete(email);
    await ada.presses("Save").sees(gone).doesNotSee("Your account");
  });

  it("is signed out here as soon as she asks for another code", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", "ada@new.example").presses("Save").isAt("Code");
    vi.setSystemTime(Date.now() + 60_000);
    pool.users.delete(email);
    await ada
      .presses(/Send .*code/)
      .sees(gone)
      .doesNotSee("Your account");
  });
});

describe("Ada changes her password. She", () => {
  it("signs out her other devices, and stays signed in here", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Change password").types("Current password", "Wrong-horse-9");
    await ada.types("New password", nextPassword).presses("Change password");
    await ada.isTold("Current password", /not right/);
    await ada.types("Current password", password).presses("Change password");
    await ada.sees("Your password has been changed.").presses("Sign out my other devices");
    await ada.sees("Your other devices are signed out, and this one is signed in again.").sees("Profile");
    expect(pool.log.map(({ operation }) => operation)).toContain("GlobalSignOut");
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
  });
});

describe("Ada deletes her account. She", () => {
  it("types its name first", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Delete account…").isAt(`Type ${email} to confirm`);
    await ada.presses("Delete my account").isTold(`Type ${email} to confirm`, /by mistake/);
    expect(pool.users.get(email)).toBeDefined();
    await ada.types(`Type ${email} to confirm`, email).presses("Delete my account");
    await expect.element(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await ada.sees("Your account has been deleted.");
    expect(pool.users.get(email)).toBeUndefined();
  });

  it("is told no more of a try that failed once she has thought better of it", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Delete account…").types(`Type ${email} to confirm`, email);
    pool.fail("DeleteUser", { drop: true, times: 3 });
    await ada.presses("Delete my account").isToldOnTop(/no connection/);
    await ada.presses("Cancel").presses("Delete account…").isAt(`Type ${email} to confirm`);
    await ada.doesNotSee(/no connection/);
  });

  it.each([
    ["page", <Account key="page" />],
    ["dialog", <AccountButton key="dialog" />],
  ])("is told so in a %s of her account that stands alone", async (where, ui) => {
    await signedIn();
    const reasons: unknown[] = [];
    const listen = (event: AuthEvent) => event.type === "signedOut" && reasons.push(event.reason);
    const ada = await visit(<AuthProvider onEvent={listen}>{ui}</AuthProvider>);
    if (where === "dialog") await ada.presses(email).presses("Your account");
    await ada.presses("Delete account…").types(`Type ${email} to confirm`, email);
    await ada.presses("Delete my account").sees("Your account has been deleted.");
    await expect.element(page.getByRole("heading", { name: "Your account" })).toHaveFocus();
    await ada.doesNotSee(/session has ended/);
    expect(reasons).toEqual(["deleted"]);
  });
});
