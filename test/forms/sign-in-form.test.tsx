import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { toError } from "../../src/flow/error.ts";
import { SignInForm } from "../../src/forms/sign-in-form.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { field, visit } from "../support/visit.tsx";

const inEmailPool = (form: ReactNode) => <AuthProvider pool={{ signInWith: ["email"] }}>{form}</AuthProvider>;

it("asks by what the pool signs in with, and hands on what was typed", async () => {
  const onSubmit = vi.fn<(answer: unknown) => void>();
  const ada = await visit(inEmailPool(<SignInForm onSubmit={onSubmit} />));
  await ada.types("Email", " ada@example.com ").types("Password", " secret ").hits("{Enter}");
  await expect
    .poll(() => onSubmit.mock.calls)
    .toEqual([[{ username: "ada@example.com", password: " secret " }]]);
});

it("begins with the name it is given, and has a place beside the password", async () => {
  const onSubmit = vi.fn<(answer: unknown) => void>();
  const form = (
    <SignInForm username="ada" passwordAside={<a href="/reset">Forgot it?</a>} onSubmit={onSubmit} />
  );
  const ada = await visit(form);
  await expect.element(page.getByRole("link", { name: "Forgot it?" })).toBeVisible();
  await ada.finds("Username", "ada").types("Password", "secret").presses("Sign in");
  await expect.poll(() => onSubmit.mock.calls).toEqual([[{ username: "ada", password: "secret" }]]);
});

it("says what it is told was wrong", async () => {
  const cause = Object.assign(new Error("Incorrect username or password."), {
    name: "NotAuthorizedException",
  });
  const ada = await visit(inEmailPool(<SignInForm error={toError(cause, "signIn")} onSubmit={() => {}} />));
  await ada.isToldOnTop("The email or the password is not right. Check both and try again.");
});

it("waits while whoever owns it is at work", async () => {
  const onSubmit = vi.fn<(answer: unknown) => void>();
  const ada = await visit(<SignInForm isPending onSubmit={onSubmit} />);
  await ada.sees("Signing in…").types("Username", "ada").types("Password", "secret").hits("{Enter}");
  expect(onSubmit).not.toHaveBeenCalled();
});

it("hands its ref and other props on to the form", async () => {
  let form: HTMLFormElement | null = null;
  await visit(
    <SignInForm ref={(element) => void (form = element)} className="mine" data-mine="" onSubmit={() => {}} />,
  );
  await expect.element(field("Username")).toBeVisible();
  expect(form).toHaveClass("ck-form", "mine");
  expect(form).toHaveAttribute("data-mine");
});

it("knows a company by the address that was typed before React came", async () => {
  const onCompany = vi.fn<(provider: unknown, username: string) => void>();
  const form = inEmailPool(
    <SignInForm companies={{ "acme.example": "Google" }} onCompany={onCompany} onSubmit={() => {}} />,
  );
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(form);
  await field("Email").fill("ada@acme.example");
  render(form, { container, hydrate: true });
  const ada = await visit(null);
  await ada.sees("Your company signs you in, so no password is needed here.").presses("Continue");
  await expect.poll(() => onCompany.mock.calls).toEqual([["Google", "ada@acme.example"]]);
  container.remove();
});
