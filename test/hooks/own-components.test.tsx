import { render } from "@testing-library/react";
import { createRef, forwardRef, useState, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import * as kit from "../../src/index.ts";
import type { NameFieldProps, OwnComponents, Replaceable } from "../../src/index.ts";
import { Cone } from "../../stories/recipes/own-components.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const { AuthProvider, NameField, SignIn, SignInForm, SignUp } = kit;
const email = "ada@example.com";
const password = "Correct-horse-9";

const exported: Readonly<Record<string, unknown>> = { ...kit };

/** Every component that can be replaced: TypeScript misses one that is not here, or is here and can't be. */
const names = {
  AttributeField: 1,
  AttributesForm: 1,
  Button: 1,
  CardFooter: 1,
  CardHeader: 1,
  ChangePasswordForm: 1,
  CheckboxField: 1,
  ChoiceForm: 1,
  CodeField: 1,
  CodeForm: 1,
  ConfirmResetPasswordForm: 1,
  ConfirmSignUpForm: 1,
  CustomForm: 1,
  DateField: 1,
  DeleteAccountForm: 1,
  EmailField: 1,
  FieldFrame: 1,
  NameField: 1,
  NewPasswordField: 1,
  NewPasswordForm: 1,
  Notice: 1,
  PasswordField: 1,
  PasswordForm: 1,
  PhoneField: 1,
  ProviderButtons: 1,
  RadioGroupField: 1,
  ResetPasswordForm: 1,
  SelectField: 1,
  SetUpEmailForm: 1,
  SetUpTotpForm: 1,
  SignInForm: 1,
  SignOutButton: 1,
  SignUpForm: 1,
  SubmitButton: 1,
  TermsField: 1,
  TextareaField: 1,
  TextField: 1,
} satisfies Record<keyof Replaceable, 1>;

describe("Replaceable are", () => {
  it("all forms, fields and buttons that the kit has", () => {
    const notParts = ["AccountButton"];
    const parts = Object.keys(exported).filter(
      (name) => /^[A-Z]\w+(Form|Field|Buttons?)$/.test(name) && !notParts.includes(name),
    );
    expect(Object.keys(names)).toEqual(expect.arrayContaining(parts));
  });

  it.each(Object.keys(names) as (keyof Replaceable)[])("%s, with the props that it got", (name) => {
    const Part = exported[name] as (props: { readonly className: string }) => ReactNode;
    const components = { [name]: ({ className }: { className: string }) => <p>Ours, {className}</p> };
    render(
      <AuthProvider components={components}>
        <Part className="given" />
      </AuthProvider>,
    );
    expect(page.getByText("Ours, given").elements()).toHaveLength(1);
  });
});

describe("A part of the app's own", () => {
  it("may be built around the kit's, which is the kit's again in there", async () => {
    installPool({ users: [{ email, password }] });
    const components: OwnComponents = { NameField: WithHint };
    const ada = await visit(
      <AuthProvider components={components}>
        <SignIn tasks={[]} />
      </AuthProvider>,
    );
    await ada.sees("As in your contract.").types("Email", email).types("Password", password);
    await ada.presses("Sign in").sees(`You are signed in as ${email}.`);
  });

  it("keeps what is typed while the app around it is drawn anew", async () => {
    installPool({});
    const ada = await visit(<Redrawn />);
    await ada.types("Email", email).presses("Draw 0").presses("Draw 1").finds("Email", email);
  });

  it("stands where no provider nearer says otherwise, and a nearer one keeps what it does not name", async () => {
    const outer: OwnComponents = { CardHeader: () => <h1>Outer</h1>, CardFooter: () => <p>Foot</p> };
    const inner: OwnComponents = { CardHeader: () => <h1>Inner</h1> };
    const ada = await visit(
      <AuthProvider components={outer}>
        <AuthProvider components={inner}>
          <SignIn aria-label="Sign in" />
        </AuthProvider>
      </AuthProvider>,
    );
    await ada.sees("Inner").sees("Foot").doesNotSee("Outer");
  });

  it("gets the ref of the one it replaces, where React can give it one", () => {
    const ref = createRef<HTMLFormElement>();
    const Own = forwardRef<HTMLFormElement, object>((_, form) => <form ref={form} aria-label="Ours" />);
    render(
      <AuthProvider components={{ SignInForm: Own }}>
        <SignInForm ref={ref} onSubmit={() => {}} />
      </AuthProvider>,
    );
    expect(ref.current).toBe(page.getByRole("form", { name: "Ours" }).element());
  });

  it("needs none, and React has nothing to say against it", () => {
    const complains = vi.spyOn(console, "error");
    const ref = createRef<HTMLFormElement>();
    render(
      <AuthProvider components={{ SignInForm: () => <p>Ours</p> }}>
        <SignInForm ref={ref} onSubmit={() => {}} />
      </AuthProvider>,
    );
    expect(page.getByText("Ours").elements()).toHaveLength(1);
    expect(complains).not.toHaveBeenCalled();
  });

  it("asks a question of the kit's screen, and is told what Cognito refused", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(
      <AuthProvider components={{ SignInForm: Bare }}>
        <SignIn tasks={[]} />
      </AuthProvider>,
    );
    await ada.types("Who", email).types("Word", "wrong").presses("Go").sees("wrongCredentials");
    await ada.finds("Who", email).types("Word", password).presses("Go");
    await ada.sees(`You are signed in as ${email}.`);
  });

  it("takes the focus with its question", async () => {
    const pool = installPool({ users: [{ email, password, status: "UNCONFIRMED" }] });
    const ada = await visit(<Cone />);
    await ada.types("Email", email).types("Password", "Correct-horse-8").presses("Sign in").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).isAt(`The password of ${email}`);
  });
});

it("A sign-up asks its attributes with the app's fields", async () => {
  installPool({});
  const components: OwnComponents = {
    EmailField: ({ label }) => <p>Mail: {label}</p>,
    SelectField: ({ options }) => <p>One of {options.length}</p>,
  };
  const ada = await visit(
    <AuthProvider components={components}>
      <SignUp
        attributes={[
          { name: "custom:work", control: "email", label: "Work" },
          { name: "custom:size", options: ["S", "M", "L"], control: "select" },
        ]}
      />
    </AuthProvider>,
  );
  await ada.sees("Mail: Work").sees("One of 3");
});

function WithHint(props: NameFieldProps) {
  return <NameField {...props} hint="As in your contract." />;
}

const withHint: OwnComponents = { NameField: WithHint };

function Redrawn() {
  const [draws, setDraws] = useState(0);
  return (
    <AuthProvider components={withHint}>
      <SignInForm onSubmit={() => {}} data-draws={draws} />
      <button onClick={() => setDraws(draws + 1)}>Draw {draws}</button>
    </AuthProvider>
  );
}

const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

function Bare({ onSubmit, error }: Replaceable["SignInForm"]) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        onSubmit({ username: text(form.get("who")), password: text(form.get("word")) });
      }}
    >
      <input name="who" aria-label="Who" />
      <input name="word" aria-label="Word" type="password" />
      <button>Go</button>
      {error && <p role="alert">{error.code}</p>}
    </form>
  );
}
