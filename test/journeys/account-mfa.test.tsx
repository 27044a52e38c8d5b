import * as auth from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/theme/styles.css";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useMfa } from "../../src/hooks/use-mfa.ts";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { Account } from "../../src/screens/later-account.ts";
import { MfaSection } from "../../src/screens/mfa-section.tsx";
import { totpCode, type SeedUser, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { hasNoBarriers } from "../support/axe.ts";
import { holdReplies } from "../support/hold-replies.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const all = ["totp", "sms", "email"] as const;

async function signedIn(user: Partial<SeedUser> = { phone }, more: UserPoolOptions = {}): Promise<UserPool> {
  const pool = installPool({
    mfa: { methods: all },
    attributes: { phone_number: {} },
    users: [{ email, password, ...user }],
    ...more,
  });
  const { nextStep } = await auth.signIn({ username: email, password });
  if (nextStep.signInStep !== "DONE") {
    await auth.confirmSignIn({ challengeResponse: pool.outbox.lastCode(phone) });
  }
  return pool;
}

const on = (pool: UserPool) => pool.users.get(email)?.mfa;

/** Codes by mail are told by the app: Amplify's configuration has no word for them. */
const section = (methods: readonly ("totp" | "sms" | "email")[] = all, required = false) => (
  <AuthProvider pool={{ mfa: { methods, required } }}>
    <Authenticator>
      <MfaSection />
    </Authenticator>
  </AuthProvider>
);

const heading = () => page.getByRole("heading", { name: "Second step at sign-in" });

/** What stands in the section about one of them. */
const row = (method: string) =>
  page.getByText(method, { exact: true }).element().closest(".ck-row")?.textContent ?? "";

async function signOutOnAnotherDevice(pool: UserPool): Promise<void> {
  const { tokens } = await auth.fetchAuthSession();
  await pool.fetch(pool.endpoint, {
    method: "POST",
    headers: { "x-amz-target": "AWSCognitoIdentityProviderService.GlobalSignOut" },
    body: JSON.stringify({ AccessToken: tokens?.accessToken.toString() }),
  });
}

async function keyShown(): Promise<string> {
  await expect.element(page.getByText("Or type this key into the app:")).toBeVisible();
  return document.querySelector("code")?.textContent?.replace(/\s/g, "") ?? "";
}

describe("Ada's second step at sign-in", () => {
  it("is an authenticator app that she sets up on her account's page, and the next sign-in asks for it", async () => {
    const pool = await signedIn();
    const ada = await visit(
      <Authenticator>
        <Account />
      </Authenticator>,
    );
    await ada.presses("Set up").isAt("Code");
    await hasNoBarriers();
    const key = await keyShown();
    const code = await totpCode(key);
    await ada.types("Code", code === "000000" ? "111111" : "000000").isTold("Code", /not right/);
    expect(await keyShown()).toBe(key);
    await ada.types("Code", code).sees("That second step is on. Your next sign-in asks for a code.");
    await expect.element(heading()).toHaveFocus();
    expect(row("Authenticator app")).toContain("On. Sign-in asks for this one.");
    await hasNoBarriers();
    expect(on(pool)).toEqual({ totp: { secret: key }, preferred: "totp" });

    await ada
      .presses(/^Sign out$/)
      .types("Email", email)
      .types("Password", password)
      .presses("Sign in");
    await ada.sees("Open your authenticator app");
  });

  it("is put off as she has no phone at hand, and nothing has changed", async () => {
    const pool = await signedIn();
    const ada = await visit(section());
    await ada.presses("Set up").isAt("Code");
    await ada.presses("Cancel").sees("Second step at sign-in");
    await expect.element(heading()).toHaveFocus();
    expect(row("Authenticator app")).toContain("Off");
    expect(on(pool) ?? {}).toEqual({});
  });

  it("is a code by text message, one by mail beside it, one of which is asked for, then the other, then none", async () => {
    const pool = await signedIn();
    const ada = await visit(section());
    const said = listen();
    await ada
      .presses("Turn on: Text message")
      .sees("That second step is on. Your next sign-in asks for a code.");
    await expect.element(heading()).toHaveFocus();
    await expect.poll(() => said.at(-1)).toContain("Your next sign-in asks for a code.");
    await ada.presses("Turn on: Email message").sees("Ask for this one");
    await hasNoBarriers();
    await ada.presses("Ask for this one: Email message").sees("Your changes have been saved.");
    expect(on(pool)).toEqual({ sms: true, email: true, preferred: "email" });
    await ada.presses("Turn off: Email message").sees("Turn on");
    expect(on(pool)).toEqual({ sms: true, preferred: "sms" });
    await ada.presses("Turn off: Text message").doesNotSee("Turn off");
    expect(on(pool)).toEqual({});
    await expect.element(heading()).toHaveFocus();
  });

  it("is one at a time: a press while another is on its way is no press", async () => {
    const pool = await signedIn();
    const ada = await visit(section());
    const letCome = holdReplies("SetUserMFAPreference");
    await ada.presses("Turn on: Text message").presses("Turn on: Email message");
    const button = (method: string) => page.getByRole("button", { name: `Turn on: ${method}` });
    await expect.element(button("Text message")).toHaveAttribute("aria-disabled", "true");
    await expect.element(button("Email message")).not.toHaveAttribute("aria-disabled");
    letCome();
    await ada.sees(/^That second step is on/);
    expect(on(pool)).toMatchObject({ sms: true });
  });

  it("is turned on and off with the keyboard alone", async () => {
    const pool = await signedIn({ phone }, { mfa: { methods: ["sms"] } });
    const ada = await visit(section(["sms"]));
    await expect.element(page.getByRole("button", { name: "Turn on: Text message" })).toBeVisible();
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "Turn on: Text message" })).toHaveFocus();
    await ada.hits("{Enter}").sees("Turn off");
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "Turn off: Text message" })).toHaveFocus();
    await ada.hits("{Enter}").sees("Turn on");
    expect(on(pool)).toEqual({});
  });

  it("can't be by text message as long as her account has no number, or one that nobody has proved", async () => {
    const pool = await signedIn({});
    const ada = await visit(
      <Authenticator>
        <Account country="GB" />
      </Authenticator>,
    );
    await ada.sees("Add a phone number to your account first.");
    await ada.presses("Add phone number").types("New phone number", "07700 900123").presses("Save");
    await ada.presses("Confirm phone number").isAt("Code").sees("Confirm your phone number first.");
    await ada.types("Code", pool.outbox.lastCode(phone)).presses("Turn on: Text message");
    await ada.sees("That second step is on. Your next sign-in asks for a code.");
  });
});

