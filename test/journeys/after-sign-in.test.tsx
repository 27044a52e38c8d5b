import * as auth from "aws-amplify/auth";
import { StrictMode } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { useAfterSignIn } from "../../src/hooks/use-after-sign-in.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import type { SeedUser, UserPoolOptions } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const verify = "Confirm how we can reach you";
const offer = "Sign in faster next time";

/** A pool where Ada's number waits to be proved. */
const withUser = (user: Partial<SeedUser>, more: UserPoolOptions = {}): UserPoolOptions => ({
  attributes: { phone_number: {} },
  users: [{ email, password, ...user }],
  ...more,
});

const app = (
  <Authenticator>
    {({ user }) => <p>{`Welcome ${user.claims["phone_number_verified"] ? "with a number" : "back"}`}</p>}
  </Authenticator>
);

async function signIn(ui = app) {
  const ada = await visit(ui);
  await ada.types("Email", email).types("Password", password).hits("{Enter}");
  return ada;
}

describe("Ada's number is not proved yet. After her sign-in she", () => {
  it("proves it by a code, and the app learns of it at once", async () => {
    const pool = installPool(withUser({ phone, phoneVerified: false }));
    const ada = await signIn();
    await ada.sees(verify).doesNotSee(/Welcome/);
    expect(asked(pool)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
    await ada.presses(`Send a code to ${phone}`).isAt("Code").sees(`We sent a code to ${phone}.`);
    await ada.types("Code", pool.outbox.lastCode(phone)).sees("Welcome with a number");
    expect(pool.users.get(email)?.attributes).toMatchObject({ phone_number_verified: "true" });
  });

  it("puts it off, before or after the code was sent", async () => {
    const pool = installPool(withUser({ phone, phoneVerified: false }));
    const ada = await signIn();
    await ada.presses("Not now").sees("Welcome back");
    expect(pool.outbox).toHaveLength(0);
    await auth.signOut();
    await ada.types("Email", email).types("Password", password).hits("{Enter}");
    await ada.presses(`Send a code to ${phone}`).presses("Not now").sees("Welcome back");
  });

  it("mends a wrong code, and gets another one", async () => {
    const pool = installPool(withUser({ phone, phoneVerified: false }));
    const ada = await signIn();
    await ada.presses(`Send a code to ${phone}`).isAt("Code");
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const [first, wrong] = [pool.outbox.lastCode(phone), "000000"];
    await ada.types("Code", wrong).isTold("Code", /code/i).finds("Code", wrong);
    await vi.advanceTimersByTimeAsync(31_000);
    await ada.presses("Send a new code").sees(`We sent a new code to ${phone}.`);
    expect(pool.outbox.lastCode(phone)).not.toBe(first);
    await ada.types("Code", pool.outbox.lastCode(phone)).sees("Welcome with a number");
  });

  it("chooses between her address and her number", async () => {
    const pool = installPool(
      withUser(
        { username: "ada", phone, phoneVerified: false, emailVerified: false },
        { signInWith: ["username"] },
      ),
    );
    const ada = await visit(app);
    await ada.types("Username", "ada").types("Password", password).hits("{Enter}");
    await ada.sees(`Send a code to ${phone}`).presses(`Send a code to ${email}`).isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).sees("Welcome back");
  });

  it("is told where no code could be sent, and goes on", async () => {
    const pool = installPool(withUser({ phone, phoneVerified: false }));
    pool.fail("GetUserAttributeVerificationCode", { error: "CodeDeliveryFailureException", times: 4 });
    const ada = await signIn();
    await ada.presses(`Send a code to ${phone}`).sees(/could not be sent/);
    await ada.presses("Not now").sees("Welcome back");
  });

  it("is signed out where Cognito takes her tokens no more", async () => {
    const pool = installPool(withUser({ phone, phoneVerified: false }));
    const ada = await signIn();
    await ada.sees(verify);
    pool.users.forceSignOut(email);
    await ada.presses(`Send a code to ${phone}`).sees("Your session has ended. Sign in again to continue.");
  });

  it("is not asked by an app that does not want it", async () => {
    installPool(withUser({ phone, phoneVerified: false }));
    const ada = await signIn(<Authenticator tasks={[]}>Welcome back</Authenticator>);
    await ada.sees("Welcome back");
  });

  it("is not asked on a page that she comes to signed in", async () => {
    installPool(withUser({ phone, phoneVerified: false }));
    await auth.signIn({ username: email, password });
    await (await visit(app)).sees("Welcome back");
  });

  it("is asked before the page is told of her, and the page is told once", async () => {
    installPool(withUser({ phone, phoneVerified: false }));
    const onSignedIn = vi.fn();
    const ada = await signIn(
      <StrictMode>
        <SignIn onSignedIn={onSignedIn} />
      </StrictMode>,
    );
    await ada.sees(verify);
    expect(onSignedIn).not.toHaveBeenCalled();
    await ada.presses("Not now").sees("You are signed in as ada@example.com.");
    expect(onSignedIn).toHaveBeenCalledOnce();
  });
});

