import { Button } from "@base-ui/react/button";
import { Field } from "@base-ui/react/field";
import { Form } from "@base-ui/react/form";
import type { ReactNode } from "react";
import { useErrorSentence, useSession, useSignIn, useSignOut, type AuthError } from "../../src/index.ts";
import "./component-library.css";

/** Sign-in with the components of Base UI. What Cognito refuses is shown where the library shows its own errors. */
export function ComponentLibrary() {
  const session = useSession();
  const { signOut } = useSignOut();
  if (session.status === "loading") return null;
  return (
    <article className="app">
      {session.status === "signedOut" ? (
        <MySignIn />
      ) : (
        <>
          <h1>Hello {session.user.email}</h1>
          <Button className="app-button" onClick={() => void signOut()}>
            Leave
          </Button>
        </>
      )}
    </article>
  );
}

function MySignIn() {
  const { step, isPending, error, start } = useSignIn();
  switch (step.name) {
    case "credentials":
      return (
        <MyForm<"email" | "password">
          heading="Gelato"
          button={isPending ? "Opening…" : "Open the freezer"}
          {...{ isPending, error }}
          onAnswer={({ email, password }) => start({ username: email, password })}
        >
          <MyField name="email" label="Email" type="email" autoComplete="username" />
          <MyField name="password" label="Password" type="password" autoComplete="current-password" />
        </MyForm>
      );
    case "confirmSignUp":
      return (
        <MyForm<"code">
          heading="Look into your mail"
          button={isPending ? "Opening…" : "Open the freezer"}
          {...{ isPending, error }}
          onAnswer={({ code }) => step.answer(code)}
        >
          <p>A code went to {step.sentTo?.destination}.</p>
          <MyField name="code" label="Code" inputMode="numeric" autoComplete="one-time-code" />
        </MyForm>
      );
    case "password":
      return (
        <MyForm<"password">
          heading="Your password, once more"
          button={isPending ? "Opening…" : "Open the freezer"}
          {...{ isPending, error }}
          onAnswer={({ password }) => step.answer(password)}
        >
          <MyField name="password" label="Password" type="password" autoComplete="current-password" />
        </MyForm>
      );
    case "signedIn":
      return null;
    default:
      return <p>Please sign in on our website first.</p>;
  }
}

interface MyFormProps<Name extends string> {
  readonly heading: string;
  readonly button: string;
  readonly isPending: boolean;
  readonly error: AuthError | undefined;
  readonly onAnswer: (answer: Record<Name, string>) => unknown;
  readonly children: ReactNode;
}

function MyForm<Name extends string>({
  heading,
  button,
  isPending,
  error,
  onAnswer,
  children,
}: MyFormProps<Name>) {
  const sentence = useErrorSentence(error);
  return (
    <Form<Record<Name, string>>
      errors={error?.field && sentence ? { [error.field]: sentence } : {}}
      onFormSubmit={(answer) => void onAnswer(answer)}
    >
      <h1>{heading}</h1>
      {sentence && !error?.field && (
        <p className="app-error" role="alert">
          {sentence}
        </p>
      )}
      {children}
      <Button className="app-button" type="submit" disabled={isPending} focusableWhenDisabled>
        {button}
      </Button>
    </Form>
  );
}

function MyField({
  label,
  name,
  ...input
}: Field.Control.Props & { readonly label: string; readonly name: string }) {
  return (
    <Field.Root name={name} className="app-field">
      <Field.Label>{label}</Field.Label>
      <Field.Control className="app-input" required {...input} />
      <Field.Error className="app-error" />
    </Field.Root>
  );
}
