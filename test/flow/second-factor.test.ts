import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { resumeStep } from "../../src/flow/resume.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { totpCode, type UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";
import { inTab } from "../support/tab.ts";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const ada = { username: email, password };
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";

type Seed = NonNullable<UserPoolOptions["users"]>[number];
const withMfa = (mfa: Seed["mfa"], more: UserPoolOptions = {}) =>
  installPool({
    mfa: { methods: ["sms", "email", "totp"] },
    attributes: { phone_number: {} },
    users: [{ email, phone, password, ...(mfa && { mfa }) }],
    ...more,
  });
const flow = () =>
  signInFlow({ client: loadClient, pool: readPool, app: () => ({ appName: "Ice & Cream" }) });

it("An authenticator app without a key, of an answer that lost it, is no question but a fault", async () => {
  const pool = withMfa(undefined, { mfa: { required: true, methods: ["totp"] } });
  pool.fail("AssociateSoftwareToken", { answer: "empty" });
  const signIn = flow();
  expect(await refusalOf(signIn.start(ada))).toMatchObject({
    code: "server",
    name: "IncompleteAnswerException",
  });
  await stepAt("setUpTotp", signIn.start(ada));
});

describe("A second factor", () => {
  it.each([
    ["sms", phone, "sms"],
    ["email", email, "email"],
  ] as const)("by %s is a code, with where it went", async (method, address, medium) => {
    const pool = withMfa({ [method]: true });
    const signIn = flow();
    const step = await stepAt("code", signIn.start(ada));
    expect(step).toMatchObject({ from: method, username: email, sentTo: { medium }, canResend: true });
    await stepAt("signedIn", signIn.answer(step, ` ${pool.outbox.lastCode(address)} `));
  });

  it("by an app is the code that it shows, and can't be sent", async () => {
    withMfa({ totp: { secret } });
    const signIn = flow();
    const step = await stepAt("code", signIn.start(ada));
    const endsAt: unknown = expect.any(Number);
    expect(step).toEqual({ name: "code", username: email, endsAt, from: "totp", digits: 6 });
    await stepAt("signedIn", signIn.answer(step, await totpCode(secret)));
  });

  it("is chosen where there are several, and its code is sent again the whole way", async () => {
    const pool = withMfa({ sms: true, email: true });
    const signIn = flow();
    const choice = await stepAt("chooseMfa", signIn.start(ada));
    expect([...choice.methods].sort()).toEqual(["email", "sms"]);
    const step = await stepAt("code", signIn.answer(choice, "sms"));
    const first = pool.outbox.lastCode(phone);
    const again = await stepAt("code", signIn.resendCode(step));
    expect(again).toMatchObject({ from: "sms", canResend: true });
    const second = pool.outbox.lastCode(phone);
    expect(pool.outbox.messages.filter(({ kind }) => kind === "signIn")).toHaveLength(2);
    if (first !== second) expect((await refusalOf(signIn.answer(again, first))).code).toBe("wrongCode");
    await stepAt("signedIn", signIn.answer(again, second));
  });

  it("after a new password is sent again by way of that one", async () => {
    const pool = withMfa(
      { email: true },
      {
        users: [{ email, password, status: "FORCE_CHANGE_PASSWORD", mfa: { email: true } }],
      },
    );
    const signIn = flow();
    const asked = await stepAt("newPassword", signIn.start(ada));
    const step = await stepAt("code", signIn.answer(asked, { password: "Other-horse-10" }));
    const again = await stepAt("code", signIn.resendCode(step));
    await stepAt("signedIn", signIn.answer(again, pool.outbox.lastCode(email)));
  });

  it("that can't be sent again, as the password was changed meanwhile, says so as a sign-in does", async () => {
    const pool = withMfa({ email: true });
    const signIn = flow();
    const step = await stepAt("code", signIn.start(ada));
    pool.users.setPassword(email, "Other-horse-10");
    expect((await refusalOf(signIn.resendCode(step))).code).toBe("wrongCredentials");
  });

  it("is refused by its field for a wrong code, and the right one still counts", async () => {
    const pool = withMfa({ email: true });
    const signIn = flow();
    const step = await stepAt("code", signIn.start(ada));
    const code = pool.outbox.lastCode(email);
    const error = await refusalOf(signIn.answer(step, code === "000000" ? "111111" : "000000"));
    expect(error).toMatchObject({ code: "wrongCode", field: "code" });
    await stepAt("signedIn", signIn.answer(step, code));
  });

  it("says until when it may be answered, three minutes or what the app says, and anew with another code", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
    onTestFinished(() => void vi.useRealTimers());
    withMfa({ email: true });
    const signIn = flow();
    const step = await stepAt("code", signIn.start(ada));
    expect(step.endsAt).toBe(1_180_000);
    vi.setSystemTime(1_100_000);
    expect((await stepAt("code", signIn.resendCode(step))).endsAt).toBe(1_280_000);
    const pool = () => ({ ...readPool(), sessionMinutes: 15 });
    const patient = signInFlow({ client: loadClient, pool });
    expect((await stepAt("code", patient.start(ada))).endsAt).toBe(2_000_000);
  });

  it("is over once its time has run out", async () => {
    let now = Date.now();
    const pool = withMfa({ email: true }, { clock: () => now });
    const signIn = flow();
    const step = await stepAt("code", signIn.start(ada));
    now += 4 * 60_000;
    const error = await refusalOf(signIn.answer(step, pool.outbox.lastCode(email)));
    expect(error.code).toBe("expiredStep");
  });

  it("is asked for again after a reload, and its code can't be sent then", async () => {
    inTab();
    const pool = withMfa({ email: true });
    await stepAt("code", flow().start(ada));
    const step = resumeStep(readPool());
    expect(step).toMatchObject({ name: "code", from: "email", username: email });
    expect(step).not.toHaveProperty("canResend");
    expect(sessionStorage.getItem(`cognito-kit.question.${readPool().clientId}`)).not.toContain(password);
    if (step?.name !== "code") return;
    await stepAt("signedIn", flow().answer(step, pool.outbox.lastCode(email)));
    expect(resumeStep(readPool())).toBeUndefined();
  });
});

