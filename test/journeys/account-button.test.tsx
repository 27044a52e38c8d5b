import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
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

const margins: Record<string, string> = { start: "0 auto", center: "auto", end: "auto 0" };

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

  it("goes there by the app's router, and in a new tab by the link alone", async () => {
    const onAccount = vi.fn();
    await atHome({ accountHref: "#account", onAccount });
    await button().click();
    const link = page.getByRole("link", { name: "Your account" });
    // The browser would open a tab, which a test has no use for.
    const stay = (event: Event) => event.preventDefault();
    addEventListener("click", stay);
    await link.click({ modifiers: ["Control"] });
    removeEventListener("click", stay);
    expect(onAccount).not.toHaveBeenCalled();
    await link.click();
    expect(onAccount).toHaveBeenCalledOnce();
    expect(location.hash).toBe("");
    await expect.element(button()).toHaveAttribute("aria-expanded", "false");
  });

  it("finds the list closed once she has chosen something of the app's", async () => {
    const onOrders = vi.fn();
    const { ada } = await atHome({
      children: (
        <>
          <p>Shop</p>
          <button onClick={onOrders}>Your orders</button>
        </>
      ),
    });
    await button().click();
    await ada.presses("Your orders");
    expect(onOrders).toHaveBeenCalledOnce();
    await expect.element(button()).toHaveAttribute("aria-expanded", "false");
    await expect.element(button()).toHaveFocus();
  });

  it.each([
    ["start", "ltr"],
    ["center", "ltr"],
    ["end", "ltr"],
    ["start", "rtl"],
    ["center", "rtl"],
    ["end", "rtl"],
  ])("sees all of the list on a small phone, also what it asks back: at the %s, %s", async (place, dir) => {
    const { innerWidth, innerHeight } = globalThis;
    document.documentElement.dir = dir;
    onTestFinished(() => {
      document.documentElement.removeAttribute("dir");
      return page.viewport(innerWidth, innerHeight);
    });
    await page.viewport(320, 640);
    await atHome({ dir, style: { marginBlock: "150vh", marginInline: margins[place] } });
    const isInView = async () => {
      const list = document.querySelector(".ck-menu");
      await expect.poll(() => list?.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
      expect(list?.getBoundingClientRect().right).toBeLessThanOrEqual(320);
    };
    await button().click();
    await isInView();
    await item("Sign out on every device").click();
    await expect.element(page.getByText(/You will have to sign in again on each one/)).toBeVisible();
    await isInView();
    // It still hangs on its button.
    const { bottom } = button().element().getBoundingClientRect();
    expect(document.querySelector(".ck-menu")?.getBoundingClientRect().top).toBe(bottom);
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
