import { afterEach, describe, expect, it, vi } from "vitest";
import { createUserPool, totpCode, type UserPool, type UserPoolOptions } from "../../../src/testing/index.ts";
import { takeDevice } from "./identity-js-device.ts";

// AWS's own client before Amplify 6: a second reading of the protocol, with big numbers of its own.

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password }];

let close = () => Promise.resolve();

async function open(options: UserPoolOptions = {}): Promise<UserPool> {
  const pool = createUserPool(options);
  ({ close } = await pool.listen());
  return pool;
}

afterEach(async () => {
  vi.useRealTimers();
  await close();
});

/** Ada, or somebody else, with a device of their own in hand. */
const visit = (pool: UserPool, { name = ada, flow = "USER_SRP_AUTH" } = {}) => takeDevice(pool, name, flow);

/** The client asks six times for a refresh that is refused and waits longer each time, six seconds in all: not here. */
async function hurried<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const clock = setInterval(() => vi.runOnlyPendingTimers(), 5);
  try {
    return await work();
  } finally {
    clearInterval(clock);
    vi.useRealTimers();
  }
}

const requests = (pool: UserPool) => pool.log.map(({ operation, outcome }) => `${operation} ${outcome}`);

// SRP costs this client a tenth of a second each time: it is used where it is what the test is about.
const inClear = { flow: "USER_PASSWORD_AUTH" };

const refused = (name: string, message: string) => ({ name, message });
const wrong = refused("NotAuthorizedException", "Incorrect username or password.");

