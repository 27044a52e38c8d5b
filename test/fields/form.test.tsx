import { render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Form } from "../../src/fields/form.tsx";
import { NameField } from "../../src/fields/name-field.tsx";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";

const schema = () =>
  import("../../src/schema/sign-in.ts").then(({ signInSchema }) => signInSchema({ signInWith: ["email"] }));

it("hands on a valid answer", async () => {
  const onSubmit = vi.fn<(answer: unknown) => void>();
  render(
    <Form schema={schema} onSubmit={onSubmit}>
      <NameField signInWith={["email"]} />
      <PasswordField />
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </Form>,
  );
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect.element(page.getByText("Enter your email.")).toBeVisible();
  await expect.element(page.getByLabelText("Email")).toHaveFocus();
  await userEvent.keyboard(" ada@example.com ");
  await expect.element(page.getByText("Enter your email.")).not.toBeInTheDocument();
  await page.getByLabelText("Password", { exact: true }).fill(" secret ");
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ username: "ada@example.com", password: " secret " }),
  );
});
