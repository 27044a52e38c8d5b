import { render } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import * as z from "zod/mini";
import { Form } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { TextField } from "../../src/fields/text-field.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { field, visit } from "../support/visit.tsx";
import { schema, SignIn } from "./sign-in.tsx";

const submit = () => vi.fn<(answer: unknown) => unknown>();

describe("checking", () => {
  it("hands on what a person typed, as it is meant", async () => {
    const onSubmit = submit();
    const ada = await visit(<SignIn onSubmit={onSubmit} />);
    await ada.types("Email", " ada@example.com ").types("Password", " secret ").hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit).toHaveBeenCalledWith({ username: "ada@example.com", password: " secret " });
  });

  it("waits until Ada submits, then lets her correct what was wrong", async () => {
    const ada = await visit(<SignIn />);
    await ada.types("Email", "ada").hits("{Tab}").types("Password", "x");
    await expect.element(field("Email")).not.toHaveAttribute("aria-invalid");
    await ada
      .presses("Sign in")
      .isTold("Email", "Enter an email address like name@example.com.")
      .isAt("Email");
    await ada.types("Email", "").isTold("Email", "Enter your email.");
    await ada.types("Email", "ada@example.com").doesNotSee(/Enter/);
    await expect.element(field("Email")).not.toHaveAttribute("aria-invalid");
  });

  it("does not complain of what was right while Ada types it anew", async () => {
    const ada = await visit(<SignIn />);
    await ada.types("Password", "secret").presses("Sign in").isTold("Email", "Enter your email.");
    await ada.types("Password", "").types("Email", "ada@example.com").doesNotSee("Enter your password.");
    await ada.presses("Sign in").isTold("Password", "Enter your password.");
  });

  it("takes Ada to the first wrong field of the page, whichever came into it first", async () => {
    function Late() {
      const [isThere, setThere] = useState(false);
      return (
        <Form
          schema={async () =>
            z.object({
              first: z.string().check(z.minLength(1, "required")),
              last: z.string().check(z.minLength(1, "required")),
            })
          }
          onSubmit={() => {}}
        >
          {isThere && <TextField name="first" label="First" />}
          <TextField name="last" label="Last" />
          <button type="button" onClick={() => setThere(true)}>
            More
          </button>
          <SubmitButton>Send</SubmitButton>
        </Form>
      );
    }
    const ada = await visit(<Late />);
    await ada.presses("More").presses("Send").isTold("Last", "Fill this in.").isAt("First");
  });

  it("reads the problem out when Enter leaves the focus where it is", async () => {
    const ada = await visit(<SignIn />);
    await field("Email").click();
    await ada.hits("{Enter}").isTold("Email", "Enter your email.").isAt("Email");
    const problem = page.getByText("Enter your email.").element().closest("p");
    expect(problem).toHaveAttribute("aria-live", "polite");
    await ada.hits("{Tab}");
    expect(problem).not.toHaveAttribute("aria-live");
  });

  it("shows an app's own sentence as it stands, and ours in the language of the moment", async () => {
    const own = async () =>
      z.object({
        a: z.string().check(z.minLength(3, "tooShort:3")),
        b: z.string().check(z.minLength(1, "No: really not.")),
      });
    const form = (minimum: string) => (
      <AuthProvider words={{ problem: { tooShort: ({ min }) => minimum.replace("#", String(min)) } }}>
        <Form schema={own} onSubmit={() => {}}>
          <TextField name="a" label="A" />
          <TextField name="b" label="B" />
          <SubmitButton>Send</SubmitButton>
        </Form>
      </AuthProvider>
    );
    const { rerender } = render(form("At least #."));
    await page.getByRole("button").click();
    await expect.element(page.getByText("At least 3.")).toBeVisible();
    await expect.element(page.getByText("No: really not.")).toBeVisible();
    rerender(form("Mindestens #."));
    await expect.element(page.getByText("Mindestens 3.")).toBeVisible();
  });

  it("keeps names with dots and brackets, as Cognito allows them, in one piece", async () => {
    const onSubmit = submit();
    const name = "custom:a.b[0]'%";
    const ada = await visit(
      <Form
        schema={async () => z.object({ [name]: z.string().check(z.minLength(1, "required")) })}
        onSubmit={onSubmit}
      >
        <TextField name={name} label="Odd" />
        <SubmitButton>Send</SubmitButton>
      </Form>,
    );
    await ada.presses("Send").isTold("Odd", "Fill this in.").types("Odd", "x").hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ [name]: "x" }));
  });

  it("is no dead end when the schema wants what no field asks for", async () => {
    const ada = await visit(
      <Form schema={async () => z.object({ code: z.string("code") })} onSubmit={() => {}}>
        <SubmitButton>Send</SubmitButton>
      </Form>,
    );
    await ada.presses("Send").sees("Enter the code.");
    await expect.element(page.getByRole("alert")).toHaveFocus();
  });
});

it("hands refs, class names, handlers and other props on to the native elements", async () => {
  const refs: Record<string, Element | null> = {};
  const onChange = vi.fn<() => void>();
  const ada = await visit(
    <Form
      schema={schema}
      onSubmit={() => {}}
      className="mine"
      data-mine=""
      ref={(form) => void (refs["form"] = form)}
    >
      <TextField
        name="x"
        label="X"
        className="mine"
        data-mine=""
        aria-describedby="mine"
        ref={(input) => void (refs["input"] = input)}
        onChange={onChange}
      />
      <SubmitButton className="mine" data-mine="" ref={(button) => void (refs["button"] = button)}>
        Send
      </SubmitButton>
    </Form>,
  );
  expect(Object.values(refs).map((element) => element?.tagName)).toEqual(["INPUT", "BUTTON", "FORM"]);
  for (const element of Object.values(refs)) {
    expect(element).toHaveClass("mine");
    expect(element).toHaveAttribute("data-mine");
  }
  expect(refs["input"]).toHaveClass("ck-input");
  expect(refs["input"]).toHaveAttribute("aria-describedby", "mine");
  await ada.types("X", "y");
  expect(onChange).toHaveBeenCalled();
});