describe("A pool that wants a second factor of everybody", () => {
  const required = { mfa: { required: true, methods: ["email", "totp"] } } as const;

  it("lets Ada choose one to set up, an app by its key", async () => {
    withMfa(undefined, { ...required, users: [{ username: "ada", password }], signInWith: ["username"] });
    const signIn = flow();
    const choice = await stepAt("chooseMfaSetup", signIn.start({ username: "ada", password }));
    expect([...choice.methods].sort()).toEqual(["email", "totp"]);
    const step = await stepAt("setUpTotp", signIn.answer(choice, "totp"));
    const uri = new URL(step.uri);
    expect(uri.searchParams.get("secret")).toBe(step.secret);
    expect(uri.searchParams.get("issuer")).toBe("Ice & Cream");
    expect((await refusalOf(signIn.answer(step, "000000"))).code).toBe("wrongCode");
    await stepAt("signedIn", signIn.answer(step, await totpCode(step.secret)));
  });

  it("or an address", async () => {
    const pool = withMfa(undefined, {
      ...required,
      users: [{ username: "ada", password }],
      signInWith: ["username"],
    });
    const signIn = flow();
    const choice = await stepAt("chooseMfaSetup", signIn.start({ username: "ada", password }));
    const asked = await stepAt("setUpEmail", signIn.answer(choice, "email"));
    const step = await stepAt("code", signIn.answer(asked, email));
    await stepAt("signedIn", signIn.answer(step, pool.outbox.lastCode(email)));
    expect(pool.users.get("ada")?.attributes["email"]).toBe(email);
  });
});
