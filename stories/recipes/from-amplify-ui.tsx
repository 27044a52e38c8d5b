import { useCallback, useState, type ComponentType, type ReactNode } from "react";
import * as z from "zod/mini";
import { de } from "../../src/i18n/de.ts";
import {
  AuthProvider,
  Authenticator,
  CardFooter,
  CardHeader,
  Dialog,
  displayName,
  EmailField,
  Form,
  loadClient,
  NewPasswordField,
  providerKey,
  ResetPassword,
  SignIn,
  SignUp,
  signUpQuestions,
  signUpSchema,
  SubmitButton,
  TextField,
  TermsField,
  usePool,
  useProviderSignIn,
  useSession,
  useSignIn,
  useSignUp,
  useErrorSentence,
  withWords,
  type LoadClient,
  type OwnComponents,
  type PoolSettings,
  type SomeWords,
  type User,
} from "../../src/index.ts";

/** `initialState`, `signUpAttributes`, `socialProviders`, and children that get `{ signOut, user }`. */
export function App() {
  return (
    <Authenticator first="signUp" attributes={["email", "nickname"]} providers={["Google", "Amazon"]}>
      {({ user, signOut }) => (
        <main>
          <h1>Hello {user.email}</h1>
          <button onClick={() => void signOut()}>Sign out</button>
        </main>
      )}
    </Authenticator>
  );
}

/** `loginMechanisms`, `passwordSettings` and `passwordless`, where Amplify's configuration can't tell. */
const pool: Partial<PoolSettings> = {
  passwordPolicy: {
    minLength: 12,
    requireLowercase: false,
    requireUppercase: false,
    requireNumber: false,
    requireSymbol: false,
  },
  signInWith: ["email"],
  firstFactors: ["password", "email"],
  preferredFactor: "email",
};

export function WithSettings() {
  return (
    <AuthProvider pool={pool}>
      <Authenticator tasks={withoutPasskey}>You are in.</Authenticator>
    </AuthProvider>
  );
}

const withoutPasskey = ["verifyContact"] as const;

/** `variation="modal"`: over a page that everybody may see. */
export function OverThePage({ children }: { readonly children: ReactNode }) {
  const { status } = useSession();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {children}
      {status === "signedOut" && <button onClick={() => setOpen(true)}>Come in</button>}
      {isOpen && (
        <Dialog aria-label="Sign in" onClose={close}>
          <SignIn headingLevel={2} onSignedIn={close} className="gelato" />
        </Dialog>
      )}
    </>
  );
}

/** `withAuthenticator`, should you want to keep it. */
export function withAuthenticator(Component: ComponentType<{ readonly user: User }>) {
  return function ForMembers() {
    return <Authenticator hideSignUp>{({ user }) => <Component user={user} />}</Authenticator>;
  };
}

/** `toSignIn`, `toSignUp`, `toForgotPassword`, and any of them as `initialState`: which screen it is, is your state or your route. */
export function Pages({ first = "signIn" }: { readonly first?: "signIn" | "signUp" | "resetPassword" }) {
  const [{ screen, username }, show] = useState({ screen: first, username: "" });
  const to = (screen: typeof first) => (username: string) => show({ screen, username });
  const shared = { username, takeFocus: screen !== first };
  switch (screen) {
    case "signIn":
      return <SignIn {...shared} onSignUp={to("signUp")} onResetPassword={to("resetPassword")} />;
    case "signUp":
      return <SignUp {...shared} onSignIn={to("signIn")} />;
    case "resetPassword":
      return <ResetPassword {...shared} onSignIn={to("signIn")} />;
    default:
      return screen satisfies never;
  }
}

/** `formFields.signUp`: the order, the label, whether it must be answered, its type, its rules, and the country of phone numbers. */
export function Fields() {
  return (
    <Authenticator
      first="signUp"
      country="NE"
      repeatPassword
      attributes={[
        {
          name: "nickname",
          label: "What do your friends call you?",
          required: true,
          autoComplete: "nickname",
        },
        "phone_number",
        {
          name: "custom:team",
          hint: "As on your badge.",
          defaultValue: "T-",
          validate: z.string().check(z.regex(/^T-\d+$/, "A team is T- and a number.")),
        },
        { name: "custom:news", label: "Send me the news", control: "checkbox" },
      ]}
    >
      You are in.
    </Authenticator>
  );
}

/** `components.Header` and `Footer`: what is around the screens is your page. */
export function Framed({ children }: { readonly children: ReactNode }) {
  const { status } = useSession();
  const isShown = status === "signedOut";
  return (
    <>
      {isShown && <header>Gelato</header>}
      <Authenticator>{children}</Authenticator>
      {isShown && <footer>Made with milk</footer>}
    </>
  );
}

/** `components.SignIn.Header`, and a `Footer` with the original inside: the kit's own, by its name. */
const parts: OwnComponents = {
  CardHeader: (props) => (
    <>
      {props.step === "credentials" && <p>Gelato</p>}
      <CardHeader {...props} />
    </>
  ),
  CardFooter: (props) => (
    <>
      <CardFooter {...props} />
      <p>Made with milk</p>
    </>
  ),
};

export function WithParts() {
  return (
    <AuthProvider components={parts}>
      <Authenticator>You are in.</Authenticator>
    </AuthProvider>
  );
}

