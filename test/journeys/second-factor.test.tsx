import { signOut } from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { totpCode, type SeedUser, type UserPoolOptions } from "../../src/testing/index.ts";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";
const welcome = "Welcome back";

function poolWith(user: Partial<SeedUser>, more: UserPoolOptions = {}) {
  return installPool({
    mfa: { methods: ["sms", "email", "totp"] },
    attributes: { phone_number: {} },
    users: [{ email, phone, password, ...user }],
    ...more,
  });
}

/** Ada, by the keyboard alone, before what the pool asks beside her password. */
async function signIn(ui = <Authenticator>{welcome}</Authenticator>) {
  const ada = await visit(ui);
  await ada.types("Email", email).types("Password", password).hits("{Enter}");
  return ada;
}

describe("Ada's account asks for a second factor:", () => {
  it("a code by text message, wrong at first", async () => {
    const pool = poolWith({ mfa: { sms: true } });
    const ada = await signIn();
    await ada.isAt("Code").sees(/We sent a code to .*0123/);
    const code = pool.outbox.lastCode(phone);
    await ada.types("Code", code === "000000" ? "111111" : "000000").isTold("Code", /not right/);
    await ada.isAt("Code").types("Code", code).sees(welcome);
  });

  it("a code by mail, that is pasted with a space in it", async () => {
    const pool = poolWith({ mfa: { email: true } });
    const ada = await signIn();
    await ada.isAt("Code");
    const code = pool.outbox.lastCode(email);
    await ada
      .types("Code", ` ${code.slice(0, 3)} ${code.slice(3)} `)
      .hits("{Enter}")
      .sees(welcome);
  });

  it("the code of her app, that counts once, one window late as well", async () => {
    let now = Date.now();
    poolWith({ mfa: { totp: { secret } } }, { mfa: { methods: ["totp"] }, clock: () => now });
    const ada = await signIn();
    await ada.sees("Open your authenticator app").isAt("Code");
    const code = await totpCode(secret, () => now);
    now += 30_000;
    await ada.types("Code", code).sees(welcome);
    await signOut();

    await ada.types("Email", email).types("Password", password).hits("{Enter}").isAt("Code");
    await ada.types("Code", code).isTold("Code", /code/i);
    now += 30_000;
    await ada.types("Code", await totpCode(secret, () => now)).sees(welcome);
  });

  it("one of several, the one that is at hand", async () => {
    const pool = poolWith({ mfa: { sms: true, email: true, totp: { secret } } });
    const ada = await signIn();
    await ada.presses("Text message").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(phone)).sees(welcome);
  });

  it("on a browser whose clock is an hour ahead", async () => {
    const clock = () => Date.now() - 60 * 60_000;
    const pool = poolWith({ mfa: { sms: true } }, { clock });
    const ada = await signIn();
    await ada.isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(phone)).sees(welcome);
  });

  it("which she is too late for, and begins again with her name kept", async () => {
    let now = Date.now();
    const pool = poolWith({ mfa: { sms: true } }, { clock: () => now });
    const ada = await signIn();
    await ada.isAt("Code");
    now += 4 * 60_000;
    await ada.types("Code", pool.outbox.lastCode(phone));
    await ada.sees("The time for this step has run out. Sign in again.").finds("Email", email);
    await ada.types("Password", password).hits("{Enter}").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(phone)).sees(welcome);
  });

  it("of which another one is sent, to the same question", async () => {
    const pool = poolWith({ mfa: { sms: true } });
    const ada = await signIn();
    await ada.isAt("Code");
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    await vi.advanceTimersByTimeAsync(31_000);
    await ada
      .presses("Send a new code")
      .sees(/We sent a new code/)
      .isAt("Code");
    expect(pool.outbox).toHaveLength(2);
    await ada.types("Code", pool.outbox.lastCode(phone)).sees(welcome);
  });
});

