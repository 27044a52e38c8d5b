import type { FormEvent, ReactNode } from "react";
import {
  DeleteAccountSection,
  PasswordSection,
  useAccount,
  useChangePassword,
  useDeleteAccount,
  useErrorSentence,
  type AuthError,
} from "../../src/index.ts";

/** The two parts of an account that Amplify UI has, as parts of a page of your own. */
export function Settings() {
  return (
    <>
      <PasswordSection />
      <DeleteAccountSection onDeleted={() => location.assign("/")} />
    </>
  );
}

/** What Ada is called, and where she is reached. */
export function MyDetails() {
  const { step, isPending, error, reload } = useAccount();
  switch (step.name) {
    case "loading":
      return error ? <button onClick={() => void reload()}>Try again</button> : <p>One moment…</p>;
    case "account":
      return (
        <>
          <Ask {...{ isPending, error }} button="Save my name" onAnswer={(name) => step.answer({ name })}>
            <input name="answer" aria-label="My name" defaultValue={step.attributes.name} />
          </Ask>
          <Ask {...{ isPending, error }} button="Save my email" onAnswer={(email) => step.answer({ email })}>
            <input name="answer" aria-label="My email" type="email" defaultValue={step.attributes.email} />
          </Ask>
          {step.verified.includes("email") ? (
            <p>You have proved that {step.attributes.email} is yours.</p>
          ) : (
            <button onClick={() => void step.verify("email")}>Prove that it is mine</button>
          )}
          <button onClick={() => void step.answer({ name: "" })}>Forget my name</button>
        </>
      );
    case "contactCode":
      return (
        <Ask {...{ isPending, error }} button="Go on" onAnswer={step.answer}>
          <p>A code went to {step.contact.destination}.</p>
          <input name="answer" aria-label="The code" inputMode="numeric" autoComplete="one-time-code" />
        </Ask>
      );
    default:
      return step satisfies never;
  }
}

/** Ada's password, in a form of her app's own. */
export function MyPassword() {
  const { step, isPending, error } = useChangePassword();
  switch (step.name) {
    case "changePassword":
      return (
        <form
          onSubmit={(event) => {
            const answer = answersOf(event);
            void step.answer({ current: answer("current"), password: answer("password") });
          }}
        >
          <input name="current" aria-label="Old one" type="password" autoComplete="current-password" />
          <input name="password" aria-label="New one" type="password" autoComplete="new-password" />
          <button disabled={isPending}>Change it</button>
          <Told error={error} />
        </form>
      );
    case "passwordSaved":
      return <button onClick={() => void step.signOutOthers()}>Sign out everybody else</button>;
    case "signedInAgain":
      return <p>Nobody else is signed in.</p>;
    default:
      return <p>This needs a step that this page does not have: {step.name}</p>;
  }
}

/** The end of Ada's account. */
export function MyEnd() {
  const { step, isPending, error } = useDeleteAccount();
  if (step.name === "accountDeleted") return <p>It is gone.</p>;
  return (
    <>
      <button disabled={isPending} onClick={() => confirm("Really?") && void step.answer()}>
        Delete it all
      </button>
      <Told error={error} />
    </>
  );
}

interface AskProps {
  readonly button: string;
  readonly isPending: boolean;
  readonly error: AuthError | undefined;
  readonly onAnswer: (answer: string) => unknown;
  readonly children: ReactNode;
}

function Ask({ button, isPending, error, onAnswer, children }: AskProps) {
  return (
    <form onSubmit={(event) => void onAnswer(answersOf(event)("answer"))}>
      {children}
      <button disabled={isPending}>{button}</button>
      <Told error={error} />
    </form>
  );
}

/** The kit's sentences, for a page that has none of its own. */
function Told({ error }: Pick<AskProps, "error">) {
  const sentence = useErrorSentence(error);
  return sentence && <p role="alert">{sentence}</p>;
}

function answersOf(event: FormEvent<HTMLFormElement>) {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  return (name: string) => {
    const typed = form.get(name);
    return typeof typed === "string" ? typed : "";
  };
}
