import { describe, expect, it } from "vitest";
import { createUserPool, type UserPoolOptions } from "../../src/testing/index.ts";
import { claims, heldClock, refresh, send, signIn } from "./wire.ts";

const password = "Correct-horse-9";
const ada = "ada@example.com";
const ada2 = "ada@example.org";
const phone = "+491701234444";

async function signedIn(options: UserPoolOptions = {}, name = ada) {
  const pool = createUserPool({ users: [{ email: ada, password }], ...options });
  const tokens = await signIn(pool, name, password);
  const call = (operation: string, input: object) =>
    send(pool, operation, { AccessToken: tokens.AccessToken, ...input });
  return {
    pool,
    tokens,
    update: (attributes: Record<string, string>, more: object = {}) =>
      call("UpdateUserAttributes", {
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
        ...more,
      }),
    remove: (...UserAttributeNames: string[]) => call("DeleteUserAttributes", { UserAttributeNames }),
    sendCode: (AttributeName: string) => call("GetUserAttributeVerificationCode", { AttributeName }),
    verify: (AttributeName: string, Code: string) => call("VerifyUserAttribute", { AttributeName, Code }),
    attributes: () => pool.users.list()[0]?.attributes,
  };
}

const toNewEmail = { Destination: "a***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" };
const wrong = (code: string) => (code === "000000" ? "111111" : "000000");
const mismatch = { error: "CodeMismatchException" };
const expired = {
  error: "ExpiredCodeException",
  message: "Invalid code provided, please request a code again.",
};
const unauthorized = {
  error: "NotAuthorizedException",
  message: "A client attempted to write unauthorized attribute",
};
const named = { signInWith: ["username", "email"] } as const;

describe("changing attributes", () => {
  it("shows at once, in the next id token too, and sends nothing for a name", async () => {
    const { pool, tokens, update, attributes } = await signedIn({ attributes: { "custom:flavour": {} } });
    expect((await update({ name: "Ada", "custom:flavour": "mint" })).body).toEqual({
      CodeDeliveryDetailsList: [],
    });
    expect(attributes()).toMatchObject({ name: "Ada", "custom:flavour": "mint", email_verified: "true" });
    const { body } = await refresh(pool, tokens.RefreshToken);
    const { IdToken } = body.AuthenticationResult as { IdToken: string };
    expect(claims(IdToken)).toMatchObject({ name: "Ada" });
    expect(pool.outbox.messages).toEqual([]);
  });

  it("takes an attribute away with an empty value, or by name", async () => {
    const { pool, update, remove, attributes } = await signedIn();
    await update({ name: "Ada", nickname: "A", birthdate: "1815-12-10", phone_number: phone });
    await update({ name: "", birthdate: "" });
    expect((await remove("nickname", "phone_number", "zoneinfo")).body).toEqual({});
    expect(attributes()).toEqual({ email: ada, email_verified: "true" });
    expect(pool.users.get(phone)).toBeUndefined();
  });

  it("is refused for what does not fit the schema or is not the client's to write", async () => {
    const { update, remove } = await signedIn({
      users: [{ email: ada, password, attributes: { name: "Ada", gender: "f" } }],
      attributes: { name: { required: true }, gender: { mutable: false }, locale: { mutable: false } },
      appClient: { writeAttributes: ["email", "name", "gender", "locale", "website"] },
    });
    const required = "Attributes did not conform to the schema: name: The attribute is required\n";
    const fixed = "Cannot modify the non-mutable attribute";
    expect(await update({ name: "" })).toMatchObject({ message: required });
    expect(await remove("name")).toMatchObject({ message: required });
    expect(await update({ "custom:none": "1" })).toMatchObject({
      message:
        "Attributes did not conform to the schema: custom:none: Attribute does not exist in the schema.\n",
    });
    expect(await remove("custom:none")).toMatchObject({ error: "InvalidParameterException" });
    expect(await update({ gender: "m" })).toMatchObject({ message: `${fixed} gender` });
    expect(await remove("gender")).toMatchObject({ message: `${fixed} gender` });
    expect(await update({ sub: "1" })).toMatchObject({ message: `${fixed} sub` });
    expect(await update({ locale: "en" })).toMatchObject({ status: 200 });
    expect(await update({ email_verified: "true" })).toMatchObject(unauthorized);
    expect(await update({ profile: "x" })).toMatchObject(unauthorized);
    expect(await remove("profile")).toMatchObject(unauthorized);
    expect(await update({ email: "ada" })).toMatchObject({ message: "Invalid email address format." });
    expect(await update({ website: "x" })).toMatchObject({ status: 200 });
  });

  it("needs someone who is signed in", async () => {
    const pool = createUserPool();
    for (const [operation, input] of [
      ["UpdateUserAttributes", { UserAttributes: [] }],
      ["DeleteUserAttributes", { UserAttributeNames: [] }],
      ["GetUserAttributeVerificationCode", { AttributeName: "email" }],
      ["VerifyUserAttribute", { AttributeName: "email", Code: "123456" }],
      ["ChangePassword", { PreviousPassword: password, ProposedPassword: password }],
      ["DeleteUser", {}],
    ] as const) {
      const reply = await send(pool, operation, { AccessToken: "abc", ...input });
      expect(reply).toMatchObject({ error: "NotAuthorizedException", message: "Invalid Access Token" });
    }
  });
});

