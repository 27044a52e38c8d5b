import { render } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { Form } from "../../src/fields/form.tsx";
import { HiddenUsername } from "../../src/fields/hidden-username.tsx";
import { NewPasswordField } from "../../src/fields/new-password-field.tsx";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";
import { newPassword } from "../../src/schema/password.ts";
import { countCommits } from "../support/commits.tsx";
import { field, visit } from "../support/visit.tsx";

const policy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumber: true,
  requireSymbol: true,
};
const schema = async () => z.object({ password: newPassword(policy) });
const input = () => field("Password").element() as HTMLInputElement;
const caret = () => [input().selectionStart, input().selectionEnd];

describe("showing a password", () => {
  it("keeps the caret where Ada is typing, with the mouse", async () => {
    const ada = await visit(<PasswordField />);
    await ada.types("Password", "secret");
    input().setSelectionRange(2, 4);
    await ada.presses("Show password");
    expect(input().type).toBe("text");
    expect(caret()).toEqual([2, 4]);
    await ada.isAt("Password").hits("X").finds("Password", "seXet");
    await ada.presses("Hide password").isAt("Password").hits("Y").finds("Password", "seXYet");
    expect(input().type).toBe("password");
  });

  it("works with the keyboard, and keeps the focus on the button", async () => {
    const ada = await visit(<PasswordField />);
    await ada.types("Password", "secret").hits("{Tab}{Enter}");
    expect(input().type).toBe("text");
    await expect.element(page.getByRole("button", { name: "Hide password" })).toHaveFocus();
    await ada.hits(" ");
    expect(input().type).toBe("password");
  });

  it("ends when the form is sent, before a browser looks what to remember", async () => {
    let typeWhenSent = "";
    const ada = await visit(
      <Form
        schema={async () => z.object({ password: z.string() })}
        onSubmit={() => (typeWhenSent = input().type)}
      >
        <PasswordField />
        <SubmitButton>Sign in</SubmitButton>
      </Form>,
    );
    await ada.types("Password", "secret").presses("Show password").presses("Sign in");
    await vi.waitFor(() => expect(typeWhenSent).toBe("password"));
    await expect.element(page.getByRole("button", { name: "Show password" })).toBeVisible();
  });

  it("is no part of what Enter does", async () => {
    const onSubmit = vi.fn<() => void>();
    const ada = await visit(
      <Form schema={async () => z.object({ password: z.string() })} onSubmit={onSubmit}>
        <PasswordField />
        <SubmitButton>Sign in</SubmitButton>
      </Form>,
    );
    await ada.types("Password", "secret").hits("{Enter}");
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(input().type).toBe("password");
  });
});

describe("Caps Lock", () => {
  const press = (type: string, isOn: boolean) =>
    input().dispatchEvent(new KeyboardEvent(type, { key: "a", bubbles: true, modifierCapsLock: isOn }));

  it("is hinted at while it is on and Ada types", async () => {
    const ada = await visit(<PasswordField />);
    await field("Password").click();
    press("keydown", true);
    await ada.sees("Caps Lock is on.");
    press("keyup", false);
    await ada.doesNotSee("Caps Lock is on.");
    press("keydown", true);
    await ada.sees("Caps Lock is on.").hits("{Tab}").doesNotSee("Caps Lock is on.");
  });
});

describe("the policy", () => {
  const points = () =>
    page
      .getByRole("listitem")
      .elements()
      .map((point) => point.textContent);

  it("ticks off as Ada types, and unticks", async () => {
    const ada = await visit(<NewPasswordField policy={policy} />);
    expect(points()).toEqual([
      "8 characters or more missing",
      "a small letter missing",
      "a capital letter missing",
      "a number missing",
      "a symbol missing",
    ]);
    await ada.types("Password", "Gelato-2");
    await expect
      .poll(points)
      .toEqual([
        "8 characters or more done",
        "a small letter done",
        "a capital letter done",
        "a number done",
        "a symbol done",
      ]);
    await ada.hits("{Backspace}");
    await expect.poll(() => points()[0]).toBe("8 characters or more missing");
    await expect.poll(() => points()[3]).toBe("a number missing");
  });

  it("describes the field, so that a screen reader says it first", async () => {
    await visit(<NewPasswordField policy={policy} />);
    await expect.element(field("Password")).toHaveAccessibleDescription(/^Your password needs: 8 characters/);
  });

  it("is told once after a pause, not after every key", async () => {
    const said: string[] = [];
    const ada = await visit(<NewPasswordField policy={policy} />);
    const status = document.querySelector(".ck-status");
    if (status) {
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    }
    await field("Password").click();
    // However long a machine takes for a key, it is no pause.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await ada.hits("Gelato-2go");
    expect(said).toEqual([]);
    await vi.runAllTimersAsync();
    await expect.element(page.getByText("5 of 5 points done")).toBeInTheDocument();
    expect(said).toEqual(["5 of 5 points done"]);
  });

  it("renders only when a point changes", async () => {
    const commits = countCommits();
    const ada = await visit(
      <commits.Counted>
        <NewPasswordField policy={policy} />
      </commits.Counted>,
    );
    await field("Password").click();
    await ada.hits("a").sees("missing");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const before = commits.count;
    await ada.hits("bcdef");
    expect(commits.count).toBe(before);
  });

  it("is given to password managers, which offer a password that fits", async () => {
    await visit(<NewPasswordField policy={policy} />);
    await expect.element(field("Password")).toHaveAttribute("autocomplete", "new-password");
    await expect
      .element(field("Password"))
      .toHaveAttribute("passwordrules", expect.stringMatching(/^minlength: 8; required: lower;/));
  });

  it("is what the form refuses by, and corrects by", async () => {
    const ada = await visit(
      <Form schema={schema} onSubmit={() => {}}>
        <NewPasswordField policy={policy} />
        <SubmitButton>Create account</SubmitButton>
      </Form>,
    );
    await ada.types("Password", "gelato").presses("Create account");
    await ada.isTold("Password", /meets every point/).isAt("Password");
    await ada
      .types("Password", " Gelato-2go")
      .isTold("Password", "A password can't begin or end with a space.");
    await ada.types("Password", "Gelato-2go").doesNotSee(/A password/);
  });
});

it("can be pasted, and is taken as it is", async () => {
  const onSubmit = vi.fn<(answer: unknown) => void>();
  const ada = await visit(
    <Form schema={async () => z.object({ password: z.string() })} onSubmit={onSubmit}>
      <input aria-label="Notes" defaultValue=" pässwörd 🍦 " />
      <PasswordField />
      <SubmitButton>Sign in</SubmitButton>
    </Form>,
  );
  await page.getByLabelText("Notes").click();
  await ada.hits("{ControlOrMeta>}a{/ControlOrMeta}");
  await userEvent.copy();
  await field("Password").click();
  await userEvent.paste();
  await ada.hits("{Enter}");
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ password: " pässwörd 🍦 " }));
});

it("stands beside the name it belongs to, where a step knows that already", () => {
  const { container } = render(
    <form>
      <HiddenUsername value="ada@example.com" />
      <PasswordField />
    </form>,
  );
  const name = container.querySelector<HTMLInputElement>("input[autocomplete=username]");
  expect(name?.value).toBe("ada@example.com");
  expect(name?.type).toBe("text");
  expect(name && getComputedStyle(name).display).not.toBe("none");
  expect(page.getByRole("textbox").elements()).not.toContain(name);
  expect(name?.tabIndex).toBe(-1);
});
