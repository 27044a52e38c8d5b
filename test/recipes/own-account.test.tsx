import * as auth from "aws-amplify/auth";
import type { ReactNode } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { MyDetails, MyEnd, MyPassword, Settings } from "../../stories/recipes/own-account.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const next = "ada@lovelace.example";
const password = "Correct-horse-9";
const nextPassword = "Battery-staple-7";

async function shows(ui: ReactNode, options: UserPoolOptions = {}) {
  const pool = installPool({ attributes: { name: {} }, users: [{ email, password }], ...options });
  await auth.signIn({ username: email, password });
  return { pool, ada: await visit(ui) };
}

describe("On a page of the app's own, Ada", () => {
  it("changes her name, and takes it back", async () => {
    const { pool, ada } = await shows(<MyDetails />);
    await ada.types("My name", "Ada Lovelace").presses("Save my name").finds("My name", "Ada Lovelace");
    await expect.poll(() => pool.users.get(email)?.attributes["name"]).toBe("Ada Lovelace");
    await ada.presses("Forget my name");
    await expect.poll(() => pool.users.get(email)?.attributes["name"]).toBeUndefined();
  });

  it("changes her email, and proves it", async () => {
    const { pool, ada } = await shows(<MyDetails />, { verifyBeforeUpdate: ["email"] });
    await ada.types("My email", next).presses("Save my email").sees(`A code went to ${next}.`);
    await ada
      .types("The code", "000000")
      .presses("Go on")
      .sees("This code is not right. Check it and try again.");
    await ada.types("The code", pool.outbox.lastCode(next)).presses("Go on");
    await ada.sees(`You have proved that ${next} is yours.`);
  });

  it("proves an email that was never proved", async () => {
    const { pool, ada } = await shows(<MyDetails />, { users: [{ email, password, emailVerified: false }] });
    await ada.presses("Prove that it is mine").sees(`A code went to ${email}.`);
    await ada
      .types("The code", pool.outbox.lastCode(email))
      .presses("Go on")
      .sees(/You have proved/);
  });

  it("changes her password, and signs out everybody else", async () => {
    const { ada } = await shows(<MyPassword />);
    await ada.types("Old one", "Wrong-horse-9").types("New one", nextPassword).presses("Change it");
    await ada.sees("The password is not right. Try again.");
    await ada.types("Old one", password).presses("Change it").presses("Sign out everybody else");
    await ada.sees("Nobody else is signed in.");
  });

  it("ends it all", async () => {
    vi.stubGlobal("confirm", () => true);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { pool, ada } = await shows(<MyEnd />);
    await ada.presses("Delete it all").sees("It is gone.");
    expect(pool.users.get(email)).toBeUndefined();
  });

  it("finds the kit's own parts where the app takes those", async () => {
    const { ada } = await shows(<Settings />);
    await ada
      .presses("Change password")
      .types("Current password", password)
      .types("New password", nextPassword);
    await ada.presses("Change password").sees("Your password has been changed.");
    await ada.presses("Delete account…").isAt(`Type ${email} to confirm`);
  });
});
