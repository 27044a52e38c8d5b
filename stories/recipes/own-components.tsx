import { useState, type FormEvent } from "react";
import {
  Authenticator,
  AuthProvider,
  CardFooter,
  NameField,
  SignOutButton,
  useFormPending,
  type ButtonProps,
  type CardFooterProps,
  type CardHeaderProps,
  type NameFieldProps,
  type OwnComponents,
  type PasswordFormProps,
} from "../../src/index.ts";
import "./own-components.css";

/** A mark above every question. The heading names the card, so it is shown as it comes. */
function Header({ step, heading, lead }: CardHeaderProps) {
  return (
    <header className="cone-header" data-step={step}>
      <svg className="cone-mark" viewBox="0 0 24 40" width="24" height="40" aria-hidden="true">
        <circle cx="12" cy="11" r="9" />
        <path d="M3 17h18l-9 22z" />
      </svg>
      {heading}
      {lead && <p>{lead}</p>}
    </header>
  );
}

/** What the kit has there, and below it a line of the app's. */
function Footer(props: CardFooterProps) {
  return (
    <>
      <CardFooter {...props} />
      <p className="cone-legal">
        <a href="/imprint">Imprint</a>
      </p>
    </>
  );
}

/** The buttons of the app's own design. */
function OwnButton({ kind = "secondary", isPending = false, pending, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`cone-button cone-button-${kind}`}
      // Not `disabled`: the focus stays on it.
      aria-disabled={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : rest.onClick}
    >
      {isPending ? (pending ?? children) : children}
    </button>
  );
}

/** Submits the form around it, and knows when that is sending. */
function OwnSubmitButton(props: ButtonProps) {
  return <OwnButton kind="primary" isPending={useFormPending()} {...props} type="submit" />;
}

/** The kit's own field, with something to say. */
function OwnNameField(props: NameFieldProps) {
  return <NameField {...props} hint="The address that your receipts go to." />;
}

/** A question asked in the app's own way. What is typed goes to `onSubmit`; what Cognito says of it comes back as `error`. */
function OwnPasswordForm({ username, isPending, error, onSubmit }: PasswordFormProps) {
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(password);
  };
  return (
    <form onSubmit={submit} className="cone-form">
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <label>
        The password of {username}
        <input
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby="password-problem"
        />
      </label>
      <p id="password-problem" role="alert">
        {error && "That was not it."}
      </p>
      <OwnButton kind="primary" type="submit" isPending={isPending ?? false}>
        Open the freezer
      </OwnButton>
    </form>
  );
}

/** Outside of any component: made anew for each render, they would be others, and what was typed would be gone. */
const components: OwnComponents = {
  CardHeader: Header,
  CardFooter: Footer,
  Button: OwnButton,
  SubmitButton: OwnSubmitButton,
  NameField: OwnNameField,
  PasswordForm: OwnPasswordForm,
};

/** The kit's screens, with parts of the app's own. */
export function Cone() {
  return (
    <AuthProvider components={components}>
      <Authenticator tasks={[]}>
        {({ user }) => (
          <>
            <h1>Hello {user.email}</h1>
            <SignOutButton />
          </>
        )}
      </Authenticator>
    </AuthProvider>
  );
}
