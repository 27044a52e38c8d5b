import * as auth from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { Account } from "../../src/screens/later-account.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { AccountSectionName } from "../../src/screens/account.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { holdReplies } from "../support/hold-replies.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const next = "ada@new.example";
const password = "Correct-horse-9";
const nextPassword = "Battery-staple-7";
const person = (email: string) => ({ email, password, attributes: { name: "Ada" } });

async function atHome(sections: readonly AccountSectionName[], more: UserPoolOptions = {}) {
  const pool = installPool({ attributes: { name: { required: true } }, users: [person(email)], ...more });
  await auth.signIn({ username: email, password });
  const ada = await visit(
    <Authenticator>
      <Account sections={sections} />
    </Authenticator>,
  );
  return { pool, ada };
}

const button = (name: string) => page.getByRole("button", { name, exact: true });

/** The form is free again: the answer has come. */
const isFree = (name: string) => expect.element(button(name)).not.toHaveAttribute("aria-disabled");

const isQuiet = () => {
  expect(page.getByRole("alert").elements()).toEqual([]);
  expect(page.getByText(/another account|not right|no connection/).elements()).toEqual([]);
};

describe("Ada cancels what is on its way. It is refused, and she hears nothing of it", () => {
  it("of her new email, also at the form that she comes back to", async () => {
    const { ada } = await atHome(["email"], { users: [person(email), person(next)] });
    const arrive = holdReplies("UpdateUserAttributes");
    await ada.presses("Change email").types("New email", next).presses("Save").presses("Cancel");
    await ada.presses("Change email").isAt("New email");
    arrive();
    await isFree("Save");
    isQuiet();
    await ada.presses("Cancel").sees("Confirmed");
    isQuiet();
    // What she sends from here on is hers again.
    await ada
      .presses("Change email")
      .types("New email", next)
      .presses("Save")
      .isTold("New email", /another/);
  });

  it("of her name", async () => {
    const { ada, pool } = await atHome(["profile"]);
    const arrive = holdReplies("UpdateUserAttributes");
    pool.fail("UpdateUserAttributes", { error: "LimitExceededException", times: 3 });
    await ada.presses("Change profile").types("Full name", "Ada L").presses("Save").presses("Cancel");
    await ada.presses("Change profile").isAt("Full name");
    arrive();
    await isFree("Save");
    isQuiet();
    await ada.presses("Cancel").sees("Profile");
    isQuiet();
  });

  it("of her password", async () => {
    const { ada } = await atHome(["password"]);
    const arrive = holdReplies("ChangePassword");
    await ada.presses("Change password").types("Current password", "Wrong-horse-9");
    await ada.types("New password", nextPassword).presses("Change password").presses("Cancel");
    await ada.presses("Change password").isAt("Current password");
    arrive();
    await isFree("Change password");
    isQuiet();
  });

  it("of the code for her new email, which waits on", async () => {
    const { ada } = await atHome(["email"], { verifyBeforeUpdate: ["email"] });
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    const arrive = holdReplies("VerifyUserAttribute");
    await ada.types("Code", "000000").presses("Cancel");
    arrive();
    await ada.sees(/Until you enter it, nothing changes/);
    isQuiet();
  });

  it("of the first code of her app", async () => {
    const { ada } = await atHome(["mfa"], { mfa: { methods: ["totp"] } });
    await ada.presses("Set up").isAt("Code");
    const arrive = holdReplies("VerifySoftwareToken");
    await ada.types("Code", "000000").presses("Cancel");
    arrive();
    await ada.sees("Off");
    isQuiet();
  });
});

describe("Ada cancels what is on its way. It is done all the same, and she sees it", () => {
  it("of her new email, which waits for its code", async () => {
    const { ada, pool } = await atHome(["email"], { verifyBeforeUpdate: ["email"] });
    const arrive = holdReplies("UpdateUserAttributes");
    await ada.presses("Change email").types("New email", next).presses("Save").presses("Cancel");
    await ada.sees("Confirmed");
    arrive();
    await ada.isAt("Code").types("Code", pool.outbox.lastCode(next)).sees("Your changes have been saved.");
  });

  it("of her password, and can sign out her other devices", async () => {
    const { ada } = await atHome(["password"]);
    const arrive = holdReplies("ChangePassword");
    await ada.presses("Change password").types("Current password", password);
    await ada.types("New password", nextPassword).presses("Change password").presses("Cancel");
    await expect.element(page.getByLabelText("Current password")).not.toBeInTheDocument();
    arrive();
    await ada.sees("Your password has been changed.");
    await ada.presses("Sign out my other devices").sees(/this one is signed in again/);
  });

  it("of the code for her new email, which counts", async () => {
    const { ada, pool } = await atHome(["email"], { verifyBeforeUpdate: ["email"] });
    await ada.presses("Change email").types("New email", next).presses("Save").isAt("Code");
    const arrive = holdReplies("VerifyUserAttribute");
    await ada.types("Code", pool.outbox.lastCode(next)).presses("Cancel");
    arrive();
    await ada.sees("Your changes have been saved.").sees(next);
  });
});

it("Ada can't put off what signs this device out, too, once it is on its way", async () => {
  const { ada } = await atHome(["password"]);
  await ada.presses("Change password").types("Current password", password);
  await ada.types("New password", nextPassword).presses("Change password").sees("Not now");
  const arrive = holdReplies("GlobalSignOut");
  await ada.presses("Sign out my other devices").doesNotSee("Not now");
  arrive();
  await ada.sees(/this one is signed in again/);
});

describe("Ada has gone on to type her password when what she saved is answered. The rest of it stays there", () => {
  it.each([
    ["as it is done", undefined, "Your changes have been saved."],
    ["as it is refused", { error: "InternalErrorException", status: 500, times: 3 }, /on our side/],
  ])("%s", async (_, fault, sentence) => {
    const { ada, pool } = await atHome(["profile", "password"]);
    const arrive = holdReplies("UpdateUserAttributes");
    if (fault) pool.fail("UpdateUserAttributes", fault);
    await ada
      .presses("Change password")
      .presses("Change profile")
      .types("Full name", "Ada L")
      .presses("Save");
    await field("Current password").click();
    await ada.hits("Correct-");
    arrive();
    await ada.sees(sentence).hits("horse-9").isAt("Current password");
    await ada.finds("Current password", password);
  });
});
