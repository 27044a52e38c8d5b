import { signIn } from "aws-amplify/auth";
import { describe, expect, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import "../../src/theme/styles.css";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { Account } from "../../src/screens/later-account.ts";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { installPool } from "../support/amplify.ts";
import { field, visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

/** What a password manager sees of the form on the page: its inputs in order, by name and token, with those that people don't see marked. */
function form() {
  const element = document.querySelector("form");
  const inputs = Array.from(element?.querySelectorAll("input") ?? [], (input) => {
    const isHidden = input.classList.contains("ck-hidden");
    return `${input.name} ${input.type} ${input.autocomplete}${isHidden ? ` hidden ${input.value}` : ""}`;
  });
  return { method: element?.method, action: element?.getAttribute("action"), inputs };
}

/** Whether an input is laid out, which password managers ask before they fill it in or save it. */
const isLaidOut = (input: HTMLInputElement) => input.getClientRects().length > 0 && input.type !== "hidden";

/** Each change of the page's address or history entry from now on. */
function changesOfHistory(): string[] {
  const changes: string[] = [];
  const { navigation } = globalThis as unknown as { navigation: EventTarget };
  const note = (event: Event) =>
    void changes.push(String((event as Event & { navigationType: unknown }).navigationType));
  navigation.addEventListener("currententrychange", note);
  onTestFinished(() => navigation.removeEventListener("currententrychange", note));
  return changes;
}

describe("A password manager", () => {
  it("finds the name and the current password at sign-in, and sees that it worked", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    expect(form()).toEqual({
      method: "post",
      action: "#",
      inputs: ["username email username", "password password current-password"],
    });
    const changes = changesOfHistory();
    // As a browser fills in: both at once, with events that no key made.
    for (const [label, value] of [
      ["Email", email],
      ["Password", password],
    ] as const) {
      const input = field(label).element();
      if (input instanceof HTMLInputElement) fillIn(input, value);
    }
    await ada.presses("Sign in").sees("You are signed in.");
    expect(document.querySelector("form, input")).toBeNull();
    expect(changes).toEqual(["replace"]);
  });

  it("finds a new password at sign-up and what it has to be like, the name beside the code, and the way in", async () => {
    const pool = installPool({ signInWith: ["username"] });
    const ada = await visit(<SignUp attributes={["email"]} repeatPassword />);
    expect(form()).toEqual({
      method: "post",
      action: "#",
      inputs: [
        "username text username",
        "email email email",
        "password password new-password",
        "repeatPassword password new-password",
      ],
    });
    expect(field("Password").element().getAttribute("passwordrules")).toMatch(
      /^minlength: 8; required: lower; required: upper/,
    );
    const changes = changesOfHistory();
    await ada
      .types("Username", "ada")
      .types("Email", email)
      .types("Password", password)
      .types("Repeat password", password);
    await ada.presses("Create account").isAt("Code");
    expect(form()).toEqual({
      method: "post",
      action: "#",
      inputs: ["username text username hidden ada", "code text one-time-code"],
    });
    expect(changes).toEqual([]);
    await ada.types("Code", pool.outbox.lastCode("ada")).sees("You are signed in.");
    expect(document.querySelector("form, input")).toBeNull();
    expect(changes).toEqual(["replace"]);
  });

  it("finds the name, which Ada does not see, beside the password that is asked for once more", async () => {
    const pool = installPool({ onPreSignUp: ({ response }) => void (response.autoConfirmUser = true) });
    pool.fail("InitiateAuth", { html: true });
    const ada = await visit(<SignUp />);
    await ada.types("Email", email).types("Password", password).presses("Create account").isAt("Password");
    expect(form()).toEqual({
      method: "post",
      action: "#",
      inputs: [`username text username hidden ${email}`, "password password current-password"],
    });
    const name = document.querySelector<HTMLInputElement>("input[name=username]");
    expect(name && isLaidOut(name)).toBe(true);
    expect(name && getComputedStyle(name).clipPath).toBe("inset(50%)");
    await expect.element(page.getByRole("textbox", { name: /email/i })).not.toBeInTheDocument();
  });

  it("finds the name that Ada signs in with beside the passwords that she changes in her account", async () => {
    installPool({ users: [{ email, password }] });
    await signIn({ username: email, password });
    const ada = await visit(<Account sections={["password"]} />);
    await ada.presses("Change password").isAt("Current password");
    expect(form()).toEqual({
      method: "post",
      action: "#",
      inputs: [
        `username text username hidden ${email}`,
        "currentPassword password current-password",
        "password password new-password",
      ],
    });
  });

  it("finds that name, too, beside the code that proves it after a sign-in", async () => {
    installPool({ users: [{ email, password, emailVerified: false }] });
    const ada = await visit(<Authenticator />);
    await ada.types("Email", email).types("Password", password).presses("Sign in");
    await ada.presses(`Send a code to ${email}`).isAt("Code");
    expect(form().inputs).toEqual([`username text username hidden ${email}`, "code text one-time-code"]);
  });

  it("never sees a password that is shown being sent as a text", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<SignIn />);
    await ada.types("Email", email).types("Password", "wrong").presses("Show password");
    expect(form().inputs[1]).toBe("password text current-password");
    await ada.presses("Sign in").isToldOnTop(/not right/);
    expect(form().inputs[1]).toBe("password password current-password");
    await ada.finds("Password", "wrong");
  });

  it("sees no success where there was none", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<Authenticator>Hello</Authenticator>);
    const changes = changesOfHistory();
    await ada
      .types("Email", email)
      .types("Password", "wrong")
      .presses("Sign in")
      .isToldOnTop(/not right/);
    expect(form().inputs).toHaveLength(2);
    expect(changes).toEqual([]);
  });
});

function fillIn(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
