import { useId, useState, type FormEvent, type HTMLAttributes, type ReactNode } from "react";
import {
  useSession,
  useSignIn,
  useSignOut,
  useSignUp,
  useErrorSentence,
  type AuthError,
} from "../../src/index.ts";

/** Sign-up, sign-in and sign-out in nothing but HTML. */
export function PlainHtml() {
  const session = useSession();
  const { signOut, isPending } = useSignOut();
  const [isNew, setNew] = useState(true);
  if (session.status === "loading") return null;
  if (session.status === "signedIn") {
    return (
      <article>
        <h1>Hello {session.user.email}</h1>
        <button onClick={() => void signOut()}>{isPending ? "Signing out…" : "Sign out"}</button>
      </article>
    );
  }
  return (
    <article>
      {isNew ? <MySignUp /> : <MySignIn />}
      <button onClick={() => setNew(!isNew)}>{isNew ? "I have an account" : "I have no account yet"}</button>
    </article>
  );
}

function MySignUp() {
  const { step, isPending, error, start } = useSignUp();
  const shared = { busy: isPending, error };
  switch (step.name) {
    case "details":
      return (
        <Ask
          {...shared}
          heading="Join Gelato"
          button="Join"
          onAnswer={(answer) =>
            start({
              username: answer("email"),
              password: answer("password"),
              attributes: { email: answer("email"), "custom:favorite_flavor": answer("flavour") },
            })
          }
        >
          <Input label="Your email" name="email" type="email" autoComplete="username" />
          <Input label="Your flavour" name="flavour" />
          <Input label="A password" name="password" type="password" autoComplete="new-password" />
        </Ask>
      );
    case "confirmSignUp":
      return (
        <Ask
          {...shared}
          heading="A code is in your mail"
          button="Go on"
          onAnswer={(answer) => step.answer(answer("code"))}
        >
          <p>It went to {step.sentTo?.destination}.</p>
          <Input label="The code" name="code" inputMode="numeric" autoComplete="one-time-code" />
          <button type="button" onClick={() => void step.resend()}>
            Send another
          </button>
        </Ask>
      );
    case "password":
      return <AskPassword {...shared} onAnswer={step.answer} />;
    case "link":
      return <Ask {...shared} heading="A link is in your mail" button="I opened it" onAnswer={step.answer} />;
    case "signedIn":
      return null;
    default:
      return <p>This account needs more than this page can ask: {step.name}.</p>;
  }
}

function MySignIn() {
  const { step, isPending, error, start } = useSignIn();
  const shared = { busy: isPending, error };
  switch (step.name) {
    case "credentials":
      return (
        <Ask
          {...shared}
          heading="Welcome back"
          button="Enter"
          onAnswer={(answer) => start({ username: answer("email"), password: answer("password") })}
        >
          <Input label="Your email" name="email" type="email" autoComplete="username" />
          <Input label="Your password" name="password" type="password" autoComplete="current-password" />
        </Ask>
      );
    case "confirmSignUp":
      return (
        <Ask
          {...shared}
          heading="A code is in your mail"
          button="Go on"
          onAnswer={(answer) => step.answer(answer("code"))}
        >
          <Input label="The code" name="code" inputMode="numeric" autoComplete="one-time-code" />
        </Ask>
      );
    case "password":
      return <AskPassword {...shared} onAnswer={step.answer} />;
    case "link":
      return <Ask {...shared} heading="A link is in your mail" button="I opened it" onAnswer={step.answer} />;
    case "signedIn":
      return null;
    default:
      return <p>This account needs more than this page can ask: {step.name}.</p>;
  }
}

interface AskProps {
  readonly heading: string;
  readonly button: string;
  readonly busy: boolean;
  readonly error: AuthError | undefined;
  readonly onAnswer: (answer: (field: string) => string) => unknown;
  readonly children?: ReactNode;
}

function Ask({ heading, button, busy, error, onAnswer, children }: AskProps) {
  const sentence = useErrorSentence(error);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onAnswer((field) => {
      const typed = form.get(field);
      return typeof typed === "string" ? typed : "";
    });
  }
  return (
    <form onSubmit={submit}>
      <h1>{heading}</h1>
      {sentence && <p role="alert">{sentence}</p>}
      {children}
      <button>{busy ? "One moment…" : button}</button>
    </form>
  );
}

function AskPassword(props: Pick<AskProps, "busy" | "error"> & { onAnswer: (password: string) => unknown }) {
  return (
    <Ask
      {...props}
      heading="Your password, once more"
      button="Enter"
      onAnswer={(answer) => props.onAnswer(answer("password"))}
    >
      <Input label="Your password" name="password" type="password" autoComplete="current-password" />
    </Ask>
  );
}

interface InputProps extends Pick<HTMLAttributes<HTMLInputElement>, "inputMode"> {
  readonly label: string;
  readonly name: string;
  readonly type?: string;
  readonly autoComplete?: string;
}

function Input({ label, ...input }: InputProps) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label> <input id={id} required {...input} />
    </p>
  );
}
