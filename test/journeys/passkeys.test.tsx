import * as auth from "aws-amplify/auth";
import { describe, expect, it, onTestFinished } from "vitest";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";
const welcome = "You are signed in as ada@example.com.";

/** Ada has an account in a pool with passkeys, and one of them on the reader of this browser. */
async function adaWithPasskey() {
  const reader = await plugInAuthenticator();
  const pool = installPool({ firstFactors: ["PASSWORD", "WEB_AUTHN"], users: [{ email, password }] });
  await auth.signIn({ username: email, password });
  await auth.associateWebAuthnCredential();
  await auth.signOut();
  return { pool, reader };
}

describe("Ada signs in with a passkey", () => {
  it("by one press, once her name is there", async () => {
    const { pool } = await adaWithPasskey();
    const before = asked(pool).length;
    const ada = await visit(<SignIn tasks={[]} />);
    await ada.types("Email", email).presses("Sign in with a passkey").sees(welcome);
    expect(asked(pool).slice(before)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("from the start, in an app that prefers it", async () => {
    await adaWithPasskey();
    const ada = await visit(
      <AuthProvider pool={{ preferredFactor: "passkey" }}>
        <SignIn />
      </AuthProvider>,
    );
    await ada.types("Email", email).hits("{Enter}").sees(welcome);
  });

  it("and may try again, or take her password, where she put it aside", async () => {
    const { reader } = await adaWithPasskey();
    await reader.touch(false);
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a passkey");
    await ada.sees("No passkey was used. Try again, or choose another way to sign in.");
    await reader.touch(true);
    await ada.presses("Passkey").sees(welcome);
    await auth.signOut();

    await reader.touch(false);
    await ada.types("Email", email).presses("Sign in with a passkey");
    await ada.presses("Password").isAt("Password").types("Password", password).hits("{Enter}").sees(welcome);
  });

  it("which is not on this device", async () => {
    const { reader } = await adaWithPasskey();
    await reader.clear();
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a passkey");
    await ada.sees("No passkey was used. Try again, or choose another way to sign in.");
  });

  it("which she has deleted elsewhere, and is asked for what she has", async () => {
    await adaWithPasskey();
    await auth.signIn({ username: email, password });
    const [passkey] = (await auth.listWebAuthnCredentials()).credentials;
    await auth.deleteWebAuthnCredential({ credentialId: passkey?.credentialId ?? "" });
    await auth.signOut();
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a passkey").presses("Password");
    await ada.types("Password", password).hits("{Enter}");
    // She has none any more, so she is offered one.
    await ada.sees("Sign in faster next time").presses("Not now").sees(welcome);
  });

  it("in a browser that has none to offer", async () => {
    await adaWithPasskey();
    const { PublicKeyCredential } = window;
    onTestFinished(() => void Object.assign(window, { PublicKeyCredential }));
    Reflect.deleteProperty(window, "PublicKeyCredential");
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a passkey");
    await ada.sees("This browser can't use passkeys here. Choose another way to sign in.");
    await ada.presses("Password").types("Password", password).hits("{Enter}").sees(welcome);
  });

  it("again, where the reply to it was lost: the client repeats its answer, and a signature counts once", async () => {
    const { pool } = await adaWithPasskey();
    pool.fail("RespondToAuthChallenge", { drop: "reply" });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).presses("Sign in with a passkey");
    // Cognito says the same of a question that it has no answer open for, for whichever reason.
    await ada.sees("The time for this step has run out. Sign in again.").finds("Email", email);
    await ada.presses("Continue").sees(welcome);
  });
});
