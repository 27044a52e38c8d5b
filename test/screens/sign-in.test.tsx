import { expect, it } from "vitest";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

it("lets Ada in with her email and password", async () => {
  const pool = installPool({ users: [{ email: "ada@example.com", password: "Correct-horse-9" }] });
  const ada = await visit(<SignIn />);
  await ada.types("Email", " ada@example.com ").types("Password", "Correct-horse-9").presses("Sign in");
  await ada.sees("You are signed in as ada@example.com.");
  expect(pool.log.map(({ operation }) => operation)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
});

it("tells Ada that the password is wrong, and keeps her email", async () => {
  installPool({ users: [{ email: "ada@example.com", password: "Correct-horse-9" }] });
  const ada = await visit(<SignIn />);
  await ada.types("Email", "ada@example.com").types("Password", "wrong").presses("Sign in");
  await ada.sees("The email or the password is not right. Check both and try again.");
  await ada.finds("Email", "ada@example.com");
});
