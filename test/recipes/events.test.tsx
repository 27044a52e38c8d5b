import { expect, it } from "vitest";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useSignUp } from "../../src/hooks/use-sign-up.ts";
import { SignInPage } from "../../stories/recipes/events.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

it("A listener around one screen hears each step and outcome of it, and of no other", async () => {
  const pool = installPool({ users: [{ email, password }], mfa: { required: true, methods: ["email"] } });
  const there: string[] = [];
  const outside: string[] = [];
  const ada = await visit(
    <AuthProvider onEvent={(event) => outside.push(event.type)}>
      <SignInPage count={(what) => there.push(what)} />
      <Beside />
    </AuthProvider>,
  );
  await ada
    .types("Email", email)
    .types("Password", "Wrong-horse-9")
    .presses("Sign in")
    .sees(/not right/);
  await ada.types("Password", password).presses("Sign in").isAt("Code");
  await ada
    .types("Code", pool.outbox.lastCode(email))
    .presses("Continue")
    .sees(/signed in as/);
  await expect
    .poll(() => there)
    .toEqual([
      "signIn: asked credentials",
      "signIn: refused credentials, wrongCredentials",
      "signIn: answered credentials",
      "signIn: asked code",
      "signIn: answered code",
      "signed in",
      "signIn: asked signedIn",
    ]);
  expect(outside).toEqual(["stepShown"]);
});

/** Another journey on the page. */
function Beside() {
  useSignUp({ resume: false });
  return null;
}