describe("amazon-cognito-identity-js", () => {
  it("signs Ada up with her attributes, confirms her with the newest code and lets her in", async () => {
    const pool = await open({ attributes: { "custom:favorite_flavor": {} } });
    const device = visit(pool);
    const signedUp = await device.signUp(password, { name: "Ada", "custom:favorite_flavor": "pistachio" });
    expect(signedUp).toMatchObject({
      userConfirmed: false,
      userSub: pool.users.get(ada)?.sub,
      codeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "a***@e***" },
    });
    const first = pool.outbox.lastCode(ada);
    expect(await device.resend()).toEqual({
      CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "a***@e***" },
    });
    expect(pool.outbox).toHaveLength(2);
    const newest = pool.outbox.lastCode(ada);
    if (newest !== first) {
      const mismatch = "Invalid verification code provided, please try again.";
      await expect(device.confirm(first)).rejects.toMatchObject(refused("CodeMismatchException", mismatch));
    }
    expect(await device.confirm(newest)).toBe("SUCCESS");
    await device.signIn(password);
    const data = await device.userData();
    expect(data?.Username).toBe(signedUp?.userSub);
    const attributes = Object.fromEntries(data?.UserAttributes.map(({ Name, Value }) => [Name, Value]) ?? []);
    expect(attributes).toEqual({
      sub: signedUp?.userSub,
      name: "Ada",
      email: ada,
      email_verified: "true",
      "custom:favorite_flavor": "pistachio",
    });
  });

  it("proves the password by SRP and reads the tokens", async () => {
    const pool = await open({ users: [{ ...users[0], groups: ["admins"] }] });
    const session = await visit(pool).signIn(password);
    expect(requests(pool)).toEqual(["InitiateAuth ok", "RespondToAuthChallenge ok"]);
    expect(session.isValid()).toBe(true);
    expect(session.getIdToken().decodePayload()).toMatchObject({
      email: ada,
      "cognito:username": pool.users.get(ada)?.username,
      "cognito:groups": ["admins"],
    });
    const access = session.getAccessToken();
    expect(access.getExpiration() - access.getIssuedAt()).toBe(3600);
  });

  it("sends the password itself where it is told to", async () => {
    const pool = await open({ users });
    const device = visit(pool, inClear);
    expect((await device.signIn(password)).isValid()).toBe(true);
    expect(requests(pool)).toEqual(["InitiateAuth ok"]);
    await expect(device.signIn("Wrong-horse-9")).rejects.toMatchObject(wrong);
  });

  it("keeps a device signed in over a reload and renews its tokens when they have expired", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const pool = await open({ users });
    const device = visit(pool);
    const before = await device.signIn(password);
    expect(device.currentUser()?.getUsername()).toBe(pool.users.get(ada)?.username);
    expect((await device.session())?.getAccessToken().getJwtToken()).toBe(
      before.getAccessToken().getJwtToken(),
    );
    vi.setSystemTime(Date.now() + 3_600_000);
    const after = await device.session();
    expect(after?.isValid()).toBe(true);
    expect(after?.getAccessToken().getJwtToken()).not.toBe(before.getAccessToken().getJwtToken());
    expect(after?.getRefreshToken().getToken()).toBe(before.getRefreshToken().getToken());
    expect(requests(pool).slice(2)).toEqual(["InitiateAuth ok"]);
    expect((await device.userData())?.Username).toBe(pool.users.get(ada)?.username);
  });

  it("tells a wrong password and a stranger apart only where the pool lets it", async () => {
    const pool = await open({ users });
    await expect(visit(pool).signIn("Wrong-horse-9")).rejects.toMatchObject(wrong);
    await expect(visit(pool, { name: "nobody@example.com" }).signIn(password)).rejects.toMatchObject(wrong);
    await close();
    const talkative = await open({ users, appClient: { preventUserExistenceErrors: false } });
    await expect(
      visit(talkative, { ...inClear, name: "nobody@example.com" }).signIn(password),
    ).rejects.toMatchObject(refused("UserNotFoundException", "User does not exist."));
  });

  it("refuses Ada before her address is confirmed, and a name that is taken", async () => {
    const pool = await open();
    const device = visit(pool, inClear);
    await device.signUp(password, {});
    await expect(device.signIn(password)).rejects.toMatchObject(
      refused("UserNotConfirmedException", "User is not confirmed."),
    );
    await expect(device.signUp(password, {})).rejects.toMatchObject({ name: "UsernameExistsException" });
    await expect(visit(pool, { name: "bo@example.com" }).signUp("short", {})).rejects.toMatchObject(
      refused("InvalidPasswordException", "Password did not conform with policy: Password not long enough"),
    );
  });

  it("signs the second device out when the first signs out everywhere", async () => {
    const pool = await open({ users });
    const [laptop, phone] = [visit(pool, inClear), visit(pool, inClear)];
    await laptop.signIn(password);
    const onPhone = await phone.signIn(password);
    expect(await laptop.signOutEverywhere()).toBe("SUCCESS");
    expect(laptop.currentUser()).toBeNull();
    await expect(phone.userData()).rejects.toMatchObject(
      refused("NotAuthorizedException", "Access Token has been revoked"),
    );
    await expect(hurried(() => phone.refresh(onPhone))).rejects.toMatchObject(
      refused("NotAuthorizedException", "Refresh Token has been revoked"),
    );
    expect((await phone.signIn(password)).isValid()).toBe(true);
  });

  it("leaves the second device alone when the first signs out here", async () => {
    const pool = await open({ users });
    const [laptop, phone] = [visit(pool, inClear), visit(pool, inClear)];
    await laptop.signIn(password);
    const onPhone = await phone.signIn(password);
    await laptop.signOutHere();
    expect(requests(pool).at(-1)).toBe("RevokeToken ok");
    expect((await phone.userData())?.Username).toBe(pool.users.get(ada)?.username);
    expect((await phone.refresh(onPhone)).isValid()).toBe(true);
  });

  const person = { email: ada, phone: "+491701234444", password };
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const methods = ["sms", "totp"] as const;

  it("asks for the code of a text message, of an app, and for which of them", async () => {
    const pool = await open({
      mfa: { methods },
      users: [{ ...person, mfa: { sms: true, totp: { secret }, preferred: "sms" } }],
    });
    const device = visit(pool, inClear);
    const [name, parameters] = await device.begin(password);
    expect([name, parameters]).toMatchObject([
      "SMS_MFA",
      { CODE_DELIVERY_DELIVERY_MEDIUM: "SMS", CODE_DELIVERY_DESTINATION: "+********4444" },
    ]);
    await expect(device.sendCode("none", name)).rejects.toMatchObject(
      refused("CodeMismatchException", "Invalid code or auth state for the user."),
    );
    expect((await device.sendCode(pool.outbox.lastCode(ada), name)).isValid()).toBe(true);

    await device.prefer({ Enabled: true, PreferredMfa: false }, null);
    const { PreferredMfaSetting, UserMFASettingList } = (await device.userData()) ?? {};
    expect([PreferredMfaSetting, UserMFASettingList]).toEqual([undefined, ["SMS_MFA", "SOFTWARE_TOKEN_MFA"]]);
    const phone = visit(pool);
    expect((await phone.begin(password))[0]).toBe("SELECT_MFA_TYPE");
    const chosen = await phone.chooseFactor("SOFTWARE_TOKEN_MFA");
    expect((await phone.sendCode(await totpCode(secret), chosen)).isValid()).toBe(true);
  });

  it("sets an app up on the way in and when signed in", async () => {
    const pool = await open({ mfa: { required: true, methods: ["totp"] }, users: [person] });
    const device = visit(pool, inClear);
    expect((await device.begin(password))[0]).toBe("MFA_SETUP");
    const first = await device.associateApp();
    await expect(device.verifyApp("000000", "phone")).rejects.toMatchObject(
      refused("EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA"),
    );
    await device.verifyApp(await totpCode(first), "phone");
    expect(pool.users.get(ada)?.mfa).toEqual({ totp: { secret: first } });
    const second = await device.associateApp();
    expect(await device.verifyApp(await totpCode(second), "tablet")).toEqual({ Status: "SUCCESS" });
    expect(await device.prefer(null, { Enabled: true, PreferredMfa: true })).toBe("SUCCESS");
    expect(pool.users.get(ada)?.mfa).toEqual({ totp: { secret: second }, preferred: "totp" });
  });

  it("spares Ada the second factor on a device that she has remembered, until she forgets it", async () => {
    const pool = await open({
      mfa: { methods },
      devices: { remember: "ask", skipMfa: true },
      users: [{ ...person, mfa: { sms: true } }],
    });
    const device = visit(pool);
    const getIn = async () => {
      const [name] = await device.begin(password);
      if (name !== "DONE") await device.sendCode(pool.outbox.lastCode(ada), name);
      return name;
    };
    expect(await getIn()).toBe("SMS_MFA");
    expect(await getIn()).toBe("SMS_MFA");
    expect((await device.devices()).Devices).toEqual([]);
    expect(await device.rememberDevice()).toBe("SUCCESS");
    expect((await device.devices()).Devices).toHaveLength(1);
    expect(await getIn()).toBe("DONE");
    expect(requests(pool).slice(-4)).toEqual([
      "InitiateAuth ok",
      "RespondToAuthChallenge ok",
      "RespondToAuthChallenge ok",
      "RespondToAuthChallenge ok",
    ]);
    expect(await device.forgetDevice()).toBe("SUCCESS");
    expect(await getIn()).toBe("SMS_MFA");
  });
});
