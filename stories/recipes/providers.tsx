import {
  Authenticator,
  SignIn,
  SignOutButton,
  useErrorSentence,
  useProviderSignIn,
  useWords,
} from "../../src/index.ts";

/** The buttons in your order, a provider of your own in your words, and the people of a company by their address. */
export function App() {
  return (
    <Authenticator
      providers={["Google", "Apple", { custom: "AcmeSaml", label: "Sign in with your Acme account" }]}
      companies={{ "acme.example": { custom: "AcmeSaml" } }}
    >
      {({ user }) => (
        <>
          <h1>Hello {user.email}</h1>
          <SignOutButton />
        </>
      )}
    </Authenticator>
  );
}

/** A provider's page in a small window, beside this one. */
export function InPopup() {
  return <SignIn providersIn="popup" />;
}

/** A button of your own, on the page that the hosted pages lead back to. */
export function GoogleButton() {
  const { start, isPending, isReturning, error } = useProviderSignIn();
  const words = useWords();
  const sentence = useErrorSentence(error);
  if (isReturning) return <p>{words.signIn.pending}</p>;
  return (
    <>
      {sentence && <p role="alert">{sentence}</p>}
      <button type="button" disabled={isPending} onClick={() => void start("Google")}>
        Continue with Google
      </button>
    </>
  );
}
