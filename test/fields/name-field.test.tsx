import { describe, expect, it } from "vitest";
import { readPool } from "../../src/client/pool.ts";
import { lastSignIn } from "../../src/flow/last-sign-in.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { ar } from "../../src/i18n/ar.ts";
import { de } from "../../src/i18n/de.ts";
import { en } from "../../src/i18n/en.ts";
import { ResetPassword } from "../../src/screens/reset-password.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

/** All that a pool can sign in with: usernames with or without aliases, or addresses and numbers in their place. */
const pools = [
  { signInWith: ["username"], name: "username", type: "text", keyboard: null },
  { signInWith: ["email"], name: "email", type: "email", keyboard: null },
  { signInWith: ["phone"], name: "phone_number", type: "tel", keyboard: null },
  { signInWith: ["email", "phone"], name: "emailOrPhone", type: "text", keyboard: "email" },
  { signInWith: ["username", "email"], name: "usernameOrEmail", type: "text", keyboard: "email" },
  { signInWith: ["username", "phone"], name: "usernameOrPhone", type: "text", keyboard: null },
  {
    signInWith: ["username", "email", "phone"],
    name: "usernameEmailOrPhone",
    type: "text",
    keyboard: "email",
  },
] as const;

const problemOf = (name: (typeof pools)[number]["name"]) => (name === "phone_number" ? "phone" : name);

describe.each([
  ["English", en],
  ["German", de],
  ["Arabic", ar],
] as const)("In %s", (_, words) => {
  it.each(pools)(
    "a pool of $signInWith asks for all of that, and says so of an empty field",
    async (pool) => {
      installPool({ signInWith: pool.signInWith });
      const label = words.label[pool.name];
      const ada = await visit(
        <AuthProvider words={words}>
          <SignIn />
        </AuthProvider>,
      );
      await expect.element(field(label)).toHaveAttribute("type", pool.type);
      expect(field(label).element().getAttribute("autocomplete")).toBe("username");
      expect(field(label).element().getAttribute("inputmode")).toBe(pool.keyboard);
      await ada.presses(words.signIn.submit).isTold(label, words.problem[problemOf(pool.name)]);
    },
  );
});

it.each(pools)("A reset asks for the same in a pool of $signInWith", async ({ signInWith, name }) => {
  installPool({ signInWith });
  const ada = await visit(<ResetPassword />);
  await ada.presses(en.resetPassword.submit).isTold(en.label[name], en.problem[problemOf(name)]);
});

it.each(pools)("A name that is remembered stands under the same label, for $signInWith", async (pool) => {
  const username = { email: "ada@example.com", tel: "+447700900123", text: "ada" }[pool.type];
  installPool({ signInWith: pool.signInWith });
  const remembered = lastSignIn(readPool());
  remembered.want(username);
  remembered.begin({ username });
  remembered.succeed();
  const ada = await visit(<SignIn offersToRememberName />);
  await ada.sees(en.label[pool.name]).sees(username).sees("Not you?");
});
