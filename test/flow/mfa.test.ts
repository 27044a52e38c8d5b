import { confirmSignIn, signIn } from "aws-amplify/auth";
import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { mfaFlow } from "../../src/flow/mfa.ts";
import { totpCode, type SeedUser, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const email = "ada@example.com";
const phone = "+447700900123";
const password = "Correct-horse-9";
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";
const all = ["totp", "sms", "email"] as const;

const flow = (methods: readonly ("sms" | "email" | "totp")[] = all, required = false) =>
  mfaFlow({
    client: loadClient,
    pool: () => ({ ...readPool(), mfa: { methods, required } }),
    app: () => ({ appName: "Ice & Cream" }),
  });

/** Ada is signed in, with what she has turned on before. */
async function signedIn(user: Partial<SeedUser> = { phone }, more: UserPoolOptions = {}): Promise<UserPool> {
  const pool = installPool({
    mfa: { methods: all },
    attributes: { phone_number: {} },
    users: [{ email, password, ...user }],
    ...more,
  });
  let { nextStep } = await signIn({ username: email, password });
  if (nextStep.signInStep === "CONTINUE_SIGN_IN_WITH_MFA_SELECTION") {
    ({ nextStep } = await confirmSignIn({ challengeResponse: "SMS" }));
  }
  const to = nextStep.signInStep === "CONFIRM_SIGN_IN_WITH_SMS_CODE" ? phone : email;
  if (nextStep.signInStep !== "DONE") await confirmSignIn({ challengeResponse: pool.outbox.lastCode(to) });
  return pool;
}

const on = (pool: UserPool) => pool.users.get(email)?.mfa;
const named = (pool: UserPool, operation: string) =>
  pool.log.filter((entry) => entry.operation === operation).length;

describe("The second factors of an account", () => {
  it("are those of the pool, and off at first", async () => {
    await signedIn();
    expect(await stepAt("mfa", flow().begin())).toEqual({
      name: "mfa",
      factors: [
        { method: "totp", isOn: false },
        { method: "sms", isOn: false },
        { method: "email", isOn: false },
      ],
      isRequired: false,
    });
  });

  it("say what the account lacks: an address, a number, or the proof of one", async () => {
    await signedIn({ emailVerified: false });
    const { factors } = await stepAt("mfa", flow().begin());
    expect(factors).toEqual([
      { method: "totp", isOn: false },
      { method: "sms", isOn: false, lacks: { attribute: "phone_number", why: "missing" } },
      { method: "email", isOn: false, lacks: { attribute: "email", why: "unverified" } },
    ]);
  });

  it("can be turned off where the pool has them no more, and are not preferred by and by", async () => {
    const pool = await signedIn({ phone, mfa: { sms: true, email: true, preferred: "email" } });
    const mfa = flow(["sms", "totp"]);
    const { factors } = await stepAt("mfa", mfa.begin());
    expect(factors).toEqual([
      { method: "sms", isOn: true, isPreferred: false, canPrefer: false, canTurnOff: true },
      { method: "totp", isOn: false },
      { method: "email", isOn: true, isPreferred: false, canPrefer: false, canTurnOff: true },
    ]);
    await stepAt("mfa", mfa.turnOff("email"));
    expect(on(pool)).toEqual({ sms: true });
  });
});

describe("A code by text message or mail", () => {
  it("is turned on at once, and the first one is preferred", async () => {
    const pool = await signedIn();
    const mfa = flow();
    const step = await stepAt("mfa", mfa.turnOn("sms"));
    expect(step.changed).toEqual({ method: "sms", to: "on" });
    expect(step.factors).toContainEqual({
      method: "sms",
      isOn: true,
      isPreferred: true,
      canPrefer: false,
      canTurnOff: true,
    });
    await stepAt("mfa", mfa.turnOn("email"));
    expect(on(pool)).toEqual({ sms: true, email: true, preferred: "sms" });
  });

  it("that the account has nothing for is refused", async () => {
    await signedIn({});
    expect(await refusalOf(flow().turnOn("sms"))).toMatchObject({ code: "mfaNotPossible" });
  });

  it("leaves another one preferred when it goes, and none when it was the last", async () => {
    const pool = await signedIn({ phone, mfa: { sms: true, email: true, preferred: "sms" } });
    const mfa = flow();
    const step = await stepAt("mfa", mfa.turnOff("sms"));
    expect(step.changed).toEqual({ method: "sms", to: "off" });
    expect(on(pool)).toEqual({ email: true, preferred: "email" });
    await stepAt("mfa", mfa.turnOff("email"));
    expect(on(pool)).toEqual({});
  });

  it("of several is preferred, in place of the one before", async () => {
    const pool = await signedIn({ phone, mfa: { sms: true, email: true, preferred: "sms" } });
    const step = await stepAt("mfa", flow().prefer("email"));
    expect(step.changed).toEqual({ method: "email", to: "preferred" });
    expect(on(pool)).toEqual({ sms: true, email: true, preferred: "email" });
  });

  it("that another tab has turned off meanwhile is not turned on by what this one does", async () => {
    const pool = await signedIn({ phone, mfa: { sms: true, email: true, preferred: "sms" } });
    const here = flow();
    await stepAt("mfa", here.begin());
    await stepAt("mfa", flow().turnOff("email"));
    await stepAt("mfa", here.prefer("email"));
    expect(on(pool)).toEqual({ sms: true, preferred: "sms" });
    await stepAt("mfa", here.turnOff("sms"));
    expect(on(pool)).toEqual({});
  });
});

describe("Where a second factor is required", () => {
  const required: UserPoolOptions = { mfa: { required: true, methods: all } };

  it("the last one can't be turned off, and nothing is sent for it", async () => {
    const pool = await signedIn({ phone, mfa: { sms: true } }, required);
    const mfa = flow(all, true);
    const { factors, isRequired } = await stepAt("mfa", mfa.begin());
    expect(isRequired).toBe(true);
    expect(factors.find(({ method }) => method === "sms")).toMatchObject({ isOn: true, canTurnOff: false });
    expect(await stepAt("mfa", mfa.turnOff("sms"))).not.toHaveProperty("changed");
    expect(named(pool, "SetUserMFAPreference")).toBe(0);
    await stepAt("mfa", mfa.turnOn("email"));
    await stepAt("mfa", mfa.turnOff("sms"));
    expect(on(pool)).toEqual({ email: true, preferred: "email" });
  });

  it("those that nobody has chosen are on, as a sign-in asks for them, and stay on beside the first that is chosen", async () => {
    const pool = await signedIn({ phone }, { mfa: { required: true, methods: ["sms", "email"] } });
    const mfa = flow(["sms", "email"], true);
    const { factors } = await stepAt("mfa", mfa.begin());
    expect(factors).toEqual([
      { method: "sms", isOn: true, isPreferred: false, canPrefer: true, canTurnOff: true },
      { method: "email", isOn: true, isPreferred: false, canPrefer: true, canTurnOff: true },
    ]);
    await stepAt("mfa", mfa.prefer("email"));
    expect(on(pool)).toEqual({ sms: true, email: true, preferred: "email" });
  });

  it("one that nobody has chosen stays on beside an app", async () => {
    const pool = await signedIn({ phone }, { mfa: { required: true, methods: ["totp", "sms"] } });
    const mfa = flow(["totp", "sms"], true);
    const step = await stepAt("setUpTotp", mfa.turnOn("totp"));
    await stepAt("mfa", mfa.confirmTotp(step, await totpCode(step.secret)));
    expect(on(pool)).toEqual({ totp: { secret: step.secret }, sms: true, preferred: "totp" });
  });

  it("one that nobody has chosen can be turned off beside another", async () => {
    const pool = await signedIn({ phone }, { mfa: { required: true, methods: ["sms", "email"] } });
    await stepAt("mfa", flow(["sms", "email"], true).turnOff("sms"));
    expect(on(pool)).toEqual({ email: true });
  });
});

describe("An authenticator app", () => {
  it("is set up with its first code, and then asked for", async () => {
    const pool = await signedIn();
    const mfa = flow();
    const step = await stepAt("setUpTotp", mfa.turnOn("totp"));
    expect(step).toMatchObject({
      username: email,
      uri: `otpauth://totp/Ice%20%26%20Cream:ada%40example.com?secret=${step.secret}&issuer=Ice%20%26%20Cream`,
    });
    expect(await refusalOf(mfa.confirmTotp(step, "000000"))).toMatchObject({
      code: "wrongCode",
      field: "code",
    });
    expect(on(pool)).not.toHaveProperty("totp");
    const read = await stepAt("mfa", mfa.confirmTotp(step, ` ${await totpCode(step.secret)} `));
    expect(read.changed).toEqual({ method: "totp", to: "on" });
    expect(on(pool)).toEqual({ totp: { secret: step.secret }, preferred: "totp" });
  });

  it("whose code was right is not asked for another one where the rest has failed", async () => {
    const pool = await signedIn();
    const mfa = flow();
    const step = await stepAt("setUpTotp", mfa.turnOn("totp"));
    const code = await totpCode(step.secret);
    pool.fail("SetUserMFAPreference", { drop: true, times: 3 });
    expect((await refusalOf(mfa.confirmTotp(step, code))).code).toBe("offline");
    await stepAt("mfa", mfa.confirmTotp(step, code));
    expect(on(pool)).toHaveProperty("totp");
  });

  it("takes the place of another one, which counts until then, and what is preferred stays so", async () => {
    const pool = await signedIn({ phone, mfa: { totp: { secret }, sms: true, preferred: "sms" } });
    const mfa = flow();
    const step = await stepAt("setUpTotp", mfa.turnOn("totp"));
    expect(on(pool)).toHaveProperty("totp", { secret });
    await stepAt("mfa", mfa.confirmTotp(step, await totpCode(step.secret)));
    expect(on(pool)).toEqual({ totp: { secret: step.secret }, sms: true, preferred: "sms" });
    expect(named(pool, "SetUserMFAPreference")).toBe(0);
  });

  it("is put off without a connection, too", async () => {
    const pool = await signedIn();
    const mfa = flow();
    const before = await stepAt("mfa", mfa.begin());
    await stepAt("setUpTotp", mfa.turnOn("totp"));
    const requests = pool.log.length;
    expect(await stepAt("mfa", mfa.cancel())).toEqual(before);
    expect(pool.log).toHaveLength(requests);
  });

  it("without a key, of an answer that lost it, is a fault of ours", async () => {
    const pool = await signedIn();
    pool.fail("AssociateSoftwareToken", { answer: "empty" });
    expect((await refusalOf(flow().turnOn("totp"))).code).toBe("server");
  });

  it("that the pool has no more is refused", async () => {
    await signedIn({ phone }, { mfa: { methods: ["sms"] } });
    expect((await refusalOf(flow().turnOn("totp"))).code).toBe("mfaNotPossible");
  });
});

describe("What goes wrong on the way", () => {
  it.each([
    ["no connection", { drop: true, times: 3 }, "offline"],
    ["a limit", { error: "LimitExceededException", times: 3 }, "tooManyAttempts"],
    ["a fault of Cognito's", { error: "InternalErrorException", status: 500, times: 3 }, "server"],
    [
      "an end of the session",
      { error: "NotAuthorizedException", message: "Access Token has been revoked" },
      "sessionEnded",
    ],
  ] as const)(
    "such as %s leaves things as they were, and the same press works later",
    async (_, fault, code) => {
      const pool = await signedIn();
      const mfa = flow();
      pool.fail("SetUserMFAPreference", fault);
      expect((await refusalOf(mfa.turnOn("sms"))).code).toBe(code);
      expect(on(pool) ?? {}).toEqual({});
      await stepAt("mfa", mfa.turnOn("sms"));
    },
  );
});