describe("On a browser that Ada has remembered", () => {
  const remembering: UserPoolOptions = { devices: { remember: "ask", skipMfa: true } };

  it("she is not asked again", async () => {
    const pool = poolWith({ mfa: { sms: true } }, remembering);
    const ada = await signIn(<Authenticator offersToRemember>{welcome}</Authenticator>);
    await ada.isAt("Code").ticks("Don't ask again on this browser");
    await ada.types("Code", pool.outbox.lastCode(phone)).hits("{Enter}").sees(welcome);
    await signOut();
    await ada.types("Email", email).types("Password", password).hits("{Enter}").sees(welcome);
    expect(pool.outbox).toHaveLength(1);
  });

  it("she is, where she has not ticked the box", async () => {
    const pool = poolWith({ mfa: { sms: true } }, remembering);
    const ada = await signIn(<Authenticator offersToRemember>{welcome}</Authenticator>);
    await ada.isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(phone)).hits("{Enter}").sees(welcome);
    await signOut();
    await ada.types("Email", email).types("Password", password).hits("{Enter}").isAt("Code");
  });
});

describe("A pool wants a second factor of everybody, and Ada has none. She", () => {
  it("sets up an app, by the key that she copies", async () => {
    poolWith({}, { mfa: { required: true, methods: ["totp"] } });
    const ada = await signIn();
    await ada.sees("Set up your authenticator app");
    await expect.element(page.getByRole("img", { name: /QR code/ })).toBeVisible();
    const key = document.querySelector("code")?.textContent.replace(/\s/g, "") ?? "";
    await ada.types("Code", await totpCode(key)).sees(welcome);
  });

  it("gives an address that codes are sent to", async () => {
    const pool = installPool({
      signInWith: ["username"],
      mfa: { required: true, methods: ["email"] },
      users: [{ username: "ada", password }],
    });
    const ada = await visit(<Authenticator>{welcome}</Authenticator>);
    await ada.types("Username", "ada").types("Password", password).hits("{Enter}");
    await ada.sees("Add an email address").types("Email", email).hits("{Enter}").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).hits("{Enter}").sees(welcome);
  });
});

describe("The password", () => {
  it("was made by somebody else: Ada chooses her own, and says what the account lacks", async () => {
    poolWith(
      { status: "FORCE_CHANGE_PASSWORD" },
      { attributes: { name: { required: true }, phone_number: {} } },
    );
    const ada = await signIn();
    await ada.sees("Choose a new password").isAt("New password");
    await ada.types("New password", "Other-horse-10").hits("{Enter}");
    await ada.isTold("Full name", "Fill this in.").finds("New password", "Other-horse-10");
    await ada.types("Full name", "Ada").hits("{Enter}").presses("Not now").sees(welcome);
  });

  it("has to be reset, says the pool: a code is sent, and the new one lets her in", async () => {
    const pool = poolWith({ status: "RESET_REQUIRED" });
    const ada = await signIn();
    await ada
      .sees(/Your password has to be reset/)
      .presses("Send a code")
      .isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).types("New password", "Other-horse-10");
    await ada.hits("{Enter}").sees(welcome);
  });

  it("is forgotten: nobody can tell whether there is an account", async () => {
    const pool = poolWith({});
    const ada = await visit(<Authenticator>{welcome}</Authenticator>);
    await ada.types("Email", "nobody@example.com").presses("Forgot your password?");
    await ada.finds("Email", "nobody@example.com").presses("Send a code").isAt("Code");
    expect(pool.outbox).toHaveLength(0);
    await ada.presses("Back to sign in").types("Email", email).presses("Forgot your password?");
    await ada.presses("Send a code").isAt("Code");
    await ada.types("Code", pool.outbox.lastCode(email)).types("New password", "Other-horse-10");
    await userEvent.keyboard("{Enter}");
    await ada.sees(welcome);
    expect(asked(pool)).toContain("ConfirmForgotPassword");
  });
});
