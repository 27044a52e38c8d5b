import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import { accountFlow } from "../../src/flow/account.ts";
import type { MetadataVerb } from "../../src/flow/client-of.ts";
import type { AppSettings } from "../../src/flow/flow.ts";
import { hint } from "../../src/flow/hint.ts";
import { reauthenticationFlow } from "../../src/flow/reauthentication.ts";
import { resetPasswordFlow } from "../../src/flow/reset-password.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { signUpFlow } from "../../src/flow/sign-up.ts";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { refusalOf } from "../support/result.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const details = { username: email, password, attributes: { email } } as const;
const users = [{ email, password }];

const contextOf = (settings: AppSettings) => ({
  client: loadClient,
  pool: readPool,
  app: () => settings,
});

/** What the triggers of a pool hear, one after another. */
function listening(options: UserPoolOptions = {}) {
  const heard: unknown[] = [];
  const pool = installPool({
    onPreSignUp: ({ triggerSource, request }) => void heard.push([triggerSource, request.clientMetadata]),
    onCustomMessage: ({ triggerSource, request }) => void heard.push([triggerSource, request.clientMetadata]),
    onPreAuthentication: ({ triggerSource, request }) =>
      void heard.push([triggerSource, request.validationData]),
    onPostAuthentication: ({ triggerSource, request }) =>
      void heard.push([triggerSource, request.clientMetadata]),
    onPostConfirmation: ({ triggerSource, request }) =>
      void heard.push([triggerSource, request.clientMetadata]),
    ...options,
  });
  return { pool, heard };
}

/** Says which verb asked, and remembers all that did. */
function byVerb() {
  const verbs: MetadataVerb[] = [];
  const clientMetadata = async (verb: MetadataVerb) => {
    verbs.push(verb);
    return { verb };
  };
  return { verbs, context: contextOf({ locale: "de", clientMetadata }) };
}

describe("The triggers of a pool hear", () => {
  it("which language Ada reads, from her sign-up until she is in", async () => {
    const { pool, heard } = listening();
    const flow = signUpFlow(contextOf({ locale: "de" }));
    const made = await flow.start(details);
    if (!made.ok || made.step.name !== "confirmSignUp") throw new Error("No code was asked for.");
    await flow.resend(made.step);
    const code = pool.outbox.lastCode(email);
    expect(await flow.confirm(made.step, code)).toMatchObject({ step: { name: "signedIn" } });
    const locale = { locale: "de" };
    expect(heard).toEqual([
      ["PreSignUp_SignUp", locale],
      ["CustomMessage_SignUp", locale],
      ["CustomMessage_ResendCode", locale],
      ["PostConfirmation_ConfirmSignUp", locale],
      ["PreAuthentication_Authentication", locale],
      ["PostAuthentication_Authentication", locale],
    ]);
  });

  it("what the app tells of each verb, beside the language", async () => {
    const { heard } = listening({ users });
    const { verbs, context } = byVerb();
    const reset = resetPasswordFlow(context);
    await reset.requestReset(email);
    expect(verbs).toEqual(["resetPassword"]);
    expect(heard).toEqual([["CustomMessage_ForgotPassword", { locale: "de", verb: "resetPassword" }]]);
  });

  it("what the app tells in place of the language", async () => {
    const { heard } = listening({ users });
    const flow = resetPasswordFlow(contextOf({ locale: "de", clientMetadata: { locale: "gsw", shop: "1" } }));
    await flow.requestReset(email);
    expect(heard).toEqual([["CustomMessage_ForgotPassword", { locale: "gsw", shop: "1" }]]);
  });

  it("nothing, where the app says nothing", async () => {
    const { heard } = listening({ users });
    await resetPasswordFlow({ client: loadClient, pool: readPool }).requestReset(email);
    expect(heard).toEqual([["CustomMessage_ForgotPassword", undefined]]);
  });

  it("of a sign-up without a password what the sign-in after it is told, too", async () => {
    const { pool, heard } = listening({ firstFactors: ["PASSWORD", "EMAIL_OTP"] });
    const { context } = byVerb();
    const flow = signUpFlow(context);
    const made = await flow.start({ username: email, attributes: { email } });
    if (!made.ok || made.step.name !== "confirmSignUp") throw new Error("No code was asked for.");
    const isIn = await flow.confirm(made.step, pool.outbox.lastCode(email));
    expect(isIn).toMatchObject({ step: { name: "signedIn" } });
    expect(heard).toContainEqual(["PreAuthentication_Authentication", { locale: "de", verb: "signIn" }]);
  });

  it("of a changed address, and of somebody who signs in once more, once each", async () => {
    const { pool, heard } = listening({
      users,
      attributes: { phone_number: {} },
      verifyBeforeUpdate: ["email"],
    });
    const { verbs, context } = byVerb();
    await signInFlow(context).start({ username: email, password });
    const flow = accountFlow(context);
    const read = await flow.begin();
    if (!read.ok || read.step.name !== "account") throw new Error("The account can't be read.");
    await flow.change(read.step, { email: "ada@lovelace.example" });
    expect(heard.at(-1)).toEqual([
      "CustomMessage_UpdateUserAttribute",
      { locale: "de", verb: "updateUserAttributes" },
    ]);
    const again = reauthenticationFlow(context);
    const begun = await again.begin(0);
    if (!begun.ok || begun.step.name !== "password") throw new Error("No password is asked for.");
    const { step } = begun;
    expect(await again.again(({ enterPassword }) => enterPassword(step, password))).toMatchObject({
      ok: true,
    });
    expect(verbs).toEqual(["signIn", "updateUserAttributes", "signIn"]);
    expect(asked(pool).filter((operation) => operation === "InitiateAuth")).toHaveLength(2);
  });
});

