import { cleanup } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { holdReplies } from "../support/hold-replies.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const users = [{ email, password }];
const bySrp = ["InitiateAuth", "RespondToAuthChallenge"];
const button = (name: string | RegExp) => page.getByRole("button", { name });
/** Presses a button that says it is at work. */
const insists = (name: string) => button(name).click({ force: true });

describe("Sent once is", () => {
  it("a sign-in whose button was clicked twice, and whose Enter was pressed again meanwhile", async () => {
    const pool = installPool({ users });
    const release = holdReplies("InitiateAuth");
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password);
    await userEvent.dblClick(button("Sign in"));
    await ada.sees("Signing in…");
    await expect.element(button("Signing in…")).toHaveAttribute("aria-disabled", "true");
    await expect.element(button("Signing in…")).toHaveFocus();
    await ada.hits("{Enter}").hits(" ").finds("Email", email).finds("Password", password);
    release();
    await ada.sees("You are signed in.");
    expect(asked(pool)).toEqual(bySrp);
  });

  it("a sign-in whose Enter was held down", async () => {
    const pool = installPool({ users });
    const ada = await visit(<SignIn />);
    await ada
      .types("Email", email)
      .types("Password", password)
      .hits("{Enter>10/}")
      .sees("You are signed in.");
    expect(asked(pool)).toEqual(bySrp);
  });

  it("a refused sign-in whose Enter was held down longer than the refusal took", async () => {
    const pool = installPool({ users });
    const ada = await visit(<SignIn />);
    await ada
      .types("Email", email)
      .types("Password", "wrong")
      .hits("{Enter>10}")
      .isToldOnTop(/not right/);
    await ada.hits("{Enter>10/}").isToldOnTop(/not right/);
    expect(asked(pool)).toEqual(bySrp);
  });

  it("an account, however often Ada presses", async () => {
    const pool = installPool();
    const release = holdReplies("SignUp");
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password);
    await userEvent.dblClick(button("Create account"));
    await ada.hits("{Enter>5/}").sees("Creating your account…");
    release();
    await ada.isAt("Code");
    expect(asked(pool)).toEqual(["SignUp"]);
  });

  it("a code that is full, though Enter and the button follow it", async () => {
    const pool = installPool();
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Code");
    const release = holdReplies("ConfirmSignUp");
    await ada.types("Code", pool.outbox.lastCode(email)).hits("{Enter>3/}");
    await insists("Confirming…");
    release();
    await ada.sees("You are signed in.");
    expect(asked(pool)).toEqual(["SignUp", "ConfirmSignUp", ...bySrp]);
  });

  it("a new code, though its button was clicked twice", async () => {
    const pool = installPool({ users: [{ email, password, status: "UNCONFIRMED" }] });
    sessionStorage.setItem(
      `cognito-kit.unconfirmed.${pool.clientId}`,
      JSON.stringify({ username: email, sentAt: Date.now() - 60_000 }),
    );
    const release = holdReplies("ResendConfirmationCode");
    const ada = await visit(<SignUp />);
    await userEvent.dblClick(button("Send a new code"));
    await insists("Sending a new code…");
    release();
    await ada.sees("We sent a new code to ada@example.com.");
    expect(asked(pool)).toEqual(["ResendConfirmationCode"]);
  });

  it("a sign-out everywhere, and by its reply everything is known", async () => {
    const pool = installPool({ users });
    const ada = await visit(
      <Authenticator>
        <SignOutButton global />
      </Authenticator>,
    );
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    const release = holdReplies("GlobalSignOut");
    await userEvent.dblClick(button("Sign out on every device"));
    await insists("Signing out on every device…");
    release();
    await ada.sees("Sign in").isAt("Email");
    expect(asked(pool).filter((operation) => operation === "GlobalSignOut")).toHaveLength(1);
  });
});

describe("A page that goes while a request is under way", () => {
  it("takes the password with it: the account is made, and nobody is signed in behind Ada's back", async () => {
    const pool = installPool({ onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) });
    const release = holdReplies("SignUp");
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account");
    await expect.poll(() => asked(pool)).toEqual(["SignUp"]);
    cleanup();
    release();
    await (await visit(<SignIn />)).finds("Email", "").finds("Password", "");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked(pool)).toEqual(["SignUp"]);
  });

  it("while signing in: she is in when she comes back", async () => {
    const pool = installPool({ users });
    const release = holdReplies("RespondToAuthChallenge");
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", password).presses("Sign in");
    await expect.poll(() => asked(pool)).toEqual(bySrp);
    cleanup();
    release();
    await (await visit(<SignIn />)).sees("You are signed in as ada@example.com.");
    expect(asked(pool)).toEqual(bySrp);
  });
});
