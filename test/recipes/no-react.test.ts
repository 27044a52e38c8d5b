import { expect, it } from "vitest";
import { signIn } from "../../stories/recipes/no-react.ts";
import { installPool } from "../support/amplify.ts";

it("lets Ada in with no React at all, by the code that her account waits for", async () => {
  const ada = { email: "ada@example.com", password: "Correct-horse-9" };
  const pool = installPool({ users: [{ ...ada, status: "UNCONFIRMED" }] });
  const answers: Readonly<Record<string, () => string>> = {
    Email: () => ada.email,
    Password: () => ada.password,
    Code: () => pool.outbox.lastCode(ada.email),
  };
  const user = await signIn((question) => Promise.resolve(answers[question]?.() ?? ""));
  expect(user.email).toBe(ada.email);
});

it("says what is wrong", async () => {
  installPool();
  await expect(signIn(() => Promise.resolve("nobody@example.com"))).rejects.toThrow(
    "Incorrect username or password.",
  );
});