it("Nothing is sent where the app can't tell what the triggers need", async () => {
  const { pool } = listening();
  const flow = signUpFlow(
    contextOf({
      clientMetadata: () => Promise.reject(new Error("The captcha was closed.")),
    }),
  );
  const error = await refusalOf(flow.start(details));
  expect(error).toMatchObject({ code: "refusedByApp", message: "The captcha was closed." });
  expect(error).not.toHaveProperty("sentence");
  expect(hint(error)).toMatch(/clientMetadata .* rejected.*The captcha was closed\./);
  expect(asked(pool)).toEqual([]);
});

it("Ada reads why, where the app says it with what it throws", async () => {
  installPool();
  const said = { sentence: "Your browser blocks the captcha.", field: "email" } as const;
  const blocked = () => Promise.reject(Object.assign(new Error("blocked"), said));
  const flow = signUpFlow(contextOf({ clientMetadata: blocked }));
  expect(await refusalOf(flow.start(details))).toMatchObject({ code: "refusedByApp", ...said });
});

describe("A trigger that refuses", () => {
  const only = "Only acme.example may join.";
  const refusing = (text = only) =>
    installPool({
      onPreSignUp: () => {
        throw new Error(text);
      },
    });
  const join = (settings: AppSettings) => signUpFlow(contextOf(settings)).start(details);

  it("is told to the app in its own text, and Ada reads the app's sentence", async () => {
    refusing();
    const told: string[] = [];
    const result = await join({
      triggerMessage: (message, trigger) => {
        told.push(message, trigger);
        return "Use the address of your work.";
      },
    });
    expect(told).toEqual([only, "PreSignUp"]);
    expect(result).toMatchObject({
      ok: false,
      error: { code: "refusedByApp", sentence: "Use the address of your work." },
    });
    expect(result).not.toHaveProperty("error.field");
  });

  it("has its sentence by the field that the app names", async () => {
    refusing();
    const result = await join({
      triggerMessage: (message) => ({ sentence: message, field: "email" }),
    });
    expect(result).toMatchObject({ error: { sentence: only, field: "email" } });
  });

  it.each(["EMAIL_NOT_ALLOWED", "Two lines.\nThe second one.", "Failed with error 7"])(
    "may say %j",
    async (text) => {
      refusing(text);
      expect(await join({ triggerMessage: (message) => message })).toMatchObject({
        error: { sentence: text },
      });
    },
  );

  it("has the general sentence, where the app has none", async () => {
    refusing();
    for (const settings of [{}, { triggerMessage: () => undefined }]) {
      const result = await join(settings);
      expect(result).toMatchObject({ error: { code: "refusedByApp" } });
      expect(result).not.toHaveProperty("error.sentence");
    }
  });
});
