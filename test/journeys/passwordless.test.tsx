import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const byMail: UserPoolOptions = { firstFactors: ["PASSWORD", "EMAIL_OTP"], users: [{ email, password }] };
const several: UserPoolOptions = {
  attributes: { phone_number: {} },
  firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
  users: [{ email, phone, password }],
};

describe("Ada signs in without a password", () => {
  it("by a code that sends itself once its eight digits are there", async () => {
    const pool = installPool(byMail);
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a code by email").isAt("Code");
    expect(asked(pool)).toEqual(["InitiateAuth"]);
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
    expect(asked(pool)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("and is asked for her name first, where she has not given it", async () => {
    const pool = installPool(byMail);
    const ada = await visit(<SignIn />);
    await ada.presses("Sign in with a code by email").isAt("Email");
    await expect.element(field("Password")).not.toBeInTheDocument();
    await ada.hits("{Enter}").isTold("Email", "Enter your email.");
    expect(asked(pool)).toEqual([]);
    await ada.types("Email", email).hits("{Enter}").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
  });

  it("or with one after all, by the keyboard alone", async () => {
    installPool(byMail);
    const ada = await visit(<SignIn />);
    await ada.presses("Sign in with a code by email").isAt("Email").presses("Sign in with a password");
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada.sees("You are signed in as ada@example.com.");
  });

  it("in a pool that begins with the name alone", async () => {
    const pool = installPool(byMail);
    const ada = await visit(
      <AuthProvider pool={{ preferredFactor: "email" }}>
        <SignIn />
      </AuthProvider>,
    );
    await ada.types("Email", email).hits("{Enter}").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("You are signed in as ada@example.com.");
  });

  it("by the way she chooses, and another one when the mail does not come", async () => {
    const pool = installPool(several);
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in without a password");
    await ada.presses("Code by email").sees("We sent a code to ada@example.com.");
    await ada.presses("Sign in another way").presses("Password").isAt("Password");
    await ada.types("Password", "Wrong-horse-9").hits("{Enter}");
    await ada.isTold("Password", "The password is not right. Try again.");
    await ada.types("Password", password).hits("{Enter}").sees("You are signed in as ada@example.com.");
    expect(pool.outbox).toHaveLength(1);
  });

  it("not with a wrong code, which stays to be mended", async () => {
    const pool = installPool(byMail);
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a code by email").isAt("Code");
    const code = pool.outbox.lastCode(email);
    const wrong = code === "00000000" ? "11111111" : "00000000";
    await ada.types("Code", wrong).isTold("Code", "This code is not right. Check it and try again.");
    await ada.types("Code", code).sees("You are signed in as ada@example.com.");
  });

  it("not where the server can't be reached, and keeps her name", async () => {
    const pool = installPool(byMail);
    pool.fail("InitiateAuth", { drop: true, times: 3 });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a code by email");
    await ada.isToldOnTop(/There is no connection/).finds("Email", email);
    await ada.presses("Continue").isAt("Code");
  });
});

it("Bea signs up without a password, and one code is all", async () => {
  const bea = "bea@example.com";
  const pool = installPool(byMail);
  const visitor = await visit(<SignUp asksPassword={false} />);
  await expect.element(page.getByLabelText("Password", { exact: true })).not.toBeInTheDocument();
  await visitor.types("Email", bea).presses("Create account").isAt("Code");
  await visitor.types("Code", pool.outbox.lastCode(bea)).sees("You are signed in as bea@example.com.");
  expect(pool.outbox).toHaveLength(1);
});
