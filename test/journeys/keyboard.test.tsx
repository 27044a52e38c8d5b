import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../src/theme/styles.css";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { installPool } from "../support/amplify.ts";
import { listen } from "../support/listen.ts";
import { visit } from "../support/visit.tsx";

const email = "ada@example.com";
const password = "Correct-horse-9";

/** What has the keyboard, as a screen reader calls it: its kind and its name. */
function at(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return "nothing";
  const kind =
    { A: "link", BUTTON: "button", SELECT: "select" }[element.tagName] ??
    element.getAttribute("type") ??
    "text";
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
  const name = element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent;
  return `${kind}: ${name.replace(/\s+/g, " ").trim()}`;
}

/** Presses Tab, says where that led. */
async function tab(shift = false): Promise<string> {
  await userEvent.keyboard(shift ? "{Shift>}{Tab}{/Shift}" : "{Tab}");
  return at();
}

/** Everything that Tab leads to from here, until something of this name. */
async function tabsTo(end: string): Promise<string[]> {
  const way = [];
  for (let here = ""; here !== end && way.length < 20; way.push(here)) here = await tab();
  return way;
}

describe("With the keyboard alone", () => {
  it("Ada makes an account with everything that is asked of her, confirms it, and signs out", async () => {
    const pool = installPool({ attributes: { "custom:flavor": {}, "custom:served": {} } });
    const ada = await visit(
      <Authenticator
        attributes={[
          { name: "custom:flavor", label: "Flavour", options: ["Vanilla", "Cookie Dough"], required: true },
          {
            name: "custom:served",
            label: "Cone or cup?",
            control: "radio",
            options: ["Cone", "Cup"],
            required: true,
          },
        ]}
        terms="#terms"
      >
        <p>Hello</p>
        <SignOutButton confirm />
      </Authenticator>,
    );
    const said = listen();
    await ada.sees(/^New here/);
    expect(await tabsTo("button: Create an account")).toEqual([
      "email: Email",
      "password: Password",
      "button: Show password",
      "button: Sign in",
      "button: Forgot your password?",
      "button: Create an account",
    ]);
    await ada.hits("{Enter}").sees("Create your account").isAt("Email");

    await ada.hits(email);
    expect(await tab()).toBe("select: Flavour");
    await ada.hits("{ArrowDown}{ArrowDown}");
    expect(await tab()).toBe("radio: Cone");
    await ada.hits(" {ArrowDown}");
    expect(at()).toBe("radio: Cup");
    expect(await tab()).toBe("password: Password");
    await ada.hits(password);
    expect(await tab()).toBe("button: Show password");
    await ada.hits(" ");
    expect(at()).toBe("button: Hide password");
    expect(await tab(true)).toBe("text: Password");
    expect(await tabsTo("button: Create account")).toEqual([
      "button: Hide password",
      "checkbox: I agree to the terms of service.",
      "link: terms of service",
      "button: Create account",
    ]);
    await ada.hits("{Enter}").sees("Tick this box to continue.");
    expect(at()).toBe("checkbox: I agree to the terms of service.");
    await ada.hits(" ").hits("{Enter}").sees("Check your email").isAt("Code");
    await expect.poll(() => said).toContain("Check your email");

    expect(await tab(true)).toBe("button: Wrong address?");
    expect(await tab()).toBe("text: Code");
    expect(await tab()).toBe("button: Confirm");
    await tab(true);
    await ada.hits(pool.outbox.lastCode(email)).sees("Hello");
    expect(pool.users.get(email)?.attributes).toMatchObject({
      "custom:flavor": "Cookie Dough",
      "custom:served": "Cup",
    });

    expect(await tab()).toBe("button: Sign out");
    await ada.hits("{Enter}").sees("Sign out on this device?");
    expect(await tab()).toBe("button: Sign out");
    await ada.hits(" ").isAt("Email");
    for (const heading of ["Create your account", "Check your email", "Sign in"]) {
      expect(said.filter((text) => text === heading)).toEqual([heading]);
    }
  });

  it("Ada signs in, after a wrong password, and finds her way through what she is told", async () => {
    installPool({ users: [{ email, password }] });
    const ada = await visit(<Authenticator>Hello</Authenticator>);
    const said = listen();
    await ada.sees(/^New here/);
    expect(await tab()).toBe("email: Email");
    await ada.hits("{Enter}").isTold("Email", "Enter your email.").isAt("Email");
    await ada.hits(email).hits("{Enter}").isAt("Password");
    await ada.hits("wrong{Enter}").isToldOnTop(/^The email or the password is not right/);
    expect(said.filter((text) => text.startsWith("The email or the password"))).toHaveLength(1);
    expect(await tab()).toBe("email: Email");
    expect(await tab()).toBe("password: Password");
    await ada.hits(`${password}{Enter}`).sees("Hello");
  });
});
