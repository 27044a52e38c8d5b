import { signIn } from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { ar } from "../../src/i18n/ar.ts";
import { Shop } from "../../stories/recipes/dialog.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const dialog = () => page.getByRole("dialog");
const opener = (name: string) => page.getByRole("button", { name, exact: true });

describe("In a dialog, Ada", () => {
  it("signs in, is back at the page, and finds the keyboard where it was", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<Shop />);
    await opener("Sign in").click();
    await ada.isAt("Email").types("Email", email).types("Password", password);
    await dialog().getByRole("button", { name: "Sign in" }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener("Sign in")).toHaveFocus();
  });

  it("leaves by Escape, once and again, and by its button", async () => {
    installPool({});
    await visit(<Shop />);
    for (const leave of [escape, escape, () => opener("Close").click()]) {
      await opener("Create account").click();
      await expect.element(dialog()).toHaveAccessibleName("Create account");
      await leave();
      await expect.element(dialog()).not.toBeInTheDocument();
      await expect.element(opener("Create account")).toHaveFocus();
    }
  });

  it("is not left in it where the browser closes it by itself", async () => {
    installPool({});
    await visit(<Shop />);
    await opener("Sign in").click();
    (dialog().element() as HTMLDialogElement).close();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener("Sign in")).toHaveFocus();
    await opener("Sign in").click();
    await expect.element(dialog()).toBeVisible();
  });

  it("does not come to the page behind it", async () => {
    installPool({});
    await visit(<Shop />);
    await opener("Your account").click();
    await expect.element(dialog()).toBeVisible();
    const behind = document.querySelector("button");
    behind?.focus();
    expect(document.activeElement).not.toBe(behind);
    for (let presses = 0; presses < 12; presses++) {
      await userEvent.tab();
      expect(document.activeElement?.closest("dialog, body")).not.toBe(null);
      expect(document.activeElement).not.toBe(behind);
    }
  });

  it("changes her account, on a phone, with all of it in reach", async () => {
    installPool({ users: [{ email, password }] });
    await signIn({ username: email, password });
    const { innerWidth, innerHeight } = window;
    await page.viewport(320, 568);
    const ada = await visit(<Shop />);
    await opener("Your account").click();
    await ada.sees("Change password");
    const { width } = dialog().element().getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    expect(dialog().element().scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
    await opener("Close").click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await page.viewport(innerWidth, innerHeight);
  });
});

it("A dialog reads from right to left where its words do", async () => {
  installPool({});
  await visit(
    <AuthProvider words={ar}>
      <Shop />
    </AuthProvider>,
  );
  await opener("Sign in").click();
  await expect.element(dialog()).toHaveAttribute("dir", "rtl");
});

const escape = () => userEvent.keyboard("{Escape}");
