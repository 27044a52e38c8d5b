import * as auth from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { AccountButton, type AccountButtonProps } from "../../src/screens/account-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const button = () => page.getByRole("button", { name: /Ada Lovelace/ });
const item = (name: string) => page.getByRole("button", { name, exact: true });

async function atHome(props: AccountButtonProps = {}) {
  const pool = installPool({
    attributes: { name: {} },
    users: [{ email, password, attributes: { name: "Ada Lovelace" } }],
  });
  await auth.signIn({ username: email, password });
  const ada = await visit(
    <Authenticator>
      <button>Elsewhere</button>
      <AccountButton {...props} />
    </Authenticator>,
  );
  await expect.element(button()).toBeVisible();
  return { pool, ada };
}

describe("Ada sees who is signed in, and", () => {
  it("opens and closes the list with the keyboard alone", async () => {
    const { ada } = await atHome({ children: <a href="#orders">Your orders</a> });
    await expect.element(button()).toHaveAttribute("aria-expanded", "false");
    await ada.hits("{Tab}").hits("{Tab}").hits("{Enter}");
    await expect.element(button()).toHaveAttribute("aria-expanded", "true");
    await ada.hits("{Tab}");
    await expect.element(item("Your account")).toHaveFocus();
    await ada.hits("{Tab}");
    await expect.element(page.getByRole("link", { name: "Your orders" })).toHaveFocus();
    await ada.hits("{Escape}");
    await expect.element(button()).toHaveFocus();
    await expect.element(item("Sign out")).not.toBeInTheDocument();
  });

  it("leaves the list by going elsewhere", async () => {
    await atHome();
    await button().click();
    await expect.element(item("Sign out")).toBeVisible();
    await userEvent.click(item("Elsewhere"));
    await expect.element(button()).toHaveAttribute("aria-expanded", "false");
  });

  it("opens her account over the page, and comes back to the button", async () => {
    const { ada } = await atHome();
    await button().click();
    await item("Your account").click();
    await expect.element(page.getByRole("dialog").getByRole("heading", { name: "Profile" })).toBeVisible();
    await ada.hits("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(button()).toHaveFocus();
  });

  it("goes to the app's own page of it where there is one", async () => {
    await atHome({ accountHref: "#account" });
    await button().click();
    await expect
      .element(page.getByRole("link", { name: "Your account" }))
      .toHaveAttribute("href", "#account");
  });

  it("signs out everywhere once she has said so twice", async () => {
    const { pool, ada } = await atHome();
    await button().click();
    await item("Sign out on every device").click();
    expect(asked(pool)).not.toContain("GlobalSignOut");
    await item("Sign out on every device").click();
    await ada.sees("Forgot your password?");
    expect(asked(pool)).toContain("GlobalSignOut");
  });
});
