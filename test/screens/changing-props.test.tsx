import { render } from "@testing-library/react";
import { signIn } from "aws-amplify/auth";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { de } from "../../src/i18n/de.ts";
import { Account } from "../../src/screens/account.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { installPool } from "../support/amplify.ts";
import { field, visitor } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const name = { name: "name", label: "Name", required: true } as const;
const nickname = { name: "nickname", label: "Nickname", required: true } as const;
const phone = { name: "phone_number", label: "Phone number", required: true } as const;
const ada = visitor();

/** A screen whose app changes its mind. */
function opens(screen: ReactElement) {
  const { rerender } = render(screen);
  return { becomes: (other: ReactElement) => rerender(other) };
}

/** Somebody is in the middle of it, and still is: what they typed is there, and so is the keyboard. */
async function isStillTyping(label: string, text: string): Promise<void> {
  await ada.finds(label, text).isAt(label);
}

describe("While Ada makes an account", () => {
  it("a question is added, and asked with the others", async () => {
    const pool = installPool({});
    const app = opens(<SignUp attributes={[name]} />);
    await ada.types("Email", email).types("Password", password).types("Name", "Ada");
    app.becomes(<SignUp attributes={[name, nickname]} />);
    await isStillTyping("Name", "Ada");
    await ada.finds("Email", email).finds("Password", password);
    await ada.presses("Create account").isTold("Nickname", /./);
    await ada.types("Nickname", "Countess").presses("Create account").isAt("Code");
    expect(pool.users.get(email)?.attributes).toMatchObject({ name: "Ada", nickname: "Countess" });
  });

  it("a question is taken away, and its answer with it", async () => {
    const pool = installPool({});
    const app = opens(<SignUp attributes={[name, nickname]} />);
    await ada.types("Email", email).types("Password", password).types("Nickname", "Countess");
    await ada.types("Name", "Ada");
    app.becomes(<SignUp attributes={[name]} />);
    await isStillTyping("Name", "Ada");
    await ada.presses("Create account").isAt("Code");
    expect(pool.users.get(email)?.attributes).toMatchObject({ name: "Ada" });
    expect(pool.users.get(email)?.attributes).not.toHaveProperty("nickname");
  });

  it("the questions are put in another order", async () => {
    installPool({});
    const app = opens(<SignUp attributes={[name, nickname]} />);
    await ada.types("Nickname", "Countess").types("Name", "Ada");
    app.becomes(<SignUp attributes={[nickname, name]} />);
    await ada.finds("Name", "Ada").finds("Nickname", "Countess");
  });

  it("a question gets another label and other options", async () => {
    const pool = installPool({ attributes: { "custom:flavor": {} } });
    const flavour = {
      name: "custom:flavor",
      label: "Flavour",
      options: ["Vanilla", "Mint"],
      required: true,
    } as const;
    const app = opens(<SignUp attributes={[flavour]} />);
    await ada.types("Email", email).types("Password", password).chooses("Flavour", "Mint");
    app.becomes(
      <SignUp attributes={[{ ...flavour, label: "Taste", options: ["Lemon", "Vanilla", "Mint"] }]} />,
    );
    await ada.finds("Taste", "Mint").presses("Create account").isAt("Code");
    expect(pool.users.get(email)?.attributes).toMatchObject({ "custom:flavor": "Mint" });
  });

  it("there are terms now, and a password to repeat", async () => {
    installPool({});
    const app = opens(<SignUp />);
    await ada.types("Email", email).types("Password", password);
    app.becomes(<SignUp terms="/terms" repeatPassword offersToStaySignedIn />);
    await isStillTyping("Password", password);
    await ada.finds("Email", email).presses("Create account");
    await ada
      .types("Repeat password", password)
      .ticks(/I agree/)
      .presses("Create account")
      .isAt("Code");
  });

  it("no password is asked for any more", async () => {
    installPool({});
    const app = opens(<SignUp />);
    await ada.types("Password", password).types("Email", email);
    app.becomes(<SignUp asksPassword={false} />);
    await isStillTyping("Email", email);
    await expect.element(field("Password")).not.toBeInTheDocument();
  });

  it("the country is found out while she types her number", async () => {
    const pool = installPool({});
    const app = opens(<SignUp attributes={[phone]} country="GB" />);
    await ada.types("Email", email).types("Password", password).types("Phone number", "07700900123");
    // Written as in its country once that is known.
    await ada.finds("Phone number", "07700 900123");
    app.becomes(<SignUp attributes={[phone]} country="DE" />);
    await isStillTyping("Phone number", "07700 900123");
    await ada.presses("Create account").isAt("Code");
    // In the country that stood beside it as she typed.
    expect(pool.users.get(email)?.attributes).toMatchObject({ phone_number: "+447700900123" });
  });

  it("a name to begin with comes late", async () => {
    installPool({});
    const app = opens(<SignUp />);
    await ada.types("Email", email);
    app.becomes(<SignUp username="bea@example.com" />);
    await isStillTyping("Email", email);
  });
});

