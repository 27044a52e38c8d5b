import { render } from "@testing-library/react";
import { Amplify } from "aws-amplify";
import { expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { Authenticator } from "../../src/index.ts";
import { createUserPool, type UserPoolOptions } from "../../src/testing/index.ts";

/** A pool of its own for each test. Put it where all tests find it. */
function freshPool(options?: UserPoolOptions) {
  const pool = createUserPool(options);
  onTestFinished(pool.install());
  Amplify.configure(pool.config);
  return pool;
}

it("lets somebody new in with the code from the mail", async () => {
  const pool = freshPool();
  render(<Authenticator first="signUp">{({ user }) => <h1>Hello {user.email}</h1>}</Authenticator>);
  await page.getByLabelText("Email").fill("grace@example.com");
  await page.getByLabelText("Password", { exact: true }).fill("Correct-horse-9");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect.element(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
  await page.getByLabelText("Code").fill(pool.outbox.lastCode("grace@example.com"));
  await expect.element(page.getByRole("heading", { name: "Hello grace@example.com" })).toBeVisible();
});

it("tells somebody that there is no connection, and keeps what they typed", async () => {
  const pool = freshPool({ users: [{ email: "ada@example.com", password: "Correct-horse-9" }] });
  pool.fail("*", { drop: true, times: 3 });
  render(<Authenticator />);
  await page.getByLabelText("Email").fill("ada@example.com");
  await page.getByLabelText("Password", { exact: true }).fill("Correct-horse-9");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect.element(page.getByText("There is no connection to the server.")).toBeVisible();
  await expect.element(page.getByLabelText("Email")).toHaveValue("ada@example.com");
});
