import { cleanup } from "@testing-library/react";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { CodeField } from "../../src/fields/code-field.tsx";
import { Form } from "../../src/fields/form.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { CodeForm } from "../../src/forms/code-form.tsx";
import { ConfirmResetPasswordForm } from "../../src/forms/confirm-reset-password-form.tsx";
import { ConfirmSignUpForm } from "../../src/forms/confirm-sign-up-form.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { installPool } from "../support/amplify.ts";
import { visit } from "../support/visit.tsx";

const schema = async () => (await import("../../src/schema/confirm-sign-up.ts")).codeSchema();
const onSubmit = vi.fn<(answer: unknown) => unknown>();

/** One request for the code of a text message, as the browser has it. */
interface Wait {
  readonly options: CredentialRequestOptions & { readonly otp?: unknown };
  readonly arrives: (code: string) => void;
  readonly refuse: (cause: Error) => void;
}

/** Stands in for a browser that reads text messages, which none does without a phone. Returns what it waits for now. */
function browserWithSms(): () => readonly Wait[] {
  const waits: Wait[] = [];
  const get = vi.spyOn(navigator.credentials, "get").mockImplementation(
    (options = {}) =>
      new Promise((resolve, reject) => {
        const arrives = (code: string) => resolve({ id: "", type: "otp", code } as Credential);
        options.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
        waits.push({ options, arrives, refuse: reject });
      }),
  );
  Object.assign(window, { OTPCredential: Credential });
  onTestFinished(() => {
    get.mockRestore();
    Reflect.deleteProperty(window, "OTPCredential");
  });
  return () => waits.filter(({ options }) => !options.signal?.aborted);
}

const ui = (fromSms: boolean | number, defaultValue?: string) => (
  <Form schema={schema} onSubmit={onSubmit} defaultValues={{ code: defaultValue }}>
    <CodeField fromSms={fromSms} />
    <SubmitButton>Confirm</SubmitButton>
  </Form>
);

beforeEach(() => void onSubmit.mockReset());

describe("The code of a text message", () => {
  it("fills the field and is sent, as if Ada had typed it", async () => {
    const waits = browserWithSms();
    const ada = await visit(ui(true));
    await expect.poll(waits).toHaveLength(1);
    expect(waits()[0]?.options.otp).toEqual({ transport: ["sms"] });
    waits()[0]?.arrives("407123");
    await ada.finds("Code", "407123");
    await expect.poll(() => onSubmit.mock.calls).toEqual([[{ code: "407123" }]]);
  });

  it("never takes the place of what she has begun to type", async () => {
    const waits = browserWithSms();
    const ada = await visit(ui(true));
    const [wait] = waits();
    await ada.types("Code", "51");
    expect(waits()).toEqual([]);
    wait?.arrives("407123");
    await ada.finds("Code", "51");
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("is not asked for where a link has filled in another", async () => {
    const waits = browserWithSms();
    const ada = await visit(ui(true, "512903"));
    await ada.finds("Code", "512903");
    expect(waits()).toEqual([]);
  });

  it("is not waited for any more once the field is gone, or the form is sent", async () => {
    const waits = browserWithSms();
    const ada = await visit(ui(true));
    await ada.presses("Confirm");
    expect(waits()).toEqual([]);
    cleanup();
    await visit(ui(true));
    expect(waits()).toHaveLength(1);
    cleanup();
    expect(waits()).toEqual([]);
  });

  it("that the browser will not read is hers to type", async () => {
    const waits = browserWithSms();
    const ada = await visit(ui(true));
    waits()[0]?.refuse(new DOMException("Not allowed", "NotAllowedError"));
    await ada.types("Code", "407123");
    await expect.poll(() => onSubmit.mock.calls).toEqual([[{ code: "407123" }]]);
  });
});

describe("The browser is asked", () => {
  const shared = { username: "ada", onSubmit: () => {} };
  const sms = { medium: "sms", destination: "+447700900123" } as const;
  const mail = { medium: "email", destination: "ada@example.com" } as const;

  it.each([
    ["a code on the way in", <CodeForm {...shared} key="1" from="sms" digits={6} />],
    ["a new account's code", <ConfirmSignUpForm {...shared} key="2" sentTo={sms} />],
    ["a reset's code", <ConfirmResetPasswordForm {...shared} key="3" sentTo={sms} />],
  ])("for %s by text message", async (_, form) => {
    const waits = browserWithSms();
    await visit(form);
    await expect.poll(waits).toHaveLength(1);
  });

  it.each([
    ["a code on the way in", <CodeForm {...shared} key="1" from="email" digits={8} />],
    ["an app's code", <CodeForm {...shared} key="2" from="totp" digits={6} />],
    ["a new account's code", <ConfirmSignUpForm {...shared} key="3" sentTo={mail} />],
    ["a reset's code", <ConfirmResetPasswordForm {...shared} key="4" sentTo={mail} />],
  ])("for nothing where %s comes otherwise", async (_, form) => {
    const waits = browserWithSms();
    const ada = await visit(form);
    await ada.finds("Code", "");
    expect(waits()).toEqual([]);
  });

  it("no more once a sign-in begins, which may need a passkey", async () => {
    const waits = browserWithSms();
    const pool = installPool();
    await visit(ui(true));
    expect(waits()).toHaveLength(1);
    const { signIn } = await loadClient();
    await signIn({ username: "ada@example.com", password: "x" }).catch(() => {});
    expect(pool.log).not.toEqual([]);
    expect(waits()).toEqual([]);
  });

  it("for nothing where it can't read messages", async () => {
    const get = vi.spyOn(navigator.credentials, "get");
    onTestFinished(() => get.mockRestore());
    const ada = await visit(ui(true));
    await ada.finds("Code", "");
    expect(get).not.toHaveBeenCalled();
  });

  it("anew once Ada has had a new code sent, which takes the place of the old one, and she is in", async () => {
    const waits = browserWithSms();
    const user = { phone: "+447700900123", password: "Correct-horse-9", status: "UNCONFIRMED" } as const;
    const pool = installPool({ signInWith: ["phone"], users: [user] });
    const before = vi.spyOn(Date, "now");
    onTestFinished(() => before.mockRestore());
    const ada = await visit(<SignIn />);
    await ada.types("Phone number", user.phone).types("Password", user.password).presses("Sign in");
    await ada.types("Code", "000000").isTold("Code", /not right/);
    expect(waits()).toEqual([]);
    const later = performance.timeOrigin + performance.now() + 31_000;
    before.mockImplementation(() => later);
    await ada.presses("Send a new code").sees(/We sent a new code/);
    await expect.poll(waits).toHaveLength(1);
    waits()[0]?.arrives(pool.outbox.lastCode(user.phone));
    await ada.sees(/You are signed in/);
  });
});