it("Nothing is said of second steps where the pool has none", async () => {
  await signedIn({}, { mfa: { methods: [] } });
  const ada = await visit(
    <Authenticator>
      <Account />
    </Authenticator>,
  );
  await ada.sees("Delete account").doesNotSee("Second step at sign-in").doesNotSee("Phone number");
});

describe("Where one is required", () => {
  it("the last one can't be turned off, and another app can take its place", async () => {
    const pool = await signedIn({ phone, mfa: { sms: true } }, { mfa: { required: true, methods: all } });
    const ada = await visit(
      <Authenticator>
        <Account sections={["mfa"]} />
      </Authenticator>,
    );
    await ada.sees("This account needs a second step to sign in, so one always stays on.");
    await ada.doesNotSee("Turn off");
    await ada.presses("Set up").isAt("Code");
    await ada.types("Code", await totpCode(await keyShown())).presses("Turn off: Text message");
    await ada.sees("Your changes have been saved.").doesNotSee("Turn off");
    await ada.presses("Use another app").isAt("Code");
    const key = await keyShown();
    await ada.types("Code", await totpCode(key)).sees(/^That second step is on/);
    expect(on(pool)).toMatchObject({ totp: { secret: key } });
  });
});

describe("In bad weather", () => {
  it("Ada is told one sentence, things stay as they were, and the same button works later", async () => {
    const pool = await signedIn();
    const ada = await visit(section());
    pool.fail("SetUserMFAPreference", { drop: true, times: 3 });
    await ada.presses("Turn on: Text message").sees(/There is no connection/);
    expect(row("Text message")).toContain("Off");
    await ada
      .presses("Turn on: Text message")
      .sees("Turn off")
      .doesNotSee(/There is no connection/);
  });

  it("what could not be read is read by another press", async () => {
    const pool = await signedIn();
    pool.fail("GetUser", { drop: true, times: 6 });
    const ada = await visit(section());
    await ada
      .sees(/There is no connection/)
      .presses("Try again")
      .sees("Authenticator app");
  });

  it("she goes on with the same code where only the end of the set-up got lost", async () => {
    const pool = await signedIn();
    const ada = await visit(section());
    await ada.presses("Set up").isAt("Code");
    const code = await totpCode(await keyShown());
    pool.fail("SetUserMFAPreference", { error: "LimitExceededException", times: 3 });
    await ada.types("Code", code).isToldOnTop(/Wait/).finds("Code", code);
    await ada.presses("Continue").sees(/^That second step is on/);
    expect(on(pool)).toHaveProperty("totp");
  });

  it("whose session has ended elsewhere, she signs in again", async () => {
    const pool = await signedIn();
    const ada = await visit(section());
    await ada.sees("Authenticator app");
    await signOutOnAnotherDevice(pool);
    await ada.presses("Turn on: Text message").sees("Sign in");
    await expect.element(page.getByLabelText("Password", { exact: true })).toBeVisible();
    expect(on(pool) ?? {}).toEqual({});
  });
});

it("A page of one's own turns them on and off with the hook alone", async () => {
  const pool = await signedIn();
  const ada = await visit(<Own />);
  await ada.presses("sms on").sees("sms: asked for");
  await ada.presses("sms off").sees("sms: off");
  await ada.presses("totp on").sees(/^otpauth:/);
  const secret =
    new URL(page.getByText(/^otpauth:/).element().textContent ?? "").searchParams.get("secret") ?? "";
  await ada.types("App code", "000000").presses("send").sees("wrongCode");
  await ada
    .types("App code", await totpCode(secret))
    .presses("send")
    .sees("totp: asked for");
  expect(on(pool)).toEqual({ totp: { secret }, preferred: "totp" });
});

function Own() {
  const { step, error } = useMfa();
  if (step.name === "loading") return <p>{error?.code ?? "One moment"}</p>;
  if (step.name === "setUpTotp") {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void step.answer(event.currentTarget.querySelector("input")?.value ?? "");
        }}
      >
        <p>{step.uri}</p>
        <input name="code" aria-label="App code" />
        <button>send</button>
        {error && <p>{error.code}</p>}
      </form>
    );
  }
  return step.factors.map((factor) => (
    <p key={factor.method}>
      <span>{`${factor.method}: ${factor.isOn ? (factor.isPreferred ? "asked for" : "on") : "off"}`}</span>
      <button onClick={() => void (factor.isOn ? step.turnOff : step.turnOn)(factor.method)}>
        {`${factor.method} ${factor.isOn ? "off" : "on"}`}
      </button>
    </p>
  ));
}
