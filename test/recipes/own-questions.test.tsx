import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { AuthProvider } from "../../src/index.ts";
import { totpCode, type UserPoolOptions } from "../../src/testing/index.ts";
import { riddle } from "../../stories/journeys/riddle.ts";
import { Enter, Forgot, Join, Prove } from "../../stories/recipes/own-questions.tsx";
import { asked } from "../support/asked.ts";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";

async function enter(options: UserPoolOptions) {
  const pool = installPool(options);
  const ada = await visit(<Enter />);
  await ada.types("Email", email).types("Password", password).presses("Go on");
  return { pool, ada };
}

describe("In forms of the app's own,", () => {
  it("Grace makes an account, mends her address, and gets in with the second code", async () => {
    const pool = installPool();
    const grace = await visit(<Join />);
    const tells = (address: string) =>
      grace.types("Email", address).types("Nickname", "Amazing").types("Password", password).presses("Go on");
    await tells("grace@example.org").sees("A code went to grace@example.org.");
    await grace.presses("Wrong address");
    await tells(email).sees(`A code went to ${email}.`).presses("Send another");
    await expect.poll(() => pool.outbox.messages.filter(({ to }) => to === email)).toHaveLength(2);
    await grace
      .types("Code", "000000")
      .presses("Go on")
      .sees("This code is not right. Check it and try again.");
    await grace.types("Code", pool.outbox.lastCode(email)).presses("Go on").sees(`Welcome, ${email}`);
    expect(pool.users.get(email)?.attributes).toMatchObject({ nickname: "Amazing" });
  });

  it("Ada hears that her password is wrong, and gets in with the right one", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<Enter />);
    await ada.types("Email", email).types("Password", "Wrong-horse-9").presses("Go on");
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("The email or the password is not right.");
    await ada.types("Password", password).presses("Go on").sees(`Welcome, ${email}`);
  });

  it("Ada confirms her account at the sign-in", async () => {
    const { pool, ada } = await enter({ users: [{ email, password, status: "UNCONFIRMED" }] });
    await ada.sees(`This account waits for the code that went to ${email}.`);
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Go on").sees(`Welcome, ${email}`);
  });

  it("Ada chooses her second factor, and this device is remembered", async () => {
    const { pool, ada } = await enter({
      attributes: { phone_number: {} },
      users: [{ email, phone, password, mfa: { sms: true, email: true } }],
      mfa: { methods: ["sms", "email"] },
      devices: { remember: "ask", skipMfa: true },
    });
    await ada.presses("By sms").sees(/We sent it to .*0123\./);
    await ada.types("Code", pool.outbox.lastCode(phone)).presses("Go on").sees(`Welcome, ${email}`);
    expect(asked(pool)).toContain("UpdateDeviceStatus");
  });

  it("Ada sets an authenticator app up", async () => {
    const { ada } = await enter({ users: [{ email, password }], mfa: { required: true, methods: ["totp"] } });
    const link = page.getByRole("link", { name: "Open your app" });
    await expect.element(link).toHaveAttribute("href", expect.stringMatching(/^otpauth:/));
    const secret = page.getByRole("code").element().textContent ?? "";
    await ada
      .types("Code", await totpCode(secret))
      .presses("Go on")
      .sees(`Welcome, ${email}`);
  });

  it("Ada answers with the code of the app that she has", async () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";
    const { ada } = await enter({
      users: [{ email, password, mfa: { totp: { secret } } }],
      mfa: { methods: ["totp"] },
    });
    await ada
      .sees("Your app shows a code.")
      .types("Code", await totpCode(secret))
      .presses("Go on");
    await ada.sees(`Welcome, ${email}`);
  });

  it("Ada changes the password that was given to her", async () => {
    const { ada } = await enter({ users: [{ email, password, status: "FORCE_CHANGE_PASSWORD" }] });
    await ada.finds("New password", "").types("New password", "Better-horse-10").presses("Go on");
    await ada.sees(`Welcome, ${email}`);
  });

  it("Ada changes the password that she forgot", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const ada = await visit(<Forgot />);
    await ada.types("Email", email).presses("Go on").types("New password", "Better-horse-10");
    await ada.types("Code", pool.outbox.lastCode(email)).presses("Go on").sees(`Welcome back, ${email}`);
  });

  it.each(["proves", "puts off"])("Ada %s her number after the sign-in", async (what) => {
    const pool = installPool({
      attributes: { phone_number: {} },
      users: [{ email, phone, password, phoneVerified: false }],
    });
    const ada = await visit(
      <>
        <Enter />
        <Prove>The app</Prove>
      </>,
    );
    await ada.types("Email", email).types("Password", password).presses("Go on");
    if (what === "puts off") {
      await ada.presses("Later").sees("The app");
    } else {
      await ada.presses(`Send a code to ${phone}`).finds("Code", "");
      await ada.types("Code", pool.outbox.lastCode(phone)).presses("Go on").sees("The app");
    }
    const proved = String(what === "proves");
    expect(pool.users.get(email)?.attributes).toMatchObject({ phone_number_verified: proved });
  });

  it("Ada answers a question of the app's own triggers", async () => {
    installPool({ ...riddle, users: [{ email, password }] });
    const ada = await visit(
      <AuthProvider pool={{ authFlowType: "CUSTOM_WITH_SRP" }}>
        <Enter />
      </AuthProvider>,
    );
    await ada.types("Email", email).types("Password", password).presses("Go on");
    await ada.types("What colour is the sky?", "blue").presses("Go on").sees(`Welcome, ${email}`);
  });
});
