import { render } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { EmailField } from "../../src/fields/email-field.tsx";
import type { FormError } from "../../src/fields/form-context.ts";
import { Form } from "../../src/fields/form.tsx";
import { NameField } from "../../src/fields/name-field.tsx";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { TextField } from "../../src/fields/text-field.tsx";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { countCommits, held } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";

const schema = async () =>
  (await import("../../src/schema/sign-in.ts")).signInSchema({ signInWith: ["email"] });
const submit = () => vi.fn<(answer: unknown) => unknown>();

interface SignInProps {
  readonly onSubmit?: (answer: unknown) => unknown;
  readonly error?: FormError | undefined;
  readonly isPending?: boolean;
  readonly load?: typeof schema;
  readonly children?: ReactNode;
}

function SignIn({ onSubmit = () => {}, load = schema, children, ...rest }: SignInProps) {
  return (
    <Form schema={load} onSubmit={onSubmit} {...rest}>
      <NameField signInWith={["email"]} />
      <PasswordField />
      {children}
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </Form>
  );
}

const input = (label: string) => field(label).element() as HTMLInputElement;
const button = () => page.getByRole("button", { name: /sign(ing)? in/i });

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

describe("rendering", () => {
  it("shows itself in one go", async () => {
    const commits = countCommits();
    render(
      <commits.Counted>
        <SignIn />
      </commits.Counted>,
    );
    await vi.waitFor(() => schema());
    expect(commits.count).toBe(1);
  });

  it("renders nothing while Ada types, and only the field she corrects", async () => {
    const [all, name, password] = [countCommits(), countCommits(), countCommits()];
    render(
      <all.Counted>
        <Form schema={schema} onSubmit={() => {}}>
          <name.Counted>
            <NameField signInWith={["email"]} />
          </name.Counted>
          <password.Counted>
            <PasswordField />
          </password.Counted>
          <SubmitButton>Sign in</SubmitButton>
        </Form>
      </all.Counted>,
    );
    const ada = await visit(null);
    const before = all.count;
    await field("Email").click();
    await ada.hits("ada").types("Password", "secret");
    expect(all.count).toBe(before);

    await ada.presses("Sign in").isTold("Email", /Enter an email/);
    const [nameBefore, passwordBefore] = [name.count, password.count];
    await field("Email").click();
    await ada.hits("{End}@example.com").doesNotSee(/Enter an email/);
    expect(name.count).toBe(nameBefore + 1);
    expect(password.count).toBe(passwordBefore);
  });

  it("keeps what Ada typed before React was there", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(<SignIn />);
    await field("Email").fill("ada@example.com");
    const onSubmit = submit();
    render(<SignIn onSubmit={onSubmit} />, { container, hydrate: true });
    const ada = await visit(null);
    await ada.finds("Email", "ada@example.com").types("Password", "secret").hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    container.remove();
  });

  it("begins with what it is given", async () => {
    const onSubmit = submit();
    const ada = await visit(
      <Form
        schema={async () => z.object({ email: z.string(), nickname: z.string() })}
        defaultValues={{ email: "ada@example.com" }}
        onSubmit={onSubmit}
      >
        <EmailField />
        <TextField name="nickname" label="Nickname" defaultValue="Ada" />
        <SubmitButton>Send</SubmitButton>
      </Form>,
    );
    await ada.finds("Email", "ada@example.com").presses("Send");
    await vi.waitFor(() =>
      expect(onSubmit).toHaveBeenCalledWith({ email: "ada@example.com", nickname: "Ada" }),
    );
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
