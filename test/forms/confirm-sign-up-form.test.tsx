import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { ConfirmSignUpForm } from "../../src/forms/confirm-sign-up-form.tsx";
import { visit } from "../support/visit.tsx";

const ada = "ada@example.com";
const submit = () => vi.fn<(code: string) => void>();

describe("The form for a code", () => {
  it("hands on the code alone, once it is full", async () => {
    const onSubmit = submit();
    const person = await visit(<ConfirmSignUpForm username={ada} onSubmit={onSubmit} />);
    await person.sees("We sent you a code.").types("Code", "123 456");
    await expect.poll(() => onSubmit.mock.calls).toEqual([["123456"]]);
  });

  it("does not send what came with a link before the person says so", async () => {
    const onSubmit = submit();
    const person = await visit(<ConfirmSignUpForm username={ada} code="123456" onSubmit={onSubmit} />);
    await person.finds("Code", "123456");
    expect(onSubmit).not.toHaveBeenCalled();
    await person.presses("Confirm");
    await expect.poll(() => onSubmit.mock.calls).toEqual([["123456"]]);
  });

  it("offers only the ways on that it has", async () => {
    await visit(<ConfirmSignUpForm username={ada} onSubmit={() => {}} />);
    await expect.element(page.getByRole("button", { name: "Confirm" })).toBeVisible();
    expect(page.getByRole("button").elements()).toHaveLength(1);
  });

  it("shows where the code went as Cognito masks it, and lets ask again when nobody knows when it went", async () => {
    const onResend = vi.fn(() => Promise.resolve({ ok: true }));
    const person = await visit(
      <ConfirmSignUpForm
        username="ada"
        sentTo={{ medium: "sms", destination: "+*******0123", attribute: "phone_number" }}
        onResend={onResend}
        onSubmit={() => {}}
      />,
    );
    await person.sees("We sent a code to +*******0123.").presses("Send a new code");
    await person.sees("We sent a new code to +*******0123.").isAt("Code");
    expect(onResend).toHaveBeenCalledOnce();
  });

  it("does not take the keyboard from where the person is by the time a new code is sent", async () => {
    let sent: (result: { ok: boolean }) => void = () => {};
    const onResend = () => new Promise<{ ok: boolean }>((resolve) => (sent = resolve));
    const person = await visit(
      <>
        <ConfirmSignUpForm username="ada" onResend={onResend} onSubmit={() => {}} />
        <label>
          Elsewhere
          <input />
        </label>
      </>,
    );
    await person.presses("Send a new code").types("Elsewhere", "x");
    sent({ ok: true });
    await person.sees("We sent you a new code.").isAt("Elsewhere");
  });
});
