import { AuthProvider, SignUp, type AppSentence, type SomeWords } from "../../src/index.ts";

/** What a person reads where a trigger of the pool refused, by the text that the trigger throws. */
const refusals: Readonly<Record<string, AppSentence>> = {
  NO_CAPTCHA: { sentence: "We could not make sure that you are a person. Please send the form once more." },
  ONLY_ACME: { sentence: "Only people of Acme can join. Use your address at acme.example.", field: "email" },
};

interface JoinPageProps {
  /** Asks the script of your captcha for a new token, such as `grecaptcha.enterprise.execute(key, { action: "join" })`. */
  readonly newToken: () => Promise<string>;
  readonly words?: SomeWords;
}

/** A token for each sign-up and for nothing else: it is made as the form is sent, and is good for once. */
export function JoinPage({ newToken, words = {} }: JoinPageProps) {
  return (
    <AuthProvider
      words={words}
      clientMetadata={async (verb) => (verb === "signUp" ? { captcha: await newToken() } : undefined)}
      triggerMessage={(text) => refusals[text]}
    >
      <SignUp />
    </AuthProvider>
  );
}
