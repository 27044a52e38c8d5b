import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { usePool } from "../../src/hooks/use-pool.ts";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import { useSignOut } from "../../src/hooks/use-sign-out.ts";
import { useSignUp } from "../../src/hooks/use-sign-up.ts";

function Page() {
  const shown = [useSession().status, useSignIn().step.name, useSignUp().step.name, useSignOut().isPending];
  return createElement("p", null, [...shown, usePool().signInWith].join(" "));
}

it("A server draws the first questions, without asking anybody", () => {
  const asked = vi.spyOn(globalThis, "fetch");
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const onEvent = vi.fn();
  const client = vi.fn(() => Promise.reject(new Error("This was not to be loaded.")));
  const page = createElement(AuthProvider, { onEvent, client }, createElement(Page));
  expect(renderToString(page)).toBe("<p>loading credentials details false username</p>");
  expect(asked).not.toHaveBeenCalled();
  expect(client).not.toHaveBeenCalled();
  expect(onEvent).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
