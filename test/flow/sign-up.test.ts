import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { hint } from "../../src/flow/hint.ts";
import { signUpFlow } from "../../src/flow/sign-up.ts";
import type { PreSignUpEvent } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const flow = () => signUpFlow({ client: loadClient, pool: readPool });
const ada = {
  username: " ada@example.com ",
  password: "Correct-horse-9",
  attributes: { email: "ada@example.com" },
} as const;

describe("Ada signs up with her email", () => {
  it("and comes through the code of her mail into the app", async () => {
    const pool = installPool();
    const signUp = flow();

    const asked = await stepAt("confirmSignUp", signUp.start(ada));
    expect(asked.userId).toBe(pool.users.get("ada@example.com")?.sub);
    expect(asked.username).toBe("ada@example.com");
    expect(asked.sentTo).toEqual({ medium: "email", destination: "ada@example.com", attribute: "email" });
    expect(Date.now() - (asked.sentAt ?? 0)).toBeLessThan(5_000);

    const code = pool.outbox.lastCode("ada@example.com");
    const inside = await stepAt("signedIn", signUp.confirm(asked, code));
    expect(inside.user).toMatchObject({ email: "ada@example.com", id: asked.userId });
    expect(pool.log.map(({ operation }) => operation)).toEqual([
      "SignUp",
      "ConfirmSignUp",
      "InitiateAuth",
      "RespondToAuthChallenge",
    ]);
  });

  it("with spaces around her address in both places, and an empty field that is no attribute", async () => {
    const pool = installPool();
    const attributes = { email: " ada@example.com ", nickname: "", name: " Ada " };
    await stepAt("confirmSignUp", flow().start({ ...ada, attributes }));
    const kept = pool.users.get("ada@example.com")?.attributes;
    expect(kept).toMatchObject({ email: "ada@example.com", name: " Ada " });
    expect(kept).not.toHaveProperty("nickname");
  });

  it("with a password of spaces and letters of another script", async () => {
    const pool = installPool();
    const signUp = flow();
    const password = "Пароль с пробелом 9-aA";
    const asked = await stepAt("confirmSignUp", signUp.start({ ...ada, password }));
    await stepAt("signedIn", signUp.confirm(asked, pool.outbox.lastCode("ada@example.com")));
  });

  it("with a phone number, and the code comes by text message", async () => {
    const pool = installPool({ signInWith: ["phone"] });
    const phone = "+4917012345678";
    const signUp = flow();
    const details = { ...ada, username: phone, attributes: { phone_number: phone } };
    const asked = await stepAt("confirmSignUp", signUp.start(details));
    expect(asked.sentTo).toEqual({ medium: "sms", destination: phone, attribute: "phone_number" });
    await stepAt("signedIn", signUp.confirm(asked, pool.outbox.lastCode(phone)));
  });
});

describe("A pool that confirms by itself", () => {
  const onPreSignUp = ({ response }: PreSignUpEvent) => void (response.autoConfirmUser = true);

  it("lets Ada in at once", async () => {
    const pool = installPool({ onPreSignUp });
    expect((await stepAt("signedIn", flow().start(ada))).user.email).toBe("ada@example.com");
    expect(pool.outbox).toHaveLength(0);
  });

  it("asks for her password alone where the connection goes right after", async () => {
    const pool = installPool({ onPreSignUp });
    pool.fail("InitiateAuth", { drop: true, times: 3 });
    const signUp = flow();
    const step = await stepAt("password", signUp.start(ada));
    expect(step.username).toBe("ada@example.com");
    await stepAt("signedIn", signUp.enterPassword(step, ada.password));
  });
});

