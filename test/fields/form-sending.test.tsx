import { render } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { FormError } from "../../src/fields/form-context.ts";
import { held } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";
import { button, schema, SignIn } from "./sign-in.tsx";

const submit = () => vi.fn<(answer: unknown) => unknown>();

const input = (label: string) => field(label).element() as HTMLInputElement;
describe("sending", () => {
  it("sends once, however often and long Ada presses", async () => {
    const reply = held();
    const onSubmit = vi.fn<(answer: unknown) => unknown>(() => reply.promise);
    const ada = await visit(<SignIn onSubmit={onSubmit} />);
    await ada.types("Email", "ada@example.com").types("Password", "secret");
    await userEvent.dblClick(button());
    await field("Password").click();
    await ada.hits("{Enter}").hits("{Enter>5/}");
    // As a script would, past the button.
    input("Password").form?.requestSubmit();
    await expect.element(button()).toHaveTextContent("Signing in…");
    await expect.element(button()).toHaveAttribute("aria-disabled", "true");
    expect(onSubmit).toHaveBeenCalledOnce();
    reply.release();
    await expect.element(button()).toHaveTextContent("Sign in");
    await ada.presses("Sign in");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
  });

  it("takes a held Enter for one answer, also when the reply is faster than the finger", async () => {
    const onSubmit = submit();
    const ada = await visit(<SignIn onSubmit={onSubmit} />);
    await ada.types("Email", "ada@example.com").types("Password", "secret").hits("{Enter>8/}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    await expect.element(button()).not.toHaveAttribute("aria-disabled");
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it("sends nothing while whoever owns the form is at work", async () => {
    const onSubmit = submit();
    const ada = await visit(<SignIn onSubmit={onSubmit} isPending />);
    await ada.types("Email", "ada@example.com").types("Password", "secret").hits("{Enter}");
    await button().click({ force: true });
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("waits for a schema that is still on its way", async () => {
    const arrival = held();
    const onSubmit = submit();
    const late = async () => {
      await arrival.promise;
      return schema();
    };
    const ada = await visit(<SignIn onSubmit={onSubmit} load={late} />);
    await ada
      .types("Email", "ada@example.com")
      .types("Password", "secret")
      .hits("{Enter}")
      .sees("Signing in…");
    arrival.release();
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });

  it("says so when the schema can't be loaded, and tries again", async () => {
    let isOnline = false;
    const flaky = () => (isOnline ? schema() : Promise.reject(new TypeError("Failed to fetch module")));
    const onSubmit = submit();
    const ada = await visit(<SignIn onSubmit={onSubmit} load={flaky} />);
    await ada
      .types("Email", "ada@example.com")
      .types("Password", "secret")
      .hits("{Enter}")
      .sees(/no connection/);
    isOnline = true;
    await ada.presses("Sign in").doesNotSee(/no connection/);
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });

  it("is a real form, whose answer no address bar ever shows", async () => {
    render(<SignIn />);
    const form = field("Email").element().closest("form");
    expect(form).toHaveAttribute("method", "post");
    expect(form).toHaveAttribute("action");
    expect(form?.noValidate).toBe(true);
  });
});

describe("a refusal", () => {
  function Refused({ refusal }: { readonly refusal: Omit<FormError, "cause"> }) {
    const [error, setError] = useState<FormError>();
    return <SignIn error={error} onSubmit={() => setError({ ...refusal, cause: {} })} />;
  }

  it("of the whole answer stands at the top and takes the focus, each time", async () => {
    const ada = await visit(<Refused refusal={{ message: "The email or the password is not right." }} />);
    await ada.types("Email", "ada@example.com").types("Password", "wrong").hits("{Enter}");
    const notice = page.getByRole("alert");
    await expect.element(notice).toHaveTextContent("The email or the password is not right.");
    await expect.element(notice).toHaveFocus();
    await ada.finds("Email", "ada@example.com").finds("Password", "wrong");
    await ada.types("Password", "also wrong").hits("{Enter}");
    await expect.element(notice).toHaveFocus();
  });

  it("of an answer makes way for what is wrong with the next one", async () => {
    const ada = await visit(<Refused refusal={{ message: "The email or the password is not right." }} />);
    await ada.types("Email", "ada@example.com").types("Password", "wrong").hits("{Enter}");
    await ada.sees("The email or the password is not right.");
    await ada.types("Email", "").hits("{Enter}").isTold("Email", "Enter your email.").isAt("Email");
    await ada.doesNotSee("The email or the password is not right.");
    await ada.types("Email", "ada@example.com").hits("{Enter}");
    await ada.sees("The email or the password is not right.");
  });

  it("of a field stands by it and takes the focus there, each time, until it is corrected", async () => {
    const ada = await visit(
      <Refused refusal={{ field: "username", message: "There is such an account." }} />,
    );
    await ada.types("Email", "ada@example.com").types("Password", "secret").presses("Sign in");
    await ada.isTold("Email", "There is such an account.").isAt("Email");
    await ada.types("Password", "another").isTold("Email", "There is such an account.");
    await ada.hits("{Enter}").isAt("Email").isTold("Email", "There is such an account.");
    await ada.types("Email", "ada@example.org").doesNotSee("There is such an account.");
    await ada.hits("{Enter}").isTold("Email", "There is such an account.");
  });

  it("of something this form does not ask for stands at the top", async () => {
    const ada = await visit(<Refused refusal={{ field: "phone_number", message: "Not this number." }} />);
    await ada
      .types("Email", "ada@example.com")
      .types("Password", "secret")
      .hits("{Enter}")
      .sees("Not this number.");
    await expect.element(page.getByRole("alert")).toHaveFocus();
  });
});
