import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { ar } from "../../src/i18n/ar.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";

describe("An Authenticator", () => {
  it("begins with the reset of a password, for a name that the app knows", async () => {
    installPool({ users: [{ email, password: "Correct-horse-9" }] });
    const ada = await visit(<Authenticator first="resetPassword" username={email} />);
    await ada.sees("Reset your password").finds("Email", email);
    await ada.presses("Back to sign in").finds("Email", email);
  });

  it("begins with a sign-up whose answers are there, to be mended", async () => {
    installPool({});
    const ada = await visit(
      <Authenticator
        first="signUp"
        username={email}
        attributes={[
          { name: "name", label: "Name", defaultValue: "Ada", required: true },
          {
            name: "custom:flavor",
            label: "Flavour",
            options: ["Vanilla", "Mint"],
            defaultValue: "Mint",
            required: true,
          },
        ]}
      />,
    );
    await ada.finds("Email", email).finds("Name", "Ada").finds("Flavour", "Mint");
  });

  it("speaks the language that the app says", async () => {
    installPool({});
    await visit(
      <AuthProvider words={ar}>
        <Authenticator />
      </AuthProvider>,
    );
    const screen = page.getByRole("region");
    await expect.element(screen).toHaveAttribute("lang", "ar");
    await expect.element(screen).toHaveAttribute("dir", "rtl");
  });
});
