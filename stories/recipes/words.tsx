import { useState } from "react";
import { ar } from "../../src/i18n/ar.ts";
import { de } from "../../src/i18n/de.ts";
import { en } from "../../src/i18n/en.ts";
import { AuthProvider, SignIn, type SomeWords } from "../../src/index.ts";

const languages = { English: en, Deutsch: de, العربية: ar };

/** A live switch: what was typed stays. Direction and `lang` of the card follow the language. */
export function InEveryLanguage() {
  const [language, setLanguage] = useState<keyof typeof languages>("Deutsch");
  return (
    <AuthProvider words={languages[language]}>
      <SignIn />
      <p style={{ textAlign: "center" }}>
        {(Object.keys(languages) as (keyof typeof languages)[]).map((name) => (
          <button key={name} lang={languages[name].language} onClick={() => setLanguage(name)}>
            {name}
          </button>
        ))}
      </p>
    </AuthProvider>
  );
}

/** Any text by its key; the others stay. A sentence with a gap is a function. */
const ours: SomeWords = {
  signIn: {
    heading: "Welcome back",
    submit: "Open the freezer",
    toSignUp: ({ link }) => `No spoon yet? ${link}`,
  },
  error: { wrongCredentialsEmail: "We know no such pair of email and password. Try once more?" },
};

export function InOurWords() {
  return (
    <AuthProvider words={ours}>
      <SignIn signUpHref="/sign-up" />
    </AuthProvider>
  );
}