describe("While Ada signs in", () => {
  it("the page changes its language", async () => {
    installPool({ users: [{ email, password }] });
    const app = opens(
      <AuthProvider>
        <SignIn />
      </AuthProvider>,
    );
    await ada.types("Password", password).types("Email", email);
    app.becomes(
      <AuthProvider words={de}>
        <SignIn />
      </AuthProvider>,
    );
    await isStillTyping("E-Mail-Adresse", email);
    await ada.finds("Passwort", password);
    await expect.element(page.getByRole("region")).toHaveAttribute("lang", "de");
    await ada.presses("Anmelden").sees(/Sie sind angemeldet|Du bist angemeldet/);
  });

  it("there are providers now, a box, and somebody else's name", async () => {
    installPool({ users: [{ email, password }], identityProviders: [{ name: "Google", people: [] }] });
    const app = opens(<SignIn providers={[]} />);
    await ada.types("Password", password).types("Email", email);
    app.becomes(
      <SignIn
        providers={["Google"]}
        offersToStaySignedIn
        offersToRememberName
        username="bea@example.com"
        companies={{ "acme.example": "Google" }}
      />,
    );
    await isStillTyping("Email", email);
    await expect.element(page.getByRole("button", { name: "Continue with Google" })).toBeVisible();
    await ada.presses(/^Sign in$/).sees(/You are signed in/);
  });

  it("the pool is known to sign in with more than an email address", async () => {
    installPool({ users: [{ email, password }] });
    const app = opens(
      <AuthProvider>
        <SignIn />
      </AuthProvider>,
    );
    await ada.types("Password", password).types("Email", email);
    app.becomes(
      <AuthProvider pool={{ signInWith: ["email", "phone"] }}>
        <SignIn />
      </AuthProvider>,
    );
    await isStillTyping("Email or phone number", email);
    await ada.finds("Password", password).presses("Sign in").sees("You are signed in.");
  });

  it("another screen is to come first, and other things are left out", async () => {
    installPool({});
    const app = opens(<Authenticator />);
    await ada.types("Email", email);
    app.becomes(<Authenticator first="signUp" hideSignUp hideResetPassword username="bea@example.com" />);
    await isStillTyping("Email", email);
    await ada.doesNotSee("Create an account").doesNotSee("Forgot your password?");
  });

  it("the screens get addresses", async () => {
    installPool({});
    const app = opens(<Authenticator />);
    await ada.types("Email", email);
    app.becomes(<Authenticator routes={{ signIn: "/sign-in", signUp: "/join" }} />);
    await isStillTyping("Email", email);
    await expect
      .element(page.getByRole("link", { name: "Create an account" }))
      .toHaveAttribute("href", expect.stringMatching(/^\/join/));
  });
});

it("While Ada changes her profile, a question is added", async () => {
  const pool = installPool({ users: [{ email, password, attributes: { name: "Ada" } }] });
  await signIn({ username: email, password });
  const app = opens(<Account sections={["profile"]} attributes={[name]} />);
  await ada.presses("Change profile").finds("Name", "Ada").types("Name", "Ada Lovelace");
  app.becomes(<Account sections={["profile"]} attributes={[name, nickname]} />);
  await isStillTyping("Name", "Ada Lovelace");
  await ada.types("Nickname", "Countess").presses("Save");
  await expect
    .poll(() => pool.users.get(email)?.attributes)
    .toMatchObject({ name: "Ada Lovelace", nickname: "Countess" });
});
