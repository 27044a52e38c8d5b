import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { resetPasswordFlow } from "../../src/flow/reset-password.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const next = "Other-horse-10";
const context = { client: loadClient, pool: readPool };
const reset = () => resetPasswordFlow(context);
const signIn = () => signInFlow(context);

describe("A forgotten password", () => {
  it("is changed with the code from the mail, and lets Ada in", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const flow = reset();
    const step = await stepAt("confirmResetPassword", flow.requestReset(` ${email} `));
    expect(step).toMatchObject({ username: email, sentTo: { medium: "email", destination: email } });
    const answer = { code: pool.outbox.lastCode(email), password: next };
    await stepAt("signedIn", flow.confirmReset(step, answer));
  });

  it("is asked for in the same way where there is no such account", async () => {
    const pool = installPool({ users: [] });
    const flow = reset();
    const step = await stepAt("confirmResetPassword", flow.requestReset("nobody@example.com"));
    expect(pool.outbox.messages).toHaveLength(0);
    const refused = await refusalOf(flow.confirmReset(step, { code: "123456", password: next }));
    expect(["wrongCode", "expiredCode"]).toContain(refused.code);
  });

  it("keeps a wrong code and a weak password apart", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const flow = reset();
    const step = await stepAt("confirmResetPassword", flow.requestReset(email));
    const code = pool.outbox.lastCode(email);
    const wrong = code === "000000" ? "111111" : "000000";
    expect(await refusalOf(flow.confirmReset(step, { code: wrong, password: next }))).toMatchObject({
      code: "wrongCode",
      field: "code",
    });
    expect(await refusalOf(flow.confirmReset(step, { code, password: "weakly" }))).toMatchObject({
      code: "invalidPassword",
      field: "password",
    });
  });

  it.each([
    ["lost", { drop: "reply", times: 3 }],
    ["spoilt", { answer: "cut" }],
  ] as const)(
    "is changed though the reply is %s: the same answer once more lets Ada in",
    async (_, fault) => {
      const pool = installPool({ users: [{ email, password }] });
      const flow = reset();
      const step = await stepAt("confirmResetPassword", flow.requestReset(email));
      const answer = { code: pool.outbox.lastCode(email), password: next };
      pool.fail("ConfirmForgotPassword", fault);
      await refusalOf(flow.confirmReset(step, answer));
      await stepAt("signedIn", flow.confirmReset(step, answer));
    },
  );

  it("is not taken for changed where the code has expired", async () => {
    let now = Date.now();
    const pool = installPool({ users: [{ email, password }], clock: () => now });
    const flow = reset();
    const step = await stepAt("confirmResetPassword", flow.requestReset(email));
    const code = pool.outbox.lastCode(email);
    now += 2 * 60 * 60 * 1000;
    const refused = await refusalOf(flow.confirmReset(step, { code, password: next }));
    expect(refused).toMatchObject({ code: "expiredCode", field: "code" });
  });

  it("of an account that the pool itself wants reset is not taken for changed either", async () => {
    const pool = installPool({ users: [{ email, password, status: "RESET_REQUIRED" }] });
    const flow = reset();
    const step = await stepAt("confirmResetPassword", flow.requestReset(email));
    pool.fail("ConfirmForgotPassword", { error: "ExpiredCodeException" });
    const answer = { code: pool.outbox.lastCode(email), password };
    expect((await refusalOf(flow.confirmReset(step, answer))).code).toBe("expiredCode");
  });

  it("is changed even if signing in fails after that, and that is said", async () => {
    const pool = installPool({ users: [{ email, password }] });
    const flow = reset();
    const step = await stepAt("confirmResetPassword", flow.requestReset(email));
    pool.fail("InitiateAuth", { error: "InternalErrorException", status: 500, times: 3 });
    const answer = { code: pool.outbox.lastCode(email), password: next };
    expect(await stepAt("passwordChanged", flow.confirmReset(step, answer))).toMatchObject({
      username: email,
    });
    await stepAt("signedIn", signIn().start({ username: email, password: next }));
  });

  it("is asked for on the way in where the pool wants it reset", async () => {
    const pool = installPool({ users: [{ email, password, status: "RESET_REQUIRED" }] });
    const flow = signIn();
    const step = await stepAt("resetPassword", flow.start({ username: email, password }));
    expect(step).toEqual({ name: "resetPassword", username: email, isRequired: true });
    const asked = await stepAt("confirmResetPassword", flow.requestReset(email));
    const answer = { code: pool.outbox.lastCode(email), password: next };
    await stepAt("signedIn", flow.confirmReset(asked, answer));
  });
});

describe("A password that somebody else made", () => {
  it("is changed on the way in, with what the account lacks", async () => {
    const pool = installPool({
      attributes: { name: { required: true } },
      users: [{ email, password, status: "FORCE_CHANGE_PASSWORD" }],
    });
    const flow = signIn();
    const step = await stepAt("newPassword", flow.start({ username: email, password }));
    expect(step.missingAttributes).toEqual(["name"]);
    expect(
      (await refusalOf(flow.answer(step, { password: "weakly", attributes: { name: "Ada" } }))).code,
    ).toBe("invalidPassword");
    await stepAt("signedIn", flow.answer(step, { password: next, attributes: { name: "Ada" } }));
    expect(pool.users.get(email)?.attributes["name"]).toBe("Ada");
  });
});
