import { signIn } from "aws-amplify/auth";
import { cleanup } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { confirmSignUpLink } from "../../src/flow/link.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const bySrp = ["InitiateAuth", "RespondToAuthChallenge"];
const wrong = "The email or the password is not right. Check both and try again.";

/** Opens the page at another address, and leaves it there for this test alone. */
function goTo(path: string) {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, "", before));
  history.replaceState(null, "", path);
}

describe("Ada signs in", () => {
  const names = [
    ["her username", "ada"],
    ["her email", "Ada@Example.com"],
    ["her phone number", "+44 7700 900123"],
  ] as const;

  it.each(names)("by %s, where the pool takes all three", async (_, name) => {
    const pool = installPool({
      signInWith: ["username", "email", "phone"],
      users: [{ username: "ada", email, phone: "+447700900123", password }],
    });
    const ada = await visit(<SignIn />);
    await ada.types("Username, email or phone number", name).types("Password", password).hits("{Enter}");
    await ada.sees("You are signed in as ada@example.com.");
    expect(asked(pool)).toEqual(bySrp);
  });

  it("by the number she dials at home, where the app says which country that is", async () => {
    installPool({ signInWith: ["phone"], users: [{ phone: "+447700900123", password }] });
    const ada = await visit(<Authenticator country="GB">Hello</Authenticator>);
    await ada.types("Phone number", "07700 900123").types("Password", password).hits("{Enter}").sees("Hello");
  });

  it("and is taken on at once when she is in already, here or in another tab", async () => {
    const pool = installPool({ users: [{ email, password }] });
    await signIn({ username: email, password });
    const onSignedIn = vi.fn<(arrival: { user: { email?: string } }) => void>();
    const ada = await visit(<SignIn onSignedIn={onSignedIn} />);
    await ada.sees("You are signed in as ada@example.com.");
    expect(onSignedIn).toHaveBeenCalledExactlyOnceWith({
      user: expect.objectContaining({ email }),
      returnTo: undefined,
    });
    await ada.presses("Continue");
    expect(onSignedIn).toHaveBeenCalledTimes(2);
    expect(asked(pool)).toEqual(bySrp);
  });

  it("though another tab has just done so, which is no error to her", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password);
    const tokens = await tokensOf(() => signIn({ username: email, password }));
    for (const [key, value] of tokens) localStorage.setItem(key, value);
    await ada.hits("{Enter}").sees("You are signed in as ada@example.com.");
  });
});

/** What a sign-in leaves in the storage, taken out of it before this page hears of it. */
async function tokensOf(work: () => Promise<unknown>) {
  await work();
  return Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? ""] as const);
}

describe("Ada is not let in", () => {
  it("with a wrong password, is told so once, and keeps her email", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", "wrong").presses("Sign in").isToldOnTop(wrong);
    await ada.finds("Email", email).finds("Password", "wrong");
    await ada.types("Password", password).hits("{Enter}").sees("You are signed in as ada@example.com.");
    expect(asked(pool)).toEqual([...bySrp, ...bySrp]);
  });

  it("under a name that nobody has, in the same words, so that nobody learns who has an account", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    await ada
      .types("Email", "eve@example.com")
      .types("Password", password)
      .presses("Sign in")
      .isToldOnTop(wrong);
  });

  it("under a name that nobody has, and told so where the pool tells", async () => {
    installPool({ appClient: { preventUserExistenceErrors: false } });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).presses("Sign in");
    await ada
      .isToldOnTop("There is no account with this name. Check it, or create an account.")
      .finds("Email", email);
  });

  it("after too many wrong passwords, until she has waited", async () => {
    let now = Date.now();
    const pool = installPool({ clock: () => now, users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email);
    for (const guess of ["one", "two", "three", "four", "five"]) {
      await ada.types("Password", guess).hits("{Enter}").isToldOnTop(wrong);
    }
    await ada.types("Password", password).hits("{Enter}");
    await ada
      .isToldOnTop("Too many wrong passwords. Wait a few minutes, then try again.")
      .finds("Password", password);
    now += 15 * 60_000;
    await ada.presses("Sign in").sees("You are signed in as ada@example.com.");
    expect(asked(pool)).toHaveLength(14);
  });

  it("while her account is switched off", async () => {
    const pool = installPool({ users: [{ email, password }] });
    pool.users.disable(email);
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).presses("Sign in");
    await ada.isToldOnTop("This account is switched off. Contact support.");
  });

  it("until her password has been reset, and then with the new one", async () => {
    const pool = installPool({ users: [{ email, password, status: "RESET_REQUIRED" }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).presses("Sign in");
    await ada
      .sees(/^Your password has to be reset before you can sign in/)
      .finds("Email", email)
      .isAt("Email");
    await ada.presses("Send a code").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).types("New password", "Other-horse-10");
    await ada.presses("Save password").sees("You are signed in as ada@example.com.");
  });

  it("without the code of her second factor, which can be sent again", async () => {
    const pool = installPool({
      mfa: { methods: ["email"] },
      users: [{ email, password, mfa: { email: true } }],
    });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).presses("Sign in").isAt("Code");
    await ada.sees("We sent a code to ada@example.com.");
    const code = pool.outbox.lastCode(email);
    const wrong = code === "000000" ? "111111" : "000000";
    await ada
      .types("Code", wrong)
      .hits("{Enter}")
      .isTold("Code", /not right/);
    await ada.types("Code", code).hits("{Enter}").sees("You are signed in as ada@example.com.");
  });
});