describe("A pool that confirms by a link", () => {
  it("waits until Ada has followed it, then lets her in without her password", async () => {
    const pool = installPool({}, { signUpVerificationMethod: "link" });
    const signUp = flow();
    const asked = await stepAt("link", signUp.start(ada));
    expect(asked.sentTo?.destination).toBe("ada@example.com");

    expect((await refusalOf(signUp.followLink(asked))).code).toBe("notConfirmedYet");
    pool.users.confirm("ada@example.com");
    await stepAt("signedIn", signUp.followLink(asked));
  });

  it("looks whether it was followed, and a look and a press at the same time are one sign-in", async () => {
    const pool = installPool({}, { signUpVerificationMethod: "link" });
    const signUp = flow();
    const asked = await stepAt("link", signUp.start(ada));
    expect(asked.canCheck).toBe(true);
    expect((await refusalOf(signUp.check(asked))).code).toBe("notConfirmedYet");
    pool.users.confirm("ada@example.com");
    const both = [signUp.check(asked), signUp.followLink(asked), signUp.check(asked)];
    for (const one of both) await stepAt("signedIn", one);
    expect(pool.log.filter(({ operation }) => operation === "InitiateAuth")).toHaveLength(2);
  });

  it.each([
    [
      "without a password, which would send a code",
      { firstFactors: ["PASSWORD", "EMAIL_OTP"] },
      undefined,
      {},
    ],
    ["where triggers lead the sign-in", {}, ada.password, { authFlowType: "CUSTOM_WITH_SRP" }],
  ] as const)("does not look %s", async (_, options, password, settings) => {
    const pool = installPool(options, { signUpVerificationMethod: "link" });
    const signUp = signUpFlow({ client: loadClient, pool: () => ({ ...readPool(), ...settings }) });
    const { username, attributes } = ada;
    const asked = await stepAt("link", signUp.start({ username, attributes, ...(password && { password }) }));
    expect(asked).not.toHaveProperty("canCheck");
    pool.users.confirm("ada@example.com");
    expect((await refusalOf(signUp.check(asked))).code).toBe("notConfirmedYet");
    expect(pool.log.map(({ operation }) => operation)).toEqual(["SignUp"]);
  });

  it("sends another one when asked", async () => {
    const pool = installPool({}, { signUpVerificationMethod: "link" });
    const signUp = flow();
    const asked = await stepAt("link", signUp.start(ada));
    const again = await stepAt("link", signUp.resend(asked));
    expect(again.sentTo?.destination).toBe("ada@example.com");
    expect(pool.outbox).toHaveLength(2);
  });

  it("asks for the password after a reload, and says so if the link was not followed", async () => {
    const pool = installPool({}, { signUpVerificationMethod: "link" });
    const asked = await stepAt("link", flow().start(ada));

    const afterReload = flow();
    expect((await refusalOf(afterReload.check(asked))).code).toBe("notConfirmedYet");
    expect(pool.log).toHaveLength(1);
    const password = await stepAt("password", afterReload.followLink(asked));
    const stillAsked = await stepAt("link", afterReload.enterPassword(password, ada.password));
    pool.users.confirm("ada@example.com");
    await stepAt("signedIn", afterReload.followLink(stillAsked));
  });
});

describe("Ada goes back from the code", () => {
  it("and on again: the account that waits for it is hers", async () => {
    const pool = installPool();
    const signUp = flow();
    const asked = await stepAt("confirmSignUp", signUp.start(ada));
    signUp.giveUp();
    expect(await stepAt("confirmSignUp", signUp.start(ada))).toEqual(asked);
    expect(pool.outbox).toHaveLength(1);
    await stepAt("signedIn", signUp.confirm(asked, pool.outbox.lastCode("ada@example.com")));
  });

  it("and tells something else of herself: that account has not got it", async () => {
    installPool();
    const signUp = flow();
    await stepAt("confirmSignUp", signUp.start(ada));
    signUp.giveUp();
    const other = { ...ada, attributes: { ...ada.attributes, nickname: "Countess" } };
    expect((await refusalOf(signUp.start(other))).code).toBe("userExists");
    expect((await refusalOf(flow().start(ada))).code).toBe("userExists");
  });
});