describe("a new email address", () => {
  it("counts at once and is unproved until the code from there", async () => {
    const { pool, update, verify, attributes } = await signedIn();
    expect((await update({ email: ada2 })).body).toEqual({ CodeDeliveryDetailsList: [toNewEmail] });
    expect(attributes()).toEqual({ email: ada2, email_verified: "false" });
    expect(pool.outbox.last(ada2)).toMatchObject({ to: ada2, kind: "updateAttribute" });
    expect((await verify("email", pool.outbox.lastCode(ada2))).body).toEqual({});
    expect(attributes()).toEqual({ email: ada2, email_verified: "true" });
    expect(await signIn(pool, ada2, password)).toBeDefined();
    await expect(signIn(pool, ada, password)).rejects.toThrow("NotAuthorizedException");
  });

  it("waits for its code where the pool verifies before it updates", async () => {
    const { pool, update, sendCode, verify, attributes } = await signedIn({ verifyBeforeUpdate: ["email"] });
    expect((await update({ email: ada2, name: "Ada" })).body).toEqual({
      CodeDeliveryDetailsList: [toNewEmail],
    });
    expect(attributes()).toEqual({ email: ada, email_verified: "true", name: "Ada" });
    expect(await signIn(pool, ada, password)).toBeDefined();
    await expect(signIn(pool, ada2, password)).rejects.toThrow("NotAuthorizedException");
    const first = pool.outbox.lastCode(ada2);
    await sendCode("email");
    expect(pool.outbox.last(ada2)).toMatchObject({ kind: "verifyAttribute" });
    const newest = pool.outbox.lastCode(ada2);
    if (newest !== first) expect(await verify("email", first)).toMatchObject(mismatch);
    expect((await verify("email", newest)).status).toBe(200);
    expect(attributes()).toMatchObject({ email: ada2, email_verified: "true" });
    expect(await signIn(pool, ada2, password)).toBeDefined();
  });

  it("stops waiting when Ada goes back to the old one, or takes another", async () => {
    const { pool, update, verify, attributes } = await signedIn({ verifyBeforeUpdate: ["email"] });
    await update({ email: ada2 });
    const first = pool.outbox.lastCode(ada2);
    expect((await update({ email: ada })).body).toEqual({ CodeDeliveryDetailsList: [] });
    expect(await verify("email", first)).toMatchObject(expired);
    await update({ email: ada2 });
    await update({ email: "ada@example.net" });
    await verify("email", pool.outbox.lastCode("ada@example.net"));
    expect(attributes()).toEqual({ email: "ada@example.net", email_verified: "true" });
  });

  it("may not be another's where it is how people sign in, not even when it becomes so meanwhile", async () => {
    const taken = { error: "AliasExistsException", message: "An account with the email already exists." };
    const { pool, update, verify, attributes } = await signedIn({ verifyBeforeUpdate: ["email"] });
    pool.users.add({ email: "bo@example.com", password });
    expect(await update({ email: "BO@example.com" })).toMatchObject(taken);
    await update({ email: ada2 });
    const code = pool.outbox.lastCode(ada2);
    pool.users.add({ email: ada2, password });
    expect(await verify("email", code)).toMatchObject(taken);
    expect(attributes()).toEqual({ email: ada, email_verified: "true" });
  });

  it("may be written as an alias, but proved only when nobody else has", async () => {
    const { pool, update, verify } = await signedIn(
      {
        ...named,
        users: [
          { username: "ada", password },
          { username: "bo", email: ada, password },
        ],
      },
      "ada",
    );
    expect((await update({ email: ada })).status).toBe(200);
    const code = pool.outbox.lastCode("ada");
    expect(await verify("email", code)).toMatchObject({ error: "AliasExistsException" });
    pool.users.delete("bo");
    expect((await verify("email", code)).status).toBe(200);
    expect(await signIn(pool, ada, password)).toBeDefined();
  });

  it("cannot leave without another name to sign in with", async () => {
    const { remove, update } = await signedIn();
    expect(await remove("email")).toMatchObject({ error: "InvalidParameterException" });
    expect(await update({ email: "" })).toMatchObject({ error: "InvalidParameterException" });
    const both = await signedIn({
      signInWith: ["email", "phone"],
      users: [{ email: ada, phone, password }],
    });
    expect((await both.remove("email")).status).toBe(200);
    expect(await both.remove("phone_number")).toMatchObject({ error: "InvalidParameterException" });
    const byName = await signedIn({ ...named, users: [{ username: "ada", email: ada, password }] });
    expect((await byName.remove("email")).status).toBe(200);
  });

  it("can be kept waiting only where the pool verifies it", () => {
    expect(() => createUserPool({ verify: ["email"], verifyBeforeUpdate: ["phone"] })).toThrow(
      /Name "phone" in "verify"/,
    );
  });

  it("gets words from the custom message trigger", async () => {
    const told: unknown[] = [];
    const { pool, update, sendCode } = await signedIn({
      onCustomMessage: ({ triggerSource, request }) =>
        void told.push([triggerSource, request.clientMetadata]),
    });
    await update({ email: ada2 }, { ClientMetadata: { theme: "dark" } });
    await sendCode("email");
    expect(told).toEqual([
      ["CustomMessage_UpdateUserAttribute", { theme: "dark" }],
      ["CustomMessage_VerifyUserAttribute", undefined],
    ]);
    expect(pool.outbox.last(ada2)?.body).toBe(`Your verification code is ${pool.outbox.lastCode(ada2)}`);
  });
});