describe("An account that is not confirmed yet", () => {
  const unconfirmed = { email, password, status: "UNCONFIRMED" } as const;

  it("is confirmed on the way in, and the password is typed once", async () => {
    const pool = installPool({ users: [unconfirmed] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", ` ${email} `).types("Password", password).hits("{Enter}");
    await ada
      .sees("This account is not confirmed yet.")
      .sees("We sent a code to ada@example.com.")
      .isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
    expect(asked(pool)).toEqual([...bySrp, "ResendConfirmationCode", "ConfirmSignUp", ...bySrp]);
    expect(pool.outbox).toHaveLength(1);
  });

  it("is not said to have got a code that could not be sent; the next try may send one", async () => {
    const pool = installPool({ users: [unconfirmed] });
    pool.fail("ResendConfirmationCode", { drop: true, times: 3 });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada
      .sees("A new code could not be sent just now. Enter the one you have, or ask for another.")
      .doesNotSee("We sent you a code.");
    await ada
      .presses("Send a new code")
      .sees("We sent a code to ada@example.com.")
      .doesNotSee(/could not/);
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
  });

  it("does not open with a wrong password: that is asked for after the code", async () => {
    const pool = installPool({ users: [unconfirmed] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", "wrong").hits("{Enter}").isAt("Code");
    await ada
      .types("Code", pool.outbox.lastCode(email))
      .sees(/^Your account is confirmed/)
      .isAt("Password");
    await ada.types("Password", password).hits("{Enter}").sees("You are signed in as ada@example.com.");
  });

  it("can wait: Ada goes back to sign in, her name kept", async () => {
    installPool({ users: [unconfirmed] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).hits("{Enter}").isAt("Code");
    await ada
      .presses("Back to sign in")
      .sees("Sign in")
      .isAt("Email")
      .finds("Email", email)
      .finds("Password", "");
  });

  it("is confirmed by the link of a mail, which carries the code and leaves the address bar", async () => {
    const pool = installPool({ users: [unconfirmed] });
    await visit(<SignIn />).then((ada) =>
      ada.types("Email", email).types("Password", password).hits("{Enter}").isAt("Code"),
    );
    cleanup();
    const code = pool.outbox.lastCode(email);
    goTo(confirmSignUpLink("/", { username: email, code }));
    const ada = await visit(<SignIn />);
    await ada.finds("Code", code).isAt("Code");
    expect(location.search).toBe("");
    await ada.presses("Confirm").isAt("Password");
    await ada.types("Password", password).hits("{Enter}").sees("You are signed in as ada@example.com.");
  });

  it("is confirmed by a link without the code, which says only that one was sent", async () => {
    const pool = installPool({ users: [unconfirmed] });
    goTo(confirmSignUpLink("/", { username: email }));
    const ada = await visit(<SignIn />);
    await ada.sees("Confirm your account").sees("We sent you a code.").isAt("Code");
    await ada.presses("Send a new code").sees("We sent a new code to ada@example.com.");
    await ada.types("Code", pool.outbox.lastCode(email)).isAt("Password");
  });
});

describe("A pool that confirms by link", () => {
  it("sends Ada to her mail, and lets her in once she has followed it", async () => {
    const pool = installPool(
      { users: [{ email, password, status: "UNCONFIRMED" }] },
      { signUpVerificationMethod: "link" },
    );
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada.sees("We sent a link to ada@example.com. Open it to confirm your account.");
    await expect.element(page.getByRole("heading")).toHaveFocus();
    await ada.sees(/^No link yet\? Ask for a new one in \d+ seconds\.$/);
    await ada.presses("I opened the link").sees(/^This account is not confirmed yet. Open the link/);
    // As Cognito does for a link: it proves the address, too.
    pool.users.confirm(email);
    pool.users.setAttributes(email, { email_verified: "true" });
    await ada.presses("I opened the link").sees("You are signed in as ada@example.com.");
  });

  it("does not say that it sent a link where it could not", async () => {
    const pool = installPool(
      { users: [{ email, password, status: "UNCONFIRMED" }] },
      { signUpVerificationMethod: "link" },
    );
    pool.fail("ResendConfirmationCode", { error: "CodeDeliveryFailureException" });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada.sees("A new link could not be sent just now. Open the one you have, or ask for another.");
    await ada
      .presses("Send a new link")
      .sees("We sent a link to ada@example.com. Open it to confirm your account.")
      .doesNotSee(/could not/);
  });
});

describe("Amplify without a configuration", () => {
  it("is a sentence to Ada, and to the developer what to write", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const ada = await visit(<SignIn />);
    await ada.types("Username", "ada").types("Password", password).presses("Sign in");
    await ada.isToldOnTop("Sign-in is not set up on this page. Contact support.").finds("Username", "ada");
    const hints = () =>
      warn.mock.calls.map(([said]) => String(said)).filter((said) => said.startsWith("cognito-kit:"));
    await expect.poll(hints).toEqual([expect.stringContaining("Call Amplify.configure(outputs)")]);
    await ada.presses("Sign in").isToldOnTop(/not set up/);
    expect(hints()).toHaveLength(1);
  });
});
