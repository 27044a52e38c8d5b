import { Amplify } from "aws-amplify";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { RequireGroup, SignedIn, SignedOut } from "../../src/screens/guards.tsx";
import { SignIn } from "../../src/screens/sign-in.tsx";
import { SignUp } from "../../src/screens/sign-up.tsx";
import { createUserPool } from "../../src/testing/index.ts";

function configure(...signInWith: readonly ("username" | "email" | "phone")[]) {
  Amplify.configure(createUserPool({ signInWith }).config);
  onTestFinished(() => Amplify.configure({}));
}

/** The inputs that are asked by these labels, as attributes in the page that a server sends. */
function inputOf(html: string, label: string): string {
  const id = new RegExp(`<label[^>]* for="([^"]+)"[^>]*>${label}`).exec(html)?.[1];
  return (
    (id && new RegExp(`<(?:input|select)[^>]* id="${id}"[^>]*>`).exec(html)?.[0]) ||
    `no input of "${label}" in ${html}`
  );
}

describe("A server", () => {
  it("sends sign-in as a form that works before any script has run", () => {
    configure("email");
    const html = renderToString(createElement(SignIn, { signUpHref: "/sign-up" }));
    expect(html).toMatch(/<form[^>]* action="#" method="post"/);
    expect(inputOf(html, "Email")).toMatch(/type="email".*autoComplete="username"/i);
    expect(inputOf(html, "Password")).toMatch(/autoComplete="current-password".*type="password"/i);
    expect(html).toContain('href="/sign-up"');
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*>Sign in/);
  });

  it("sends sign-up with every question, and the points of the password", () => {
    configure("username");
    const flavour = { name: "custom:flavor", label: "Flavour", options: ["Vanilla"] } as const;
    const html = renderToString(
      createElement(SignUp, { attributes: ["email", "phone_number", flavour], terms: "/terms" }),
    );
    expect(inputOf(html, "Username")).toMatch(/autoComplete="username"/i);
    expect(inputOf(html, "Email")).toMatch(/autoComplete="email"/i);
    expect(inputOf(html, "Phone number")).toMatch(/type="tel"/);
    expect(inputOf(html, "Flavour")).toMatch(/^<select/);
    expect(inputOf(html, "Password")).toMatch(/autoComplete="new-password"/i);
    expect(html).toContain("8 characters or more");
    expect(html).toContain('href="/terms"');
  });

  it("sends the fallback of an Authenticator, as it does not know who is there", () => {
    expect(renderToString(createElement(Authenticator, { fallback: "One moment" }))).toBe("One moment");
  });

  it("sends the fallback of a guard, and neither side of it", () => {
    const sides = { children: "Guarded", otherwise: "Otherwise" };
    const all = (fallback?: string) => [
      createElement(SignedIn, { ...sides, fallback }),
      createElement(SignedOut, { ...sides, fallback }),
      createElement(RequireGroup, { ...sides, fallback, group: "staff" }),
    ];
    expect(all().map((guard) => renderToString(guard))).toEqual(["", "", ""]);
    expect(all("…").map((guard) => renderToString(guard))).toEqual(["…", "…", "…"]);
  });
});
