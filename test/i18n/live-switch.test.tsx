import { renderHook } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { useAllWords } from "../../src/hooks/use-all-words.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { ar } from "../../src/i18n/ar.ts";
import { de } from "../../src/i18n/de.ts";
import { en } from "../../src/i18n/en.ts";
import { type Words } from "../../src/i18n/words.ts";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const languages = { English: en, Deutsch: de, العربية: ar };

/** A page whose language can be chosen while the form stands. */
function Page() {
  const [words, speak] = useState<Words>(en);
  return (
    <>
      {Object.entries(languages).map(([name, language]) => (
        <button key={name} type="button" onClick={() => speak(language)}>
          {name}
        </button>
      ))}
      <AuthProvider words={words}>
        <SignIn signUpHref="/sign-up" />
      </AuthProvider>
    </>
  );
}

const card = (words: Words) => page.getByRole("region", { name: words.signIn.heading });

describe("switching the language of a form that stands", () => {
  it("keeps what Ada typed, in fields of new names", async () => {
    installPool();
    const ada = await visit(<Page />);
    await ada.types(en.label.email, "ada@example.com").types(en.label.password, "Correct-horse-9");
    for (const [name, words] of Object.entries(languages).toReversed()) {
      await ada.presses(name);
      await ada.finds(words.label.email, "ada@example.com").finds(words.label.password, "Correct-horse-9");
      await expect
        .element(page.getByRole("button", { name: words.signIn.submit, exact: true }))
        .toBeVisible();
      await expect.element(page.getByRole("link", { name: words.signIn.toSignUpLink })).toBeVisible();
    }
  });

  it("tells the browser and screen readers which language it is, and where it begins to read", async () => {
    installPool();
    const ada = await visit(<Page />);
    for (const [name, words] of Object.entries(languages)) {
      await ada.presses(name);
      await expect.element(card(words)).toHaveAttribute("lang", words.language);
      await expect.element(card(words)).toHaveAttribute("dir", words.direction);
    }
    const direction = getComputedStyle(
      page.getByLabelText(ar.label.password, { exact: true }).element(),
    ).direction;
    expect(direction).toBe("rtl");
  });

  it("says again what is wrong with an answer", async () => {
    installPool();
    const ada = await visit(<Page />);
    await ada.types(en.label.email, "ada").presses(en.signIn.submit);
    for (const [name, words] of Object.entries(languages)) {
      await ada.presses(name).isTold(words.label.email, words.problem.emailFormat);
      await ada.isTold(words.label.password, words.problem.password);
    }
  });

  it("says again why the pool refused", async () => {
    installPool({ users: [{ email: "ada@example.com", password: "Correct-horse-9" }] });
    const ada = await visit(<Page />);
    await ada.types(en.label.email, "ada@example.com").types(en.label.password, "wrong");
    await ada.presses(en.signIn.submit).sees(en.error.wrongCredentialsEmail);
    for (const [name, words] of Object.entries(languages)) {
      await ada.presses(name).sees(words.error.wrongCredentialsEmail);
    }
  });
});

describe("words in providers inside one another", () => {
  it("are those of the outer one where the inner one says nothing", () => {
    const { result } = renderHook(useAllWords, {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <AuthProvider words={de}>
          <AuthProvider words={{ label: { email: "Firmen-E-Mail" }, signIn: { heading: "Zu Gelato" } }}>
            <AuthProvider words={{ label: { code: "PIN" } }}>{children}</AuthProvider>
          </AuthProvider>
        </AuthProvider>
      ),
    });
    expect(result.current).toEqual({
      ...de,
      label: { ...de.label, email: "Firmen-E-Mail", code: "PIN" },
      signIn: { ...de.signIn, heading: "Zu Gelato" },
    });
  });

  it("are English where nobody says anything", () => {
    expect(renderHook(useAllWords).result.current).toEqual(en);
  });
});
