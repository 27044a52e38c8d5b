import * as auth from "aws-amplify/auth";
import { cleanup } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { Account } from "../../src/screens/later-account.ts";
import type { SeedUser, UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const next = "ada@new.example";
const phone = "+447700900123";
const password = "Correct-horse-9";
const nextPassword = "Battery-staple-7";
const saved = "Your changes have been saved.";
const ended = "Your session has ended. Sign in again to continue.";
const lost = { drop: "reply" } as const;
const lostForGood = { ...lost, times: 3 };

const withAda = (user: Partial<SeedUser>, more: UserPoolOptions): UserPoolOptions => ({
  attributes: { phone_number: {} },
  users: [{ email, password, ...user }],
  ...more,
});

async function signedIn(user: Partial<SeedUser> = {}, more: UserPoolOptions = {}): Promise<UserPool> {
  const pool = installPool(withAda(user, more));
  await auth.signIn({ username: email, password });
  return pool;
}

const app = (
  <Authenticator>
    <Account />
  </Authenticator>
);

/** The page that Ada has open is closed, and another one is opened. */
function inAnotherTab() {
  cleanup();
  return visit(app);
}

describe("Where Cognito has done it and only its reply was lost, Ada", () => {
  const keepsOld = { verifyBeforeUpdate: ["email"] } as const;

  it("has proved her new email", async () => {
    const pool = await signedIn({}, keepsOld);
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    pool.fail("VerifyUserAttribute", lost);
    await ada.types("Code", pool.outbox.lastCode(next)).sees(saved).sees(next);
  });

  it("sends the same code once more, and it is not called wrong", async () => {
    const pool = await signedIn({}, keepsOld);
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    pool.fail("VerifyUserAttribute", lostForGood);
    await ada.types("Code", pool.outbox.lastCode(next)).isToldOnTop(/no connection/);
    await ada
      .presses(/^Continue$/)
      .sees(saved)
      .sees(next);
  });

  it("has proved her number on the way in", async () => {
    const pool = installPool(withAda({ phone, phoneVerified: false }, {}));
    const ada = await visit(<Authenticator>Welcome</Authenticator>);
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada.presses(`Send a code to ${phone}`).isAt("Code");
    pool.fail("VerifyUserAttribute", lost);
    await ada.types("Code", pool.outbox.lastCode(phone)).sees("Welcome");
  });

  it("has changed her password, and is not told that the one of now is wrong", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada
      .presses("Change password")
      .types("Current password", password)
      .types("New password", nextPassword);
    pool.fail("ChangePassword", lost);
    await ada.presses("Change password").sees("Your password has been changed.");
    await ada.presses("Sign out my other devices").sees(/this one is signed in again/);
  });

  it("has changed it too in a pool that takes no password twice", async () => {
    const pool = await signedIn({}, { passwordPolicy: { historySize: 3 } });
    const ada = await visit(app);
    await ada
      .presses("Change password")
      .types("Current password", password)
      .types("New password", nextPassword);
    pool.fail("ChangePassword", lostForGood);
    await ada.presses("Change password").isToldOnTop(/no connection/);
    await ada.presses("Change password").sees("Your password has been changed.");
  });

  it("has deleted her account, and is told of no account that is missing", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Delete account…").types(`Type ${email} to confirm`, email);
    pool.fail("DeleteUser", lost);
    await ada.presses("Delete my account").sees("Forgot your password?");
    expect(page.getByRole("alert").elements()).toEqual([]);
    expect(pool.users.get(email)).toBeUndefined();
  });

  it("has made her passkey on the way in, by one press or two", async () => {
    const reader = await plugInAuthenticator();
    const pool = installPool(withAda({}, { firstFactors: ["PASSWORD", "WEB_AUTHN"] }));
    const ada = await visit(<Authenticator>Welcome</Authenticator>);
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada.sees("Sign in faster next time");
    pool.fail("CompleteWebAuthnRegistration", lostForGood);
    await ada.presses("Create a passkey").sees(/no connection/);
    await ada.presses("Create a passkey").sees("Welcome");
    expect(await reader.count()).toBe(1);
  });

  it("has made her passkey in her account, and sees it at the second press", async () => {
    await plugInAuthenticator();
    const pool = await signedIn({}, { firstFactors: ["PASSWORD", "WEB_AUTHN"] });
    const ada = await visit(app);
    pool.fail("CompleteWebAuthnRegistration", lostForGood);
    await ada.presses("Create a passkey").sees(/no connection/);
    await ada
      .presses("Create a passkey")
      .sees("Your passkey has been created.")
      .sees(/^Created /);
  });
});

