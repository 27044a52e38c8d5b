import { renderHook } from "@testing-library/react";
import { signIn } from "aws-amplify/auth";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { AuthProvider, useMfa, usePasskeys, type AuthEvent } from "../../src/index.ts";
import { installPool } from "../support/amplify.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const phone = "+447700900123";

/** What an app hears of a hook, but for the steps that are shown. */
function listen() {
  const heard: string[] = [];
  const onEvent = (event: AuthEvent) => {
    if (event.type === "answered") heard.push(`${event.journey}: ${event.verb}`);
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <AuthProvider onEvent={onEvent}>{children}</AuthProvider>
  );
  return { heard, wrapper };
}

it("What becomes of a second factor is told apart: read, turned on, preferred, turned off", async () => {
  installPool({
    users: [{ email, password, attributes: { phone_number: phone }, phoneVerified: true }],
    mfa: { methods: ["totp", "sms"] },
  });
  await signIn({ username: email, password });
  const { heard, wrapper } = listen();
  const { result } = renderHook(useMfa, { wrapper });
  const step = () =>
    vi.waitFor(() => {
      const { step, isPending } = result.current;
      if (step.name !== "mfa" || isPending) throw new Error(`It is at ${step.name}.`);
      return step;
    });
  await (await step()).turnOn("sms");
  await (await step()).prefer("sms");
  await (await step()).turnOff("sms");
  expect(heard).toEqual(["mfa: read", "mfa: turnOn", "mfa: prefer", "mfa: turnOff"]);
});

it("Passkeys that are read are not told as made", async () => {
  installPool({ users: [{ email, password }], firstFactors: ["PASSWORD", "WEB_AUTHN"] });
  await signIn({ username: email, password });
  const { heard, wrapper } = listen();
  renderHook(usePasskeys, { wrapper });
  await expect.poll(() => heard).toEqual(["passkeys: read"]);
});