/** A heading, a sentence and links of one screen need no component. */
export function SignInPage() {
  return (
    <SignIn
      heading={<em>The freezer</em>}
      lead="For members only."
      passwordAside={<a href="/help">Trouble?</a>}
      resetPasswordHref="/reset-password"
      signUpHref="/sign-up"
    />
  );
}

/** `components.SignUp.FormFields`: a form of your own from the same fields, in your order, with what else belongs in it. */
export function OwnForm() {
  const pool = usePool();
  const { step, start, isPending, error } = useSignUp();
  const sentence = useErrorSentence(error);
  const schema = useCallback(
    async () => signUpSchema({ ...pool, attributes: ["email", "nickname"], terms: true }).check(mustDiffer),
    [pool],
  );
  if (step.name !== "details") return <p>Look into your mail.</p>;
  return (
    <Form
      schema={schema}
      onSubmit={start}
      isPending={isPending}
      error={error && { cause: error, field: error.field, message: sentence }}
    >
      <TextField name="nickname" label="Nickname" placeholder="Amazing Grace" autoComplete="nickname" />
      <fieldset>
        <legend>How you sign in</legend>
        <EmailField name="username" autoComplete="username" placeholder="grace@example.com" />
        <NewPasswordField policy={pool.passwordPolicy} />
      </fieldset>
      <TermsField href="/terms" />
      <SubmitButton>Join</SubmitButton>
    </Form>
  );
}

/** `services.validateCustomSignUp`: what must be true of several answers together. */
const mustDiffer = z.refine<{
  readonly password?: string;
  readonly attributes: { readonly nickname: string };
}>(({ password, attributes }) => !password?.includes(attributes.nickname), {
  path: ["password"],
  message: "Your nickname can't be in your password.",
});

/** `services.handleSignUp` and the others: each function of Amplify may be yours. Here names are small letters, whoever typed them. */
const client: LoadClient = async () => {
  const amplify = await loadClient();
  return {
    ...amplify,
    signUp: (input) => amplify.signUp(small(input)),
    confirmSignUp: (input) => amplify.confirmSignUp(small(input)),
    resendSignUpCode: (input) => amplify.resendSignUpCode(small(input)),
    resetPassword: (input) => amplify.resetPassword(small(input)),
    confirmResetPassword: (input) => amplify.confirmResetPassword(small(input)),
    signIn: (input) =>
      amplify.signIn({ ...small(input), options: { ...input.options, clientMetadata: { from: "web" } } }),
  };
};

const small = <Input extends { readonly username: string }>(input: Input) => ({
  ...input,
  username: input.username.toLowerCase(),
});

export function WithServices() {
  return (
    <AuthProvider client={client}>
      <Authenticator first="signUp">You are in.</Authenticator>
    </AuthProvider>
  );
}

/** `I18n.setLanguage("de")`, then `I18n.putVocabulariesForLanguage("de", { … })`. */
const german = withWords(de, {
  signIn: { heading: "Willkommen zurück" },
  label: { email: "Dienstliche E-Mail-Adresse" },
} satisfies SomeWords);

export function InGerman() {
  return (
    <AuthProvider words={german} appName="Gelato">
      <Authenticator>Hallo</Authenticator>
    </AuthProvider>
  );
}

/** What `useAuthenticator` tells of the session, in any component, with no provider around it. */
export function Badge() {
  const session = useSession();
  switch (session.status) {
    case "loading": // authStatus "configuring"
      return <p>One moment…</p>;
    case "signedOut": // "unauthenticated"
      return <a href="/sign-in">Sign in</a>;
    case "signedIn": // "authenticated"
      return (
        <p id={session.user.id} title={session.user.username}>
          Hello {displayName(session.user)}
        </p>
      );
    default:
      return session satisfies never;
  }
}

/** `availableAuthMethods`, `selectAuthMethod`, `toShowAuthMethods`: the ways in that there are, one of them, and another one after all. */
export function Ways() {
  const { firstFactors } = usePool();
  const { step, start } = useSignIn();
  const [username, setUsername] = useState("");
  switch (step.name) {
    case "credentials":
      return (
        <>
          <input
            aria-label="Email"
            autoComplete="username"
            value={username}
            onChange={({ target }) => setUsername(target.value)}
          />
          {firstFactors.map((factor) => (
            <button key={factor} onClick={() => void start({ username, factor })}>
              Come in by {factor}
            </button>
          ))}
        </>
      );
    case "chooseFactor":
      return step.factors.map((factor) => (
        <button key={factor} onClick={() => void step.answer(factor)}>
          Rather by {factor}
        </button>
      ));
    case "code":
      return (
        <>
          <p>
            The code that went to {step.sentTo?.destination}, for {step.username}
          </p>
          {step.chooseAnother && <button onClick={() => void step.chooseAnother?.()}>Another way</button>}
        </>
      );
    default:
      return <p>{step.name}</p>;
  }
}

/** `fields` and `socialProviders`: what a sign-up asks and who else vouches for people, for a page that is drawn by you. */
export function Asked() {
  const pool = usePool();
  const { providers } = useProviderSignIn();
  const { questions } = signUpQuestions({ ...pool, attributes: ["nickname"] });
  return (
    <p>
      {[...pool.signInWith, ...questions.map(({ name }) => name)].join(", ")}, or{" "}
      {providers.map(providerKey).join(", ")}
    </p>
  );
}