describe("Where an answer has lost its fields, Ada", () => {
  it("is asked for the code of her new email, and not told that it is saved", async () => {
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next);
    pool.fail("UpdateUserAttributes", { answer: "empty" });
    await ada.presses("Save").isAt("Code").sees(`We sent a code to ${next}.`).doesNotSee(saved);
    await ada.types("Code", pool.outbox.lastCode(next)).sees(saved).sees(next);
  });

  it("is not shown an account that holds nothing", async () => {
    const pool = await signedIn();
    pool.fail("GetUser", { answer: "empty" });
    const ada = await visit(
      <Authenticator>
        <Account sections={["email"]} />
      </Authenticator>,
    );
    await ada
      .sees(/on our side/)
      .doesNotSee("None yet.")
      .presses("Try again")
      .sees(email);
  });
});

it("Ada, whose time for signing in again ran out by itself, enters her new password", async () => {
  const pool = await signedIn();
  const ada = await visit(app);
  await ada
    .presses("Change password")
    .types("Current password", password)
    .types("New password", nextPassword)
    .presses("Change password")
    .sees("Your password has been changed.");
  pool.fail("RespondToAuthChallenge", {
    error: "NotAuthorizedException",
    message: "Invalid session for the user, session is expired.",
  });
  await ada.presses("Sign out my other devices").sees(/time for this step has run out/);
  await page.getByRole("textbox", { name: "Password" }).fill(nextPassword);
  await ada.presses(/^Sign in$/).sees(/this one is signed in again/);
});

describe("In another tab, Ada", () => {
  const keepsOld = { verifyBeforeUpdate: ["email"] } as const;
  const changesEmail = async () => {
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
  };

  it("goes on with a change that she left half-way", async () => {
    const pool = await signedIn({}, keepsOld);
    await changesEmail();
    const ada = await inAnotherTab();
    await ada.sees(/Until you enter it, nothing changes/).sees(email);
    await ada.presses("Enter the code").types("Code", pool.outbox.lastCode(next)).sees(saved).sees(next);
    expect(pool.users.get(next)?.attributes).toMatchObject({ email: next, email_verified: "true" });
  });

  it("has entered the code already, and enters it here once more", async () => {
    const pool = await signedIn({}, keepsOld);
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    const code = pool.outbox.lastCode(next);
    await auth.confirmUserAttribute({ userAttributeKey: "email", confirmationCode: code });
    await ada
      .types("Code", code)
      .sees(saved)
      .doesNotSee(/Until you enter it/);
  });

  it("has deleted her account already, and deletes it here", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Delete account…").types(`Type ${email} to confirm`, email);
    pool.users.delete(email);
    await ada.presses("Delete my account").sees("Forgot your password?");
    expect(page.getByRole("alert").elements()).toEqual([]);
    expect(asked(pool).filter((operation) => operation === "DeleteUser")).toHaveLength(1);
  });

  it("has deleted her account in the middle of a change here, and is told that she is signed out", async () => {
    const pool = await signedIn();
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next);
    pool.users.delete(email);
    await ada.presses("Save").sees(ended);
  });
});

describe("Ada enters a code. It", () => {
  it("is the one of her number in the place of her email's, and neither is proved", async () => {
    const pool = await signedIn({ phone, phoneVerified: false, emailVerified: false });
    const ada = await visit(app);
    await ada.presses("Confirm phone number").isAt("Code");
    const other = pool.outbox.lastCode(phone);
    await ada.presses("Cancel").presses("Confirm email").isAt("Code");
    await ada.types("Code", other).isTold("Code", /not right/);
    expect(pool.users.get(email)?.attributes).toMatchObject({
      email_verified: "false",
      phone_number_verified: "false",
    });
    await ada.types("Code", pool.outbox.lastCode(email)).sees(saved);
  });

  it("comes after somebody else has taken the address, and the old one stays", async () => {
    const pool = await signedIn({}, { verifyBeforeUpdate: ["email"] });
    const ada = await visit(app);
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    pool.users.add({ email: next, password });
    await ada
      .types("Code", pool.outbox.lastCode(next))
      .sees("This belongs to another account. Use another one.");
    expect(pool.users.get(email)?.attributes["email"]).toBe(email);
  });
});

it("Ada deletes her last passkey, and signs in with her password", async () => {
  await plugInAuthenticator();
  await signedIn({}, { firstFactors: ["PASSWORD", "WEB_AUTHN"] });
  await auth.associateWebAuthnCredential();
  const ada = await visit(
    <Authenticator tasks={[]}>
      <Account sections={["passkeys", "signOut"]} />
    </Authenticator>,
  );
  await ada
    .presses("Delete passkey Passkey")
    .presses(/^Delete$/)
    .sees("None yet.");
  await ada
    .presses(/^Sign out$/)
    .types("Email", email)
    .types("Password", password)
    .hits("{Enter}")
    .sees("Your account");
});
