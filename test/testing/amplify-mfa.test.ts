import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createUserPool, totpCode, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { heldClock, send, signIn as elsewhere } from "./wire.ts";

// The client's arithmetic takes a tenth of a second for each sign-in, and several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const password = "Correct-horse-9";
const ada = "ada@example.com";
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const person = { email: ada, phone: "+491701234444", password };
const methods = ["sms", "email", "totp"] as const;

let leave = () => {};

function visit(options: UserPoolOptions) {
  const clock = heldClock(Date.now());
  const pool = createUserPool({ clock: clock.read, ...options });
  leave = pool.install();
  Amplify.configure(pool.config);
  return { pool, clock, code: (key = secret) => totpCode(key, clock.read) };
}

/** In clear, which is quick. */
const signIn = async (username = ada) =>
  (await auth.signIn({ username, password, options: { authFlowType: "USER_PASSWORD_AUTH" } })).nextStep;

const confirm = async (challengeResponse: string) =>
  (await auth.confirmSignIn({ challengeResponse })).nextStep;

const requests = (pool: UserPool) => pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`);

// The client warns about every endpoint that is not AWS's.
beforeAll(() => void (ConsoleLogger.LOG_LEVEL = "ERROR"));

afterEach(async () => {
  await auth.signOut();
  leave();
});

describe("the unmodified Amplify client", () => {
  it.each([
    [{ sms: true }, "CONFIRM_SIGN_IN_WITH_SMS_CODE", "SMS", "+********4444"],
    [{ email: true }, "CONFIRM_SIGN_IN_WITH_EMAIL_CODE", "EMAIL", "a***@e***"],
  ] as const)(
    "asks for the code where MFA is %j, and mends a wrong one",
    async (mfa, signInStep, medium, to) => {
      const { pool } = visit({ mfa: { methods }, users: [{ ...person, mfa }] });
      const asked = await auth.signIn({ username: ada, password });
      expect(asked.nextStep).toEqual({
        signInStep,
        codeDeliveryDetails: { deliveryMedium: medium, destination: to },
      });
      await expect(confirm("0")).rejects.toMatchObject({
        name: "CodeMismatchException",
        message: "Invalid code or auth state for the user.",
      });
      expect((await confirm(pool.outbox.lastCode(ada))).signInStep).toBe("DONE");
      expect((await auth.getCurrentUser()).userId).toBe(pool.users.get(ada)?.sub);
    },
  );

  it("asks for the code of an app, and says so where it was used", async () => {
    const { clock, code } = visit({ mfa: { methods }, users: [{ ...person, mfa: { totp: { secret } } }] });
    expect(await signIn()).toEqual({ signInStep: "CONFIRM_SIGN_IN_WITH_TOTP_CODE" });
    expect((await confirm(await code())).signInStep).toBe("DONE");
    await auth.signOut();
    await signIn();
    await expect(confirm(await code())).rejects.toMatchObject({ name: "ExpiredCodeException" });
    clock.pass({ seconds: 30 });
    expect((await confirm(await code())).signInStep).toBe("DONE");
  });

  it("asks which second factor, and for the chosen one", async () => {
    const { code } = visit({
      mfa: { methods },
      users: [{ ...person, mfa: { sms: true, email: true, totp: { secret } } }],
    });
    expect(await signIn()).toEqual({
      signInStep: "CONTINUE_SIGN_IN_WITH_MFA_SELECTION",
      allowedMFATypes: ["SMS", "TOTP", "EMAIL"],
    });
    expect((await confirm("TOTP")).signInStep).toBe("CONFIRM_SIGN_IN_WITH_TOTP_CODE");
    expect((await confirm(await code())).signInStep).toBe("DONE");
  });

  it("hears that it took too long", async () => {
    const { pool, clock } = visit({ mfa: { methods }, users: [{ ...person, mfa: { sms: true } }] });
    await signIn();
    clock.pass({ minutes: 3 });
    await expect(confirm(pool.outbox.lastCode(ada))).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Invalid session for the user, session is expired.",
    });
  });

  it("sets an app up on the way in", async () => {
    const { pool, code } = visit({ mfa: { required: true, methods: ["totp"] }, users: [person] });
    const asked = await signIn();
    if (asked.signInStep !== "CONTINUE_SIGN_IN_WITH_TOTP_SETUP") throw new Error(asked.signInStep);
    const { sharedSecret } = asked.totpSetupDetails;
    await expect(confirm("000000")).rejects.toMatchObject({ name: "EnableSoftwareTokenMFAException" });
    expect((await confirm(await code(sharedSecret))).signInStep).toBe("DONE");
    expect(pool.users.get(ada)?.mfa).toEqual({ totp: { secret: sharedSecret } });
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ["TOTP"], preferred: undefined });
  });

  const named = { signInWith: ["username"] as const, users: [{ username: "ada", password }] };

  it("asks what to set up where there is a choice, and sets up an address", async () => {
    const { pool } = visit({ ...named, mfa: { required: true, methods: ["email", "totp"] } });
    expect(await signIn("ada")).toEqual({
      signInStep: "CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION",
      allowedMFATypes: ["TOTP", "EMAIL"],
    });
    expect((await confirm("EMAIL")).signInStep).toBe("CONTINUE_SIGN_IN_WITH_EMAIL_SETUP");
    expect((await confirm(ada)).signInStep).toBe("CONFIRM_SIGN_IN_WITH_EMAIL_CODE");
    expect((await confirm(pool.outbox.lastCode(ada))).signInStep).toBe("DONE");
    expect(await auth.fetchUserAttributes()).toMatchObject({ email: ada, email_verified: "true" });
  });

  it("asks for an address alone where the pool has nothing else, and for an app where that was chosen", async () => {
    visit({ ...named, mfa: { required: true, methods: ["email"] } });
    expect((await signIn("ada")).signInStep).toBe("CONTINUE_SIGN_IN_WITH_EMAIL_SETUP");
    leave();
    const { code } = visit({ ...named, mfa: { required: true, methods: ["email", "totp"] } });
    await signIn("ada");
    const asked = await confirm("TOTP");
    if (asked.signInStep !== "CONTINUE_SIGN_IN_WITH_TOTP_SETUP") throw new Error(asked.signInStep);
    expect((await confirm(await code(asked.totpSetupDetails.sharedSecret))).signInStep).toBe("DONE");
  });

  it("sets an app up when signed in, and chooses among factors", async () => {
    const { pool, clock, code } = visit({ mfa: { methods }, users: [person] });
    await signIn();
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: undefined, preferred: undefined });
    await expect(auth.updateMFAPreference({ totp: "PREFERRED" })).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
    });
    const { sharedSecret } = await auth.setUpTOTP();
    await expect(auth.verifyTOTPSetup({ code: "000000" })).rejects.toMatchObject({
      name: "EnableSoftwareTokenMFAException",
    });
    await auth.verifyTOTPSetup({ code: await code(sharedSecret), options: { friendlyDeviceName: "phone" } });
    await auth.updateMFAPreference({ totp: "PREFERRED", sms: "ENABLED", email: "NOT_PREFERRED" });
    expect(await auth.fetchMFAPreference()).toEqual({ enabled: ["SMS", "TOTP", "EMAIL"], preferred: "TOTP" });
    await auth.signOut();
    clock.pass({ seconds: 30 });
    expect((await signIn()).signInStep).toBe("CONFIRM_SIGN_IN_WITH_TOTP_CODE");
    await confirm(await code(sharedSecret));
    await auth.updateMFAPreference({ totp: "DISABLED", sms: "DISABLED", email: "DISABLED" });
    await auth.signOut();
    expect((await signIn()).signInStep).toBe("DONE");
    expect(pool.users.get(ada)?.mfa).toEqual({});
  });
});

describe("a device of the Amplify client", () => {
  // It names its devices by the browser, and Node has none.
  beforeAll(() => void vi.stubGlobal("navigator", { userAgent: "Ada's browser" }));
  const users = [{ ...person, mfa: { sms: true } }];

  it("is remembered when Ada says so, spares her the second factor, and is forgotten again", async () => {
    const { pool } = visit({ users, mfa: { methods }, devices: { remember: "ask", skipMfa: true } });
    const getIn = async () => {
      const { nextStep } = await auth.signIn({ username: ada, password });
      if (nextStep.signInStep === "DONE") return "with the password";
      await confirm(pool.outbox.lastCode(ada));
      return "with a code";
    };
    expect(await getIn()).toBe("with a code");
    expect(await auth.fetchDevices()).toEqual([]);
    await auth.rememberDevice();
    const [device, ...others] = await auth.fetchDevices();
    expect(others).toEqual([]);
    expect(device).toMatchObject({
      name: "Ada's browser",
      attributes: { device_status: "valid" },
      createDate: new Date(pool.log[0]?.at ?? 0),
    });
    await auth.signOut();

    expect(await getIn()).toBe("with the password");
    expect(requests(pool).slice(-4)).toEqual([
      "InitiateAuth ok",
      "RespondToAuthChallenge ok",
      "RespondToAuthChallenge ok",
      "RespondToAuthChallenge ok",
    ]);
    expect(await auth.fetchDevices()).toHaveLength(1);
    await auth.forgetDevice();
    expect(await auth.fetchDevices()).toEqual([]);
    await auth.signOut();
    expect(await getIn()).toBe("with a code");
  });

  it("starts anew where it was forgotten from elsewhere", async () => {
    const { pool } = visit({ users: [person], devices: { remember: "always" } });
    await auth.signIn({ username: ada, password });
    const [before] = await auth.fetchDevices();
    await auth.signOut();
    const { AccessToken } = await elsewhere(pool, ada, password);
    await send(pool, "ForgetDevice", { AccessToken, DeviceKey: before?.id });
    expect((await auth.signIn({ username: ada, password })).isSignedIn).toBe(true);
    expect(requests(pool)).toContain("RespondToAuthChallenge ResourceNotFoundException");
    const [after] = await auth.fetchDevices();
    expect(after?.id).not.toBe(before?.id);
  });
});
