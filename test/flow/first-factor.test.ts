import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool, type PoolSettings } from "../../src/client/pool.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { signUpFlow } from "../../src/flow/sign-up.ts";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const options: UserPoolOptions = {
  attributes: { phone_number: {} },
  firstFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
  users: [{ email, phone, password }],
};
const flow = (settings: Partial<PoolSettings> = {}) =>
  signInFlow({ client: loadClient, pool: () => ({ ...readPool(), ...settings }) });

describe("A sign-in without a password", () => {
  it("asks how, and a code by text message lets Ada in", async () => {
    const pool = installPool(options);
    const signIn = flow();
    const choice = await stepAt("chooseFactor", signIn.start({ username: ` ${email} ` }));
    expect(choice).toEqual({ name: "chooseFactor", username: email, factors: ["password", "email", "sms"] });
    const step = await stepAt("code", signIn.chooseFactor(choice, "sms"));
    expect(step).toMatchObject({ from: "sms", digits: 8, canResend: true });
    await stepAt("signedIn", signIn.answer(step, pool.outbox.lastCode(phone)));
  });

  it("by a factor that is known beforehand asks for its code at once, and for no choice", async () => {
    const pool = installPool(options);
    const signIn = flow();
    const step = await stepAt("code", signIn.start({ username: email, factor: "email" }));
    expect(step).toMatchObject({ from: "email", digits: 8, otherFactors: ["password", "sms"] });
    expect(step).not.toHaveProperty("maxDigits");
    expect(asked(pool)).toEqual(["InitiateAuth"]);
    const code = pool.outbox.lastCode(email);
    await stepAt("signedIn", signIn.answer(step, `Your code is ${code.slice(0, 4)} ${code.slice(4)}.`));
  });

  it("has another code sent, and only the new one counts", async () => {
    const pool = installPool(options);
    const signIn = flow();
    const step = await stepAt("code", signIn.start({ username: email, factor: "email" }));
    const first = pool.outbox.lastCode(email);
    const again = await stepAt("code", signIn.resendCode(step));
    expect(again).toMatchObject({ digits: 8, otherFactors: ["password", "sms"] });
    const second = pool.outbox.lastCode(email);
    if (first !== second) expect((await refusalOf(signIn.answer(again, first))).code).toBe("wrongCode");
    await stepAt("signedIn", signIn.answer(again, second));
  });

  it("may go over to the password, wrong once, and to a code again", async () => {
    const pool = installPool(options);
    const signIn = flow();
    const step = await stepAt("code", signIn.start({ username: email, factor: "email" }));
    const choice = await stepAt("chooseFactor", signIn.chooseAnother(step));
    const secret = await stepAt("password", signIn.chooseFactor(choice, "password"));
    expect(secret).toEqual({ name: "password", username: email, isChosen: true });
    const error = await refusalOf(signIn.enterPassword(secret, "Wrong-horse-9"));
    expect(error.code).toBe("wrongPassword");
    const sms = await stepAt("code", signIn.chooseFactor(choice, "sms"));
    await stepAt("signedIn", signIn.answer(sms, pool.outbox.lastCode(phone)));
  });

  it("of somebody who has no phone offers what they have", async () => {
    installPool({ ...options, users: [{ email, password }] });
    const signIn = flow();
    const choice = await stepAt("chooseFactor", signIn.start({ username: email, factor: "sms" }));
    expect(choice.factors).toEqual(["password", "email"]);
  });

  it("does not tell whether there is such an account", async () => {
    installPool(options);
    const signIn = flow();
    const step = await stepAt("code", signIn.start({ username: "eve@example.com", factor: "email" }));
    expect((await refusalOf(signIn.answer(step, "12345678"))).code).toBe("wrongCode");
  });

  it("of an account that is not confirmed yet confirms it first", async () => {
    const pool = installPool({ ...options, users: [{ email, password, status: "UNCONFIRMED" }] });
    const signIn = flow();
    const confirm = await stepAt("confirmSignUp", signIn.start({ username: email, factor: "email" }));
    const step = await stepAt("code", signIn.confirm(confirm, pool.outbox.lastCode(email)));
    await stepAt("signedIn", signIn.answer(step, pool.outbox.lastCode(email)));
  });
});

describe("A password in such a pool", () => {
  it("is sent by the flow that the pool allows", async () => {
    const pool = installPool({ ...options, appClient: { flows: ["USER_AUTH", "REFRESH_TOKEN_AUTH"] } });
    await stepAt("signedIn", flow().start({ username: email, password }));
    expect(JSON.stringify(pool.log)).not.toContain(password);
    expect(asked(pool)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("is told apart from a wrong one", async () => {
    installPool(options);
    const error = await refusalOf(flow().start({ username: email, password: "Wrong-horse-9" }));
    expect(error.code).toBe("wrongCredentials");
  });

  it("goes as it is only where an app says so", async () => {
    const pool = installPool({ users: [{ email, password }] });
    await stepAt(
      "signedIn",
      flow({ authFlowType: "USER_PASSWORD_AUTH" }).start({ username: email, password }),
    );
    expect(asked(pool)).toEqual(["InitiateAuth"]);
  });
});

describe("A sign-up without a password", () => {
  const bea = "bea@example.com";
  const joined = () => signUpFlow({ client: loadClient, pool: readPool });

  it("lets Bea in by the code that confirmed her address, without another one", async () => {
    const pool = installPool(options);
    const signUp = joined();
    const step = await stepAt("confirmSignUp", signUp.start({ username: bea, attributes: { email: bea } }));
    await stepAt("signedIn", signUp.confirm(step, pool.outbox.lastCode(bea)));
    expect(pool.outbox.messages).toHaveLength(1);
    expect(asked(pool).slice(0, 3)).toEqual(["SignUp", "ConfirmSignUp", "InitiateAuth"]);
  });

  it("lets her in by another code where the sign-up itself can't any more", async () => {
    // Amplify lets the second of two automatic sign-ins within 300 ms hang for ever, whoever asks.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const pool = installPool(options);
    pool.fail("InitiateAuth", { error: "NotAuthorizedException", message: "Invalid session for the user." });
    const signUp = joined();
    const step = await stepAt("confirmSignUp", signUp.start({ username: bea, attributes: { email: bea } }));
    const choice = await stepAt("chooseFactor", signUp.confirm(step, pool.outbox.lastCode(bea)));
    expect(choice.factors).toEqual(["email"]);
    const code = await stepAt("code", signUp.chooseFactor(choice, "email"));
    await stepAt("signedIn", signUp.answer(code, pool.outbox.lastCode(bea)));
  });

  it("tells where the server fails just then, and asks once; the same press goes on", async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const pool = installPool(options);
    pool.fail("InitiateAuth", { html: true });
    const signUp = joined();
    const step = await stepAt("confirmSignUp", signUp.start({ username: bea, attributes: { email: bea } }));
    const code = pool.outbox.lastCode(bea);
    expect(await refusalOf(signUp.confirm(step, code))).toMatchObject({ code: "server" });
    expect(asked(pool)).toEqual(["SignUp", "ConfirmSignUp", "InitiateAuth"]);
    await stepAt("chooseFactor", signUp.confirm(step, code));
  });
});
