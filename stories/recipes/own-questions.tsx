import type { FormEvent, ReactNode } from "react";
import {
  useAfterSignIn,
  useResetPassword,
  useSignIn,
  useSignUp,
  useErrorSentence,
  type AuthError,
} from "../../src/index.ts";

/** Makes an account: the details, the code that was sent, and in. */
export function Join() {
  const { step, isPending, error, start, reset } = useSignUp();
  switch (step.name) {
    case "details":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ email: "Email", nickname: "Nickname", password: "Password" }}
          onAnswer={({ email, nickname, password }) =>
            start({ username: email, password, attributes: { email, nickname } })
          }
        />
      );
    case "confirmSignUp":
      return (
        <Ask {...{ isPending, error }} fields={{ code: "Code" }} onAnswer={({ code }) => step.answer(code)}>
          <p>A code went to {step.sentTo?.destination}.</p>
          <button onClick={() => void step.resend()}>Send another</button>
          <button onClick={reset}>Wrong address</button>
        </Ask>
      );
    case "signedIn":
      return <p>Welcome, {step.user.email}</p>;
    default:
      return <p>This page does not ask for {step.name}.</p>;
  }
}

/** Signs in, with whatever Cognito asks beside the password. */
export function Enter() {
  const { step, isPending, error, start, reset } = useSignIn();
  switch (step.name) {
    case "credentials":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ username: "Email", password: "Password" }}
          onAnswer={({ username, password }) => start({ username, password })}
        />
      );
    case "confirmSignUp":
      return (
        <Ask {...{ isPending, error }} fields={{ code: "Code" }} onAnswer={({ code }) => step.answer(code)}>
          <p>This account waits for the code that went to {step.sentTo?.destination}.</p>
        </Ask>
      );
    case "code":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ code: "Code" }}
          onAnswer={({ code }) => step.answer(code, { rememberDevice: true })}
        >
          <p>
            {step.from === "totp" ? "Your app shows a code." : `We sent it to ${step.sentTo?.destination}.`}
          </p>
          {step.resend && <button onClick={() => void step.resend?.()}>Send another</button>}
          <button onClick={reset}>Start over</button>
        </Ask>
      );
    case "chooseMfa":
      return step.methods.map((method) => (
        <button key={method} onClick={() => void step.answer(method)}>
          By {method}
        </button>
      ));
    case "setUpTotp":
      return (
        <Ask {...{ isPending, error }} fields={{ code: "Code" }} onAnswer={({ code }) => step.answer(code)}>
          <p>
            Key: <code>{step.secret}</code> <a href={step.uri}>Open your app</a>
          </p>
        </Ask>
      );
    case "newPassword":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ password: "New password" }}
          onAnswer={({ password }) => step.answer({ password })}
        />
      );
    case "custom":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ answer: step.parameters["question"] ?? "Answer" }}
          onAnswer={({ answer }) => step.answer(answer)}
        />
      );
    case "signedIn":
      return <p>Welcome, {step.user.email}</p>;
    default:
      return <p>This page does not ask for {step.name}.</p>;
  }
}

/** A code by mail, the new password, and in. */
export function Forgot() {
  const { step, isPending, error } = useResetPassword();
  switch (step.name) {
    case "resetPassword":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ username: "Email" }}
          onAnswer={({ username }) => step.answer(username)}
        />
      );
    case "confirmResetPassword":
      return (
        <Ask
          {...{ isPending, error }}
          fields={{ code: "Code", password: "New password" }}
          onAnswer={({ code, password }) => step.answer({ code, password })}
        >
          <button onClick={() => void step.resend()}>Send another</button>
        </Ask>
      );
    case "signedIn":
      return <p>Welcome back, {step.user.email}</p>;
    default:
      return <p>This page does not ask for {step.name}.</p>;
  }
}

/** Whoever has just signed in with an address or number that is not proved may prove it, or go on. */
export function Prove({ children }: { readonly children: ReactNode }) {
  const { step, isPending, error } = useAfterSignIn({ tasks });
  switch (step.name) {
    case "verifyContact":
      return (
        <>
          {step.contacts.map((contact) => (
            <button key={contact.attribute} onClick={() => void step.answer(contact)}>
              Send a code to {contact.destination}
            </button>
          ))}
          <button onClick={() => void step.skip()}>Later</button>
        </>
      );
    case "contactCode":
      return (
        <Ask {...{ isPending, error }} fields={{ code: "Code" }} onAnswer={({ code }) => step.answer(code)}>
          <button onClick={() => void step.skip()}>Later</button>
        </Ask>
      );
    default:
      return children;
  }
}

const tasks = ["verifyContact"] as const;

interface AskProps<Name extends string> {
  readonly fields: Readonly<Record<Name, string>>;
  readonly isPending: boolean;
  readonly error: AuthError | undefined;
  readonly onAnswer: (answer: Record<Name, string>) => unknown;
  readonly children?: ReactNode;
}

/** A form of your own: nothing but HTML. */
function Ask<Name extends string>({ fields, isPending, error, onAnswer, children }: AskProps<Name>) {
  const sentence = useErrorSentence(error);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onAnswer(Object.fromEntries(new FormData(event.currentTarget)) as Record<Name, string>);
  }
  return (
    <>
      {/* Each question begins empty. */}
      <form key={Object.values(fields).join()} onSubmit={submit}>
        {sentence && <p role="alert">{sentence}</p>}
        {Object.entries<string>(fields).map(([name, label]) => (
          <label key={name}>
            {label} <input name={name} type={name === "password" ? "password" : "text"} />
          </label>
        ))}
        <button>{isPending ? "One moment…" : "Go on"}</button>
      </form>
      {children}
    </>
  );
}
