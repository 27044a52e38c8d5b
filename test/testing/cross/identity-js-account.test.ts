import { AuthenticationDetails } from "amazon-cognito-identity-js";
import { afterEach, describe, expect, it } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../../src/testing/index.ts";
import { accountOf, completeNewPassword } from "./identity-js-account.ts";
import { takeDevice } from "./identity-js-device.ts";

const password = "Correct-horse-9";
const next = "Better-horse-10";
const ada = "ada@example.com";
const ada2 = "ada@example.org";
const users = [{ email: ada, password }];

let close = () => Promise.resolve();
afterEach(() => close());

async function open(options: UserPoolOptions = {}): Promise<UserPool> {
  const pool = createUserPool({ users, ...options });
  ({ close } = await pool.listen());
  return pool;
}

const visit = (pool: UserPool) => {
  const device = takeDevice(pool, ada, "USER_PASSWORD_AUTH");
  return { ...device, ...accountOf(device.user) };
};

const delivery = { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "a***@e***" };

describe("amazon-cognito-identity-js, with an account", () => {
  it("replaces a forgotten password with the code from the mail", async () => {
    const pool = await open();
    const device = visit(pool);
    expect(await device.forgotPassword()).toEqual({ CodeDeliveryDetails: delivery });
    await expect(device.confirmPassword("letters", next)).rejects.toMatchObject({
      name: "CodeMismatchException",
    });
    expect(await device.confirmPassword(pool.outbox.lastCode(ada), next)).toBe("SUCCESS");
    expect((await device.signIn(next)).isValid()).toBe(true);
  });

  it("is told that a reset is required", async () => {
    const pool = await open({ users: [{ email: ada, password, status: "RESET_REQUIRED" }] });
    await expect(visit(pool).signIn(password)).rejects.toMatchObject({
      name: "PasswordResetRequiredException",
    });
  });

  it("changes the password of someone who knows the old one", async () => {
    const device = visit(await open());
    await device.signIn(password);
    await expect(device.changePassword(next, next)).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Incorrect username or password.",
    });
    expect(await device.changePassword(password, next)).toBe("SUCCESS");
    expect((await device.signIn(next)).isValid()).toBe(true);
  });

  it("changes attributes, proves the new address and takes attributes away", async () => {
    const pool = await open({ verifyBeforeUpdate: ["email"] });
    const device = visit(pool);
    await device.signIn(password);
    expect(await device.update({ email: ada2, name: "Ada", nickname: "A" })).toEqual({
      said: "SUCCESS",
      details: { CodeDeliveryDetailsList: [delivery] },
    });
    await device.sendCode("email");
    expect(await device.verify("email", pool.outbox.lastCode(ada2))).toBe("SUCCESS");
    expect(await device.deleteAttributes("nickname")).toBe("SUCCESS");
    const attributes = pool.users.get(ada2)?.attributes;
    expect(attributes).toEqual({ email: ada2, email_verified: "true", name: "Ada" });
  });

  it("deletes the account", async () => {
    const pool = await open();
    const device = visit(pool);
    await device.signIn(password);
    expect(await device.deleteUser()).toBe("SUCCESS");
    expect(pool.users.list()).toEqual([]);
    expect(device.currentUser()).toBeNull();
  });

  it("asks for a new password and for what is missing, by SRP", async () => {
    const pool = await open({
      users: [{ email: ada, password, status: "FORCE_CHANGE_PASSWORD", attributes: { nickname: "A" } }],
      attributes: { name: { required: true } },
    });
    const { user } = takeDevice(pool, ada);
    const [known, missing] = await new Promise<[unknown, unknown]>((resolve, onFailure) =>
      user.authenticateUser(new AuthenticationDetails({ Username: ada, Password: password }), {
        onSuccess: () => onFailure(new Error("signed in without a question")),
        onFailure,
        newPasswordRequired: (...asked: [unknown, unknown]) => resolve(asked),
      }),
    );
    expect(known).toEqual({ email: ada, email_verified: "false", nickname: "A" });
    expect(missing).toEqual(["name"]);
    await expect(completeNewPassword(user, next, {})).rejects.toMatchObject({
      message: "Attributes did not conform to the schema: name: The attribute is required\n",
    });
    expect((await completeNewPassword(user, next, { name: "Ada" })).isValid()).toBe(true);
    expect(pool.users.get(ada)).toMatchObject({ status: "CONFIRMED", attributes: { name: "Ada" } });
  });
});