describe("proving a contact later", () => {
  it("sends a code and takes it for a day", async () => {
    const clock = heldClock();
    const { pool, sendCode, verify, attributes } = await signedIn({
      users: [{ email: ada, password, phone, phoneVerified: false }],
      clock: clock.read,
      appClient: { accessTokenMinutes: 1440 * 2 },
    });
    expect(await verify("phone_number", "123456")).toMatchObject(expired);
    expect((await sendCode("phone_number")).body.CodeDeliveryDetails).toEqual({
      Destination: "+********4444",
      DeliveryMedium: "SMS",
      AttributeName: "phone_number",
    });
    const first = pool.outbox.lastCode(phone);
    expect(await verify("email", first)).toMatchObject(expired);
    clock.pass({ hours: 24 });
    expect(await verify("phone_number", first)).toMatchObject(expired);
    await sendCode("phone_number");
    expect(await verify("phone_number", wrong(pool.outbox.lastCode(phone)))).toMatchObject(mismatch);
    expect((await verify("phone_number", pool.outbox.lastCode(phone))).status).toBe(200);
    expect(attributes()).toMatchObject({ phone_number_verified: "true" });
    expect(await verify("phone_number", pool.outbox.lastCode(phone))).toMatchObject(expired);
  });

  it("proves only what the code was sent to", async () => {
    const { pool, sendCode, remove, update, verify, attributes } = await signedIn({
      users: [{ email: ada, password, phone }],
    });
    await sendCode("phone_number");
    const code = pool.outbox.lastCode(phone);
    await remove("phone_number");
    expect(await verify("phone_number", code)).toMatchObject(expired);
    await update({ phone_number: "+491709999999" });
    expect(await verify("phone_number", code)).toMatchObject(expired);
    expect(attributes()).toMatchObject({ phone_number_verified: "false" });
  });

  it("works for contacts that are there, five times in an hour, and for five guesses", async () => {
    const limit = { error: "LimitExceededException" };
    const { pool, sendCode, verify } = await signedIn();
    for (const name of ["name", "phone_number"])
      expect(await sendCode(name)).toMatchObject({ error: "InvalidParameterException" });
    expect(await verify("name", "123456")).toMatchObject({ error: "InvalidParameterException" });
    for (let asked = 0; asked < 5; asked++) expect((await sendCode("email")).status).toBe(200);
    expect(await sendCode("email")).toMatchObject(limit);
    const code = pool.outbox.lastCode(ada);
    for (let guess = 0; guess < 5; guess++)
      expect(await verify("email", wrong(code))).toMatchObject(mismatch);
    expect(await verify("email", code)).toMatchObject(limit);
  });
});

describe("deleting the account", () => {
  it("ends every session and frees the name", async () => {
    const { pool, tokens } = await signedIn();
    const phone = await signIn(pool, ada, password);
    await send(pool, "ForgotPassword", { Username: ada });
    expect((await send(pool, "DeleteUser", { AccessToken: tokens.AccessToken })).body).toEqual({});
    expect(pool.users.list()).toEqual([]);
    for (const { AccessToken, RefreshToken } of [tokens, phone]) {
      expect(await send(pool, "GetUser", { AccessToken })).toMatchObject({ error: "UserNotFoundException" });
      expect(await refresh(pool, RefreshToken)).toMatchObject({ error: "NotAuthorizedException" });
    }
    await expect(signIn(pool, ada, password)).rejects.toThrow("Incorrect username or password.");
    expect((await send(pool, "SignUp", { Username: ada, Password: password })).status).toBe(200);
  });

  it("spends the codes of the one who is gone", async () => {
    for (const leave of [
      async ({ pool }: Awaited<ReturnType<typeof signedIn>>) => pool.users.delete("ada"),
      ({ pool, tokens }: Awaited<ReturnType<typeof signedIn>>) =>
        send(pool, "DeleteUser", { AccessToken: tokens.AccessToken }),
    ]) {
      const person = { username: "ada", email: ada, password };
      const visit = await signedIn({ ...named, users: [person] });
      await send(visit.pool, "ForgotPassword", { Username: "ada" });
      const ConfirmationCode = visit.pool.outbox.lastCode("ada");
      await leave(visit);
      visit.pool.users.add({ ...person, password: "Another-horse-9" });
      expect(
        await send(visit.pool, "ConfirmForgotPassword", {
          Username: "ada",
          ConfirmationCode,
          Password: password,
        }),
      ).toMatchObject(expired);
    }
  });
});