describe("A pool has passkeys. After a sign-in with her password Ada", () => {
  const firstFactors = ["PASSWORD", "WEB_AUTHN"] as const;

  it("makes one, and signs in with it the next time", async () => {
    await plugInAuthenticator();
    const pool = installPool(withUser({}, { firstFactors }));
    const ada = await signIn();
    await ada.sees(offer).presses("Create a passkey").sees("Welcome back");
    expect(asked(pool)).toContain("CompleteWebAuthnRegistration");
    await auth.signOut();
    await ada.types("Email", email).presses("Sign in with a passkey").sees("Welcome back");
  });

  it("has deleted hers elsewhere, and this browser forgets it", async () => {
    const reader = await plugInAuthenticator();
    installPool(withUser({}, { firstFactors }));
    const ada = await signIn();
    await ada.presses("Create a passkey").sees("Welcome back");
    const [passkey] = (await auth.listWebAuthnCredentials()).credentials;
    await auth.deleteWebAuthnCredential({ credentialId: passkey?.credentialId ?? "" });
    await auth.signOut();
    expect(await reader.count()).toBe(1);
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("Welcome back");
    await expect.poll(reader.count).toBe(0);
  });

  it("is offered it once", async () => {
    await plugInAuthenticator();
    installPool(withUser({}, { firstFactors }));
    const ada = await signIn();
    await ada.sees(offer).presses("Not now").sees("Welcome back");
    await auth.signOut();
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees("Welcome back");
  });

  it("puts the browser's question aside, and is offered to try again", async () => {
    const reader = await plugInAuthenticator();
    installPool(withUser({}, { firstFactors, passkeys: { userVerification: "required" } }));
    await reader.touch(false);
    const ada = await signIn();
    await ada.presses("Create a passkey").sees("No passkey was created. Try again, or go on without one.");
    await reader.touch(true);
    await ada.presses("Create a passkey").sees("Welcome back");
  });

  it("is not offered one in a browser that can't keep it", async () => {
    installPool(withUser({}, { firstFactors }));
    await (await signIn()).sees("Welcome back");
  });

  it("is not offered one where a second factor guards her account: it would not let her in", async () => {
    await plugInAuthenticator();
    const pool = installPool(
      withUser({ mfa: { email: true } }, { firstFactors, mfa: { methods: ["email"] } }),
    );
    const ada = await signIn();
    await ada.isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).hits("{Enter}").sees("Welcome back");
  });

  it("does not wait for long to be asked", async () => {
    await plugInAuthenticator();
    const pool = installPool(withUser({}, { firstFactors }));
    pool.fail("ListWebAuthnCredentials", { slow: 120_000 });
    await (await signIn()).sees("Welcome back").doesNotSee(offer);
  });

  it("goes on where the question can't be put", async () => {
    await plugInAuthenticator();
    const pool = installPool(withUser({}, { firstFactors }));
    pool.fail("ListWebAuthnCredentials", { error: "InternalErrorException", times: 9 });
    await (await signIn()).sees("Welcome back");
  });
});

it("An app asks in its own way", async () => {
  const pool = installPool(withUser({ phone, phoneVerified: false }));
  function Own() {
    const { start } = useSignIn();
    const { step } = useAfterSignIn();
    switch (step.name) {
      case "verifyContact":
        return (
          <button onClick={() => step.contacts[0] && void step.answer(step.contacts[0])}>Text me</button>
        );
      case "contactCode":
        return <button onClick={() => void step.answer(pool.outbox.lastCode(phone))}>Got it</button>;
      default:
        return <button onClick={() => void start({ username: email, password })}>{step.name}</button>;
    }
  }
  const ada = await visit(<Own />);
  await ada.presses("done").presses("Text me").presses("Got it").sees("done");
  expect(pool.users.get(email)?.attributes).toMatchObject({ phone_number_verified: "true" });
});
