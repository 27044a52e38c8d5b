import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider, EmailField, NewPasswordField, SignIn, SignUp } from "../../src/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { field, visit } from "../support/visit.tsx";

const password = "Correct-horse-9";
const offer = () => page.getByRole("button", { name: "ada@gmail.com" });

describe("Whoever mistypes their address", () => {
  it("is asked about it once they have left the field, and takes the other over", async () => {
    const pool = installPool();
    const ada = await visit(<SignUp />);
    await ada.types("Email", "ada@gmial.com");
    expect(page.getByText("Did you mean").elements()).toEqual([]);
    await ada.hits("{Tab}");
    await expect
      .element(page.getByRole("status").filter({ hasText: "Did you mean ada@gmail.com?" }))
      .toBeVisible();
    await expect.element(field("Email")).toHaveAccessibleDescription(/^Did you mean ada@gmail.com ?\?$/);
    await expect.element(field("Email")).not.toHaveAttribute("aria-invalid");
    await ada.presses("ada@gmail.com").finds("Email", "ada@gmail.com").isAt("Email");
    await ada.doesNotSee("Did you mean").types("Password", password).presses("Create account");
    await ada.sees("Check your email");
    expect(pool.users.get("ada@gmail.com")).toBeDefined();
  });

  it("may mean it: it holds nobody up, and moves no button that is being pressed", async () => {
    const pool = installPool();
    const ada = await visit(<SignUp />);
    await ada.types("Password", password).types("Email", "ada@gmial.com").presses("Create account");
    await ada.sees("Check your email");
    expect(asked(pool)).toEqual(["SignUp"]);
  });

  it("is asked again when they make the same slip again", async () => {
    const ada = await visit(<EmailField />);
    await ada.types("Email", "ada@gmial.com").hits("{Tab}").sees("Did you mean");
    await ada.types("Email", "ada@gmial.co").doesNotSee("Did you mean");
    await ada.types("Email", "ada@gmial.com").hits("{Tab}").sees("Did you mean");
    await expect.element(offer()).toBeVisible();
  });

  it("keeps the hint of the form, too", async () => {
    const ada = await visit(<EmailField hint="We never share it." />);
    await ada.types("Email", "ada@gmial.com").hits("{Tab}").sees("Did you mean");
    await expect
      .element(field("Email"))
      .toHaveAccessibleDescription(/^We never share it. Did you mean ada@gmail.com ?\?$/);
  });

  it("is asked nothing at a sign-in: there the account is what it is", async () => {
    installPool();
    const ada = await visit(<SignIn />);
    await ada.types("Email", "ada@gmial.com").hits("{Tab}{Tab}").types("Password", password);
    expect(page.getByText("Did you mean").elements()).toEqual([]);
  });
});

const policy = {
  minLength: 8,
  requireLowercase: false,
  requireUppercase: false,
  requireNumber: false,
  requireSymbol: false,
};

describe("What the app says of a new password", () => {
  const leaked = "This password is in a list that thieves have.";

  it("stands under it and holds nobody up", async () => {
    const pool = installPool();
    const checkPassword = vi.fn(async (typed: string) => (typed === password ? leaked : undefined));
    const ada = await visit(
      <AuthProvider checkPassword={checkPassword}>
        <SignUp />
      </AuthProvider>,
    );
    await ada.types("Email", "ada@example.com").types("Password", password).hits("{Tab}").sees(leaked);
    await expect.element(field("Password")).toHaveAccessibleDescription(expect.stringContaining(leaked));
    await expect.element(field("Password")).not.toHaveAttribute("aria-invalid");
    expect(checkPassword.mock.calls).toEqual([[password]]);
    await ada.presses("Create account").sees("Check your email");
    expect(asked(pool)).toEqual(["SignUp"]);
  });

  it("is of the password that stands there now", async () => {
    const answers: ((sentence: string) => void)[] = [];
    const ada = await visit(
      <AuthProvider checkPassword={() => new Promise((resolve) => answers.push(resolve))}>
        <NewPasswordField policy={policy} />
      </AuthProvider>,
    );
    await ada.types("Password", "first").hits("{Tab}");
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await ada.types("Password", "second").hits("{Tab}");
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.("Of the second.");
    await ada.sees("Of the second.");
    answers[0]?.("Of the first.");
    await ada.types("Password", "third").doesNotSee(/^Of the/);
  });

  it("is nothing where it can't be found out", async () => {
    const checkPassword = vi.fn(() => Promise.reject(new Error("No connection.")));
    const ada = await visit(
      <AuthProvider checkPassword={checkPassword}>
        <NewPasswordField policy={policy} />
      </AuthProvider>,
    );
    await ada.types("Password", password).hits("{Tab}");
    await vi.waitFor(() => expect(checkPassword).toHaveBeenCalledOnce());
    expect(field("Password").element().getAttribute("aria-invalid")).toBeNull();
  });
});