describe("Ada is refused", () => {
  it.each([
    [["email"], "An account with the given email already exists."],
    [["username"], "User already exists"],
  ] as const)("where her name is taken, in a pool of %s", async (signInWith, message) => {
    const username = signInWith[0] === "email" ? "ada@example.com" : "ada";
    installPool({ signInWith, users: [{ username, email: "ada@example.com", password: ada.password }] });
    const error = await refusalOf(flow().start({ ...ada, username }));
    expect(error).toMatchObject({ code: "userExists", field: "username", message });
  });

  it.each([
    ["short1-", "invalidPassword"],
    ["no-capital-9", "invalidPassword"],
    ["", "invalidPassword"],
  ])("for the password %j", async (password, code) => {
    const pool = installPool();
    expect(await refusalOf(flow().start({ ...ada, password }))).toMatchObject({ code, field: "password" });
    expect(pool.users.list()).toEqual([]);
  });

  it("for an attribute that the pool requires, by its name", async () => {
    installPool({ attributes: { family_name: { required: true } } });
    const error = await refusalOf(flow().start(ada));
    expect(error).toMatchObject({ code: "attributeRequired", field: "family_name" });
    expect(hint(error)).toContain('requires the attribute "family_name"');
  });

  it("for a custom attribute that the pool lacks, and the developer reads what to create", async () => {
    installPool();
    const attributes = { ...ada.attributes, "custom:favorite_flavor": "vanilla" };
    const error = await refusalOf(flow().start({ ...ada, attributes }));
    expect(error).toMatchObject({ code: "invalidAttribute", field: "custom:favorite_flavor" });
    expect(hint(error)).toMatch(/no attribute "custom:favorite_flavor".*as "favorite_flavor"/);
  });

  it("for an attribute that the app client may not write", async () => {
    installPool({ appClient: { writeAttributes: ["email"] } });
    const error = await refusalOf(
      flow().start({ ...ada, attributes: { ...ada.attributes, nickname: "Countess" } }),
    );
    expect(error.code).toBe("invalidAttribute");
    expect(hint(error)).toContain("Attribute permissions");
  });

  it("for a custom attribute that is too long, by its name", async () => {
    installPool({ attributes: { "custom:favorite_flavor": { maxLength: 5 } } });
    const attributes = { ...ada.attributes, "custom:favorite_flavor": "stracciatella" };
    const error = await refusalOf(flow().start({ ...ada, attributes }));
    expect(error).toMatchObject({ code: "invalidAttribute", field: "custom:favorite_flavor" });
    expect(hint(error)).toBeUndefined();
  });

  it("by the app's own trigger", async () => {
    installPool({
      onPreSignUp() {
        throw new Error("Only staff may join");
      },
    });
    const error = await refusalOf(flow().start(ada));
    expect(error).toMatchObject({ code: "refusedByApp", name: "UserLambdaValidationException" });
    expect(error.message).toBe("PreSignUp failed with error Only staff may join.");
  });

  it.each([
    ["that is no address", "ada-example.com", "invalidEmail", "email"],
    ["of two words", "ada lovelace", "invalidUsername", "username"],
    ["of two kilobytes", "ada@example.com".padStart(2_048, "a"), "invalidUsername", "username"],
    // Cognito takes letters, marks, signs, numbers and punctuation; what joins these two is none of them.
    ["of an emoji made of two", "👩\u200d🚀", "invalidUsername", "username"],
    ["of nothing", " ", "invalidUsername", "username"],
  ])("for a name %s", async (_, username, code, field) => {
    installPool();
    expect(await refusalOf(flow().start({ ...ada, username, attributes: {} }))).toMatchObject({
      code,
      field,
    });
  });

  it.each(["0170 1234567", "4917012345678", "+49 170 1234567"])("for the phone number %s", async (phone) => {
    installPool({ signInWith: ["username"], attributes: { phone_number: {} } });
    const error = await refusalOf(
      flow().start({ ...ada, username: "ada", attributes: { phone_number: phone } }),
    );
    expect(error).toMatchObject({ code: "invalidPhone", field: "phone_number" });
  });
});

it.each(["عائشة", "Ada🙂Lovelace"])("Somebody signs up as %s, and in", async (username) => {
  const pool = installPool({ signInWith: ["username"], attributes: { email: {} } });
  const signUp = flow();
  const asked = await stepAt("confirmSignUp", signUp.start({ ...ada, username }));
  const inside = await stepAt("signedIn", signUp.confirm(asked, pool.outbox.lastCode(username)));
  expect(inside.user.username).toBe(username);
});
