import { cleanup } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const flavour = {
  name: "custom:favorite_flavor",
  label: "Favourite flavour",
  control: "select",
  options: ["Vanilla", "Cookie Dough"],
} as const;
const withFlavour = { attributes: { "custom:favorite_flavor": {} } };
/** An account made, its code taken, and a sign-in by SRP, each once. */
const wholeWay = ["SignUp", "ConfirmSignUp", "InitiateAuth", "RespondToAuthChallenge"];

const greeting = (
  <Authenticator attributes={["email", { ...flavour, required: true }]}>
    {({ user }) => <p>Hello {user.email}</p>}
  </Authenticator>
);

describe("Ada makes an account", () => {
  it("with her favourite flavour, and is in once she has copied the code of her mail", async () => {
    const pool = installPool(withFlavour);
    const ada = await visit(greeting);
    await ada.presses("Create an account").sees("Create your account").isAt("Email");
    await ada.types("Email", email).chooses("Favourite flavour", "Cookie Dough").types("Password", password);
    const said = listen();
    await ada
      .presses("Create account")
      .sees("Check your email")
      .sees("We sent a code to ada@example.com.")
      .isAt("Code");
    expect(said.filter((text) => text.includes("Check your email"))).toEqual(["Check your email"]);
    await ada.types("Code", pool.outbox.lastCode(email)).sees("Hello ada@example.com");
    expect(pool.users.get(email)?.attributes).toMatchObject({ "custom:favorite_flavor": "Cookie Dough" });
    expect(asked(pool)).toEqual(wholeWay);
    expect(pool.outbox).toHaveLength(1);
  });

  it("under a username, with her address beside it", async () => {
    const pool = installPool({ signInWith: ["username", "email"] });
    const ada = await visit(<SignUp attributes={["email", { name: "given_name" }]} />);
    await ada
      .types("Username", "ada")
      .types("Email", email)
      .types("Password", password)
      .hits("{Enter}")
      .isAt("Code");
    await ada.types("Code", pool.outbox.lastCode("ada")).sees("You are signed in.");
    expect(pool.users.get("ada")?.attributes).not.toHaveProperty("given_name");
    expect(asked(pool)).toEqual(wholeWay);
  });

  it("under her phone number, and reads the code from a text message", async () => {
    const pool = installPool({ signInWith: ["phone"] });
    const ada = await visit(<SignUp country="GB" />);
    await ada.types("Phone number", "07700 900123").types("Password", password).presses("Create account");
    await ada.sees("Check your phone").sees("We sent a code to +447700900123.").isAt("Code");
    await ada
      .types("Code", pool.outbox.lastCode("+447700900123"))
      .sees("You are signed in as +447700900123.");
  });

  it("and needs no code where the pool confirms by itself", async () => {
    const pool = installPool({ onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) });
    const ada = await visit(<SignUp />);
    await ada
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .sees("You are signed in.");
    expect(asked(pool)).toEqual(["SignUp", "InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("and is asked for her password once more where she could not be signed in at once", async () => {
    const pool = installPool({ onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) });
    pool.fail("InitiateAuth", { html: true });
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account");
    await ada.sees("Your account is confirmed. Enter your password to sign in.").isAt("Password");
    await ada.types("Password", password).hits("{Enter}").sees("You are signed in.");
  });

  it("but the app does not want her", async () => {
    installPool({
      onPreSignUp() {
        throw new Error("Only people of example.org");
      },
    });
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account");
    await ada
      .isToldOnTop("This was not accepted. Contact support if you think that is a mistake.")
      .finds("Email", email)
      .finds("Password", password);
  });
});

describe("A wrong address", () => {
  it("is mended with everything else kept, and the mended one gets a code", async () => {
    const pool = installPool(withFlavour);
    const ada = await visit(
      <SignUp attributes={[{ name: "phone_number" }, flavour]} terms="/terms" country="GB" repeatPassword />,
    );
    await ada
      .types("Email", "ada@exmaple.com")
      .types("Phone number (optional)", "07700 900123")
      .chooses("Favourite flavour (optional)", "Vanilla")
      .types("Password", password)
      .types("Repeat password", password)
      .ticks(/I agree/)
      .presses("Create account");
    await ada.sees("We sent a code to ada@exmaple.com.").presses("Wrong address?");
    await ada
      .isAt("Email")
      .finds("Email", "ada@exmaple.com")
      .finds("Phone number (optional)", "07700 900123")
      .finds("Favourite flavour (optional)", "Vanilla")
      .finds("Password", password)
      .finds("Repeat password", password);
    await expect.element(page.getByRole("checkbox")).toBeChecked();
    await ada.types("Email", email).presses("Create account").sees("We sent a code to ada@example.com.");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
    expect(pool.users.get(email)?.attributes).toMatchObject({ phone_number: "+447700900123" });
  });
});

