import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import type { CustomFormProps } from "../../src/forms/custom-form.tsx";
import { installPool } from "../support/amplify.ts";
import { riddle } from "../../stories/journeys/riddle.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const pool = { authFlowType: "CUSTOM_WITHOUT_SRP" } as const;
const install = () =>
  installPool({
    ...riddle,
    users: [{ email, password }],
  });

it("a custom challenge is answered in a line, wrong once, told by its field, and then right", async () => {
  install();
  const ada = await visit(
    <AuthProvider pool={pool}>
      <SignIn />
    </AuthProvider>,
  );
  await expect.element(page.getByLabelText("Password", { exact: true })).not.toBeInTheDocument();
  await ada.types("Email", email).presses("Continue").isAt("Your answer");
  await ada.hits("{Enter}").isTold("Your answer", "Fill this in.");
  await ada.types("Your answer", "green").hits("{Enter}");
  await ada.isTold("Your answer", "That was not right. Try again.").isAt("Your answer");
  await ada.types("Your answer", "blue").hits("{Enter}").sees("You are signed in as ada@example.com.");
});

it("a custom challenge that is over leads back to the name, and says why", async () => {
  install();
  const ada = await visit(
    <AuthProvider pool={pool}>
      <SignIn />
    </AuthProvider>,
  );
  await ada.types("Email", email).presses("Continue");
  await ada
    .types("Your answer", "green")
    .hits("{Enter}")
    .isTold("Your answer", /not right/);
  await ada.types("Your answer", "red").hits("{Enter}");
  await ada.isToldOnTop("This answer was not accepted. Sign in again.").finds("Email", email);
});

function Sky({ parameters, onSubmit, isPending }: CustomFormProps) {
  return (
    <button type="button" disabled={isPending} onClick={() => onSubmit("blue")}>
      {parameters["question"]}
    </button>
  );
}

it("an app asks its custom challenge with a form of its own", async () => {
  install();
  const ada = await visit(
    <AuthProvider pool={pool}>
      <SignIn customForm={Sky} />
    </AuthProvider>,
  );
  await ada.types("Email", email).presses("Continue").presses("What colour is the sky?");
  await ada.sees("You are signed in as ada@example.com.");
});
