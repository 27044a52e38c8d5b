import { describe, expect, it } from "vitest";
import { confirmSignUp } from "aws-amplify/auth";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { signUpFlow, type SignUpFlow } from "../../src/flow/sign-up.ts";
import { resumeStep } from "../../src/flow/resume.ts";
import type { ConfirmSignUpStep } from "../../src/flow/unconfirmed.ts";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";
import { inTab } from "../support/tab.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const newFlow = () => signUpFlow({ client: loadClient, pool: readPool });

/** Ada has signed up and has the code in her inbox. */
async function signedUp(options: UserPoolOptions = {}) {
  const pool = installPool(options);
  const flow = newFlow();
  const step = await stepAt("confirmSignUp", flow.start({ username: email, password }));
  return { pool, flow, step, code: pool.outbox.lastCode(email) };
}

/** The code counts. The sign-in after it takes a while and is told of elsewhere: without the password it is spared. */
async function isTaken(flow: SignUpFlow, step: ConfirmSignUpStep, code: string): Promise<void> {
  flow.forget();
  await stepAt("password", flow.confirm(step, code));
}

describe("Ada's code is taken", () => {
  it.each<[string, (code: string) => string]>([
    ["with a space in the middle and at both ends", (code) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
    ["with a dash", (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ["with a long dash", (code) => `${code.slice(0, 3)}–${code.slice(3)}`],
    ["in the wide digits of an East Asian keyboard", (code) => digitsFrom("０", code)],
    ["in the digits of an Arabic keyboard", (code) => digitsFrom("٠", code)],
    ["with the marks that surround it in a mail from right to left", (code) => `\u200f${code}\u200e`],
    ["with the sentence around it", (code) => `Your confirmation code is ${code}.`],
  ])("%s", async (_, typed) => {
    const { flow, step, code, pool } = await signedUp();
    await isTaken(flow, step, typed(code));
    expect(pool.users.get(email)?.status).toBe("CONFIRMED");
  });

  it.each([1, 3])(
    "though the reply was lost %i times on the way: she is in, or presses again and is",
    async (times) => {
      const { flow, step, code, pool } = await signedUp();
      pool.fail("ConfirmSignUp", { drop: "reply", times });
      if (times === 3) expect((await refusalOf(flow.confirm(step, code))).code).toBe("offline");
      await stepAt("signedIn", flow.confirm(step, code));
    },
  );

  it("though she confirmed in another tab meanwhile", async () => {
    const { flow, step, code } = await signedUp();
    await confirmSignUp({ username: email, confirmationCode: code });
    await stepAt("signedIn", flow.confirm(step, code));
  });

  it("and where the sign-in after it fails for a moment, the same press helps, without a password", async () => {
    const { flow, step, code, pool } = await signedUp();
    pool.fail("InitiateAuth", { drop: true, times: 3 });
    expect((await refusalOf(flow.confirm(step, code))).code).toBe("offline");
    await stepAt("signedIn", flow.confirm(step, code));
  });

  it("after a reload: then her password is asked for once, on its own", async () => {
    const { step, code } = await signedUp();
    const afterReload = newFlow();
    const asked = await stepAt("password", afterReload.confirm(step, code));
    expect(asked.username).toBe(email);
    await stepAt("signedIn", afterReload.enterPassword(asked, password));
  });

  it("and is asked for no more, not even after a reload", async () => {
    inTab();
    const { flow, step, code } = await signedUp();
    expect(resumeStep(readPool())).toMatchObject({ username: email });
    await isTaken(flow, step, code);
    expect(resumeStep(readPool())).toBeUndefined();
  });

  it("and the account of somebody else is not signed in with her password", async () => {
    const { flow, pool, step } = await signedUp();
    pool.users.add({ email: "bob@example.com", password, status: "UNCONFIRMED" });
    const bobs = await stepAt("confirmSignUp", flow.resend({ ...step, username: "bob@example.com" }));
    await stepAt("password", flow.confirm(bobs, pool.outbox.lastCode("bob@example.com")));
  });
});

describe("Ada's code is refused", () => {
  it.each([
    ["wrong", "000000"],
    ["letters", "abcdef"],
    ["too short", "123"],
    ["empty", "   "],
    ["two kilobytes long", "7".repeat(2_500)],
  ])("for being %s, and the right one still counts", async (_, typed) => {
    const { flow, step, code } = await signedUp();
    expect(await refusalOf(flow.confirm(step, typed))).toMatchObject({ code: "wrongCode", field: "code" });
    await isTaken(flow, step, code);
  });

  it("after a day, and a new one counts", async () => {
    let now = Date.now();
    const { flow, step, code, pool } = await signedUp({ clock: () => now });
    now += 24 * 60 * 60 * 1000;
    expect(await refusalOf(flow.confirm(step, code))).toMatchObject({ code: "expiredCode", field: "code" });
    const again = await stepAt("confirmSignUp", flow.resend(step));
    await isTaken(flow, again, pool.outbox.lastCode(email));
  });

  it("once a newer one was sent", async () => {
    const { flow, step, code, pool } = await signedUp();
    await stepAt("confirmSignUp", flow.resend(step));
    expect((await refusalOf(flow.confirm(step, code))).code).toBe("wrongCode");
    await isTaken(flow, step, pool.outbox.lastCode(email));
  });

  it("after too many wrong ones, until a new one is sent", async () => {
    const { flow, step, code, pool } = await signedUp({ codes: { attempts: 2 } });
    await refusalOf(flow.confirm(step, "000000"));
    await refusalOf(flow.confirm(step, "000001"));
    expect((await refusalOf(flow.confirm(step, code))).code).toBe("tooManyAttempts");
    const again = await stepAt("confirmSignUp", flow.resend(step));
    await isTaken(flow, again, pool.outbox.lastCode(email));
  });

  it.each([
    [true, "expiredCode"],
    [false, "userNotFound"],
  ])(
    "if her account is gone, where the pool's hiding of that is %s",
    async (preventUserExistenceErrors, expected) => {
      const { flow, step, code, pool } = await signedUp({ appClient: { preventUserExistenceErrors } });
      pool.users.delete(email);
      expect((await refusalOf(flow.confirm(step, code))).code).toBe(expected);
    },
  );

  it("if somebody else signs in with her address already", async () => {
    const pool = installPool({
      signInWith: ["username", "email"],
      users: [{ username: "bob", email, password }],
    });
    const flow = newFlow();
    const details = { username: "ada", password, attributes: { email } };
    const step = await stepAt("confirmSignUp", flow.start(details));
    const error = await refusalOf(flow.confirm(step, pool.outbox.lastCode("ada")));
    expect(error).toMatchObject({ code: "userExists", name: "AliasExistsException" });
  });
});

describe("Ada asks for a new code", () => {
  it("and reads her address in full again, and when it went out", async () => {
    const { flow, step, pool } = await signedUp();
    const before = Date.now();
    const again = await stepAt("confirmSignUp", flow.resend(step));
    expect(again.sentTo).toEqual(step.sentTo);
    expect(again.userId).toBe(step.userId);
    expect(again.sentAt).toBeGreaterThanOrEqual(before);
    expect(pool.outbox).toHaveLength(2);
  });

  it("too often, and is told to wait; Amplify has asked three times by then", async () => {
    const { flow, step, pool } = await signedUp({ codes: { resendsPerHour: 1 } });
    await stepAt("confirmSignUp", flow.resend(step));
    const before = pool.log.length;
    expect((await refusalOf(flow.resend(step))).code).toBe("tooManyAttempts");
    expect(pool.log.slice(before).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 3 }, () => "LimitExceededException"),
    );
  });

  it("for an account that is confirmed already, where the pool tells", async () => {
    const { flow, step, pool } = await signedUp({ appClient: { preventUserExistenceErrors: false } });
    pool.users.confirm(email);
    expect((await refusalOf(flow.resend(step))).code).toBe("alreadyConfirmed");
  });

  it.each(["CodeDeliveryFailureException", "InvalidSmsRoleAccessPolicyException"])(
    "and it can't be sent (%s)",
    async (error) => {
      const { flow, step, pool } = await signedUp();
      pool.fail("ResendConfirmationCode", { error });
      expect((await refusalOf(flow.resend(step))).code).toBe("codeNotSent");
    },
  );
});

describe("Ada starts over while an answer is on its way", () => {
  /** What is kept for a reload. */
  const kept = () => sessionStorage.getItem(`cognito-kit.unconfirmed.${readPool().clientId}`);

  it.each<[string, (flow: SignUpFlow) => void]>([
    ["with the first question", ({ giveUp }) => giveUp()],
    ["with another account", (flow) => void flow.start({ username: "", password: "" })],
  ])("%s: the late reply keeps neither the account nor her password", async (_, moveOn) => {
    inTab();
    const pool = installPool();
    const flow = newFlow();
    pool.fail("SignUp", { slow: 50 });
    const late = flow.start({ username: email, password });
    moveOn(flow);
    const step = await stepAt("confirmSignUp", late);
    expect(kept()).toBeNull();
    await stepAt("password", flow.confirm(step, pool.outbox.lastCode(email)));
  });

  it("and a new code that comes late is not kept either", async () => {
    inTab();
    const { flow, step } = await signedUp();
    expect(kept()).toContain(email);
    const late = flow.resend(step);
    flow.giveUp();
    await late;
    expect(kept()).toBeNull();
  });

  it("and is not signed in behind her back where the pool confirms by itself", async () => {
    const pool = installPool({ onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) });
    const flow = newFlow();
    const late = flow.start({ username: email, password });
    flow.giveUp();
    await late;
    expect(pool.log.map(({ operation }) => operation)).toEqual(["SignUp"]);
  });
});

function digitsFrom(zero: string, code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
}