describe("A name that is taken", () => {
  const taken = [
    [["email"], "Email", email, "email"],
    [["phone"], "Phone number", "+447700900123", "phone number"],
    [["username"], "Username", "ada", "username"],
  ] as const;

  it.each(taken)(
    "in a pool that signs in with %s is told by its field",
    async (signInWith, label, name, word) => {
      const pool = installPool({
        signInWith,
        users: [
          { [{ email: "email", phone: "phone", username: "username" }[signInWith[0]]]: name, password },
        ],
      });
      const ada = await visit(<SignUp country="GB" />);
      await ada.types(label, name).types("Password", password).presses("Create account");
      await ada
        .isTold(label, `There is already an account with this ${word}. Sign in instead, or use another one.`)
        .isAt(label)
        .finds("Password", password);
      expect(asked(pool)).toEqual(["SignUp"]);
    },
  );

  it("leads to sign-in, with the name", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<Authenticator first="signUp">Hello</Authenticator>);
    await ada
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .isTold("Email", /already/);
    await ada
      .presses("Sign in")
      .sees(/^New here/)
      .finds("Email", email)
      .isAt("Email");
    await ada.types("Password", password).hits("{Enter}").sees("Hello");
  });

  it("belongs to somebody else who has proved it meanwhile", async () => {
    const pool = installPool({
      signInWith: ["username", "email"],
      users: [{ username: "eve", email, password }],
    });
    const ada = await visit(<SignUp attributes={["email"]} />);
    await ada
      .types("Username", "ada")
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .isAt("Code");
    const code = pool.outbox.lastCode("ada");
    await ada
      .types("Code", code)
      .isToldOnTop(/^There is already an account with this name/)
      .finds("Code", code);
  });
});

describe("An account that was made, though its reply was lost,", () => {
  it("is told as taken, opens by signing in, and is confirmed there", async () => {
    const pool = installPool();
    pool.fail("SignUp", { drop: "reply" });
    const ada = await visit(<Authenticator first="signUp">Hello</Authenticator>);
    await ada.types("Email", email).types("Password", password).presses("Create account");
    await ada.isTold(
      "Email",
      "There is already an account with this email. Sign in instead, or use another one.",
    );
    await ada.presses("Sign in").finds("Email", email).types("Password", password).hits("{Enter}");
    await ada.sees("This account is not confirmed yet.").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("Hello");
    expect(pool.users.list()).toHaveLength(1);
  });
});

describe("After a reload on the way,", () => {
  it("Ada is at the code again, and then asked for her password once, with the reason", async () => {
    const pool = installPool();
    await (
      await visit(<SignUp />)
    )
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .sees("Check your email");
    cleanup();
    const ada = await visit(<SignUp />);
    await ada.sees("We sent a code to ada@example.com.").isAt("Code");
    expect(asked(pool)).toEqual(["SignUp"]);
    await ada.types("Code", pool.outbox.lastCode(email));
    await ada.sees("Your account is confirmed. Enter your password to sign in.").isAt("Password");
    await ada.types("Password", "wrong").presses("Sign in");
    await ada
      .isTold("Password", "The password is not right. Try again.")
      .isAt("Password")
      .finds("Password", "wrong");
    await ada.types("Password", password).hits("{Enter}").sees("You are signed in.");
    cleanup();
    await (await visit(<SignUp />)).sees("You are signed in.");
  });

  it("the sign-in page takes her on, too, and lets her go back to the beginning for good", async () => {
    installPool();
    const signUp = await visit(<SignUp />);
    await signUp
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .sees("Check your email");
    cleanup();
    const ada = await visit(<Authenticator>Hello</Authenticator>);
    await ada.sees("Check your email").presses("Back to sign in").finds("Email", email).isAt("Email");
    cleanup();
    await (
      await visit(<Authenticator>Hello</Authenticator>)
    )
      .sees(/^New here/)
      .doesNotSee("Check your email");
  });

  it("no password is left in the browser, nor in the address", async () => {
    installPool();
    const ada = await visit(<SignUp />);
    await ada
      .types("Email", email)
      .types("Password", password)
      .presses("Create account")
      .sees("Check your email");
    const kept = JSON.stringify([
      Object.entries(sessionStorage),
      Object.entries(localStorage),
      location.href,
      history.state,
    ]);
    expect(kept).toContain(email);
    expect(kept).not.toContain(password);
  });
});

describe("An attribute that the pool lacks", () => {
  it("is a general sentence to Ada, and to the developer one hint where to make it", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const pool = installPool();
    const ada = await visit(<SignUp attributes={[flavour]} />);
    await ada.types("Email", email).types("Password", password);
    await ada.chooses("Favourite flavour (optional)", "Vanilla").presses("Create account");
    await ada
      .isTold("Favourite flavour (optional)", "This was not accepted. Check it and try again.")
      .isAt("Favourite flavour (optional)");
    await ada.presses("Create account").isAt("Favourite flavour (optional)");
    await expect.poll(() => asked(pool)).toEqual(["SignUp", "SignUp"]);
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    expect(warn.mock.calls[0]?.join()).toContain(
      `no attribute "custom:favorite_flavor". Create it in the pool`,
    );
    await ada.chooses("Favourite flavour (optional)", "").presses("Create account").sees("Check your email");
  });
});
