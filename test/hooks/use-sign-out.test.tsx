import { renderHook } from "@testing-library/react";
import { signIn } from "aws-amplify/auth";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import { useSession } from "../../src/hooks/use-session.ts";
import { useSignOut } from "../../src/hooks/use-sign-out.ts";
import { installPool } from "../support/amplify.ts";

const password = "Correct-horse-9";
const email = "ada@example.com";

/** Ada is signed in, on a page with a way out. */
async function signedIn() {
  const pool = installPool({ users: [{ email, password }] });
  await signIn({ username: email, password });
  const client = () => loadClient();
  const events: AuthEvent[] = [];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AuthProvider client={client} onEvent={(event) => events.push(event)}>
      {children}
    </AuthProvider>
  );
  const page = renderHook(() => ({ ...useSignOut(), session: useSession() }), { wrapper });
  await expect.poll(() => page.result.current.session.status).toBe("signedIn");
  const sent = (operation: string) => pool.log.filter((entry) => entry.operation === operation).length;
  return {
    pool,
    events,
    sent,
    now: () => page.result.current,
    rerender: page.rerender,
    unmount: page.unmount,
  };
}

describe("Ada signs out", () => {
  it("here, once, however often she presses", async () => {
    const { pool, now, sent } = await signedIn();
    pool.fail("RevokeToken", { slow: 300 });
    const presses = [now().signOut(), now().signOut(), now().signOut({ global: true })];
    await expect.poll(() => now().isPending).toBe(true);
    const results = await Promise.all(presses);
    expect(new Set(results)).toEqual(new Set([{ ok: true, step: { name: "signedOut", everywhere: false } }]));
    expect(now().session).toMatchObject({ status: "signedOut", reason: "signedOut" });
    await expect.poll(() => now().isPending).toBe(false);
    expect([sent("RevokeToken"), sent("GlobalSignOut")]).toEqual([1, 0]);
  });

  it("on every device, and is told so only because Cognito said so", async () => {
    const { now, sent } = await signedIn();
    expect(await now().signOut({ global: true })).toEqual({
      ok: true,
      step: { name: "signedOut", everywhere: true },
    });
    expect(sent("GlobalSignOut")).toBe(1);
    expect(now().session.status).toBe("signedOut");
  });

  it.each([
    ["offline", { drop: true }],
    ["throttled", { error: "TooManyRequestsException" }],
  ] as const)("on every device, is refused (%s), stays in, and signs out here alone", async (code, fault) => {
    const { pool, now, events } = await signedIn();
    pool.fail("GlobalSignOut", fault);
    expect(await now().signOut({ global: true })).toMatchObject({ ok: false, error: { code } });
    await expect.poll(() => now().error?.code).toBe(code);
    expect(now()).toMatchObject({ isPending: false, session: { status: "signedIn" } });
    expect(events.at(-1)).toMatchObject({ type: "refused", journey: "signOut", step: "signedIn", code });

    expect(await now().signOut()).toMatchObject({ ok: true, step: { everywhere: false } });
    await expect.poll(() => now().error).toBeUndefined();
    expect(now().session.status).toBe("signedOut");
    expect(events.at(-1)).toEqual({ type: "signedOut", reason: "signedOut" });
  });

  it("on every device, where her phone has done so before: she is told, and this page finds out", async () => {
    const { pool, now, events } = await signedIn();
    pool.users.forceSignOut(email);
    expect(await now().signOut({ global: true })).toMatchObject({
      ok: false,
      error: { code: "sessionEnded" },
    });
    expect(now().session).toMatchObject({ status: "signedOut", reason: "ended" });
    expect(events.filter(({ type }) => type === "signedOut")).toEqual([
      { type: "signedOut", reason: "ended" },
    ]);
  });

  it("and goes to another page meanwhile", async () => {
    const { now, unmount, sent } = await signedIn();
    const result = now().signOut();
    unmount();
    expect(await result).toMatchObject({ ok: true });
    expect(sent("RevokeToken")).toBe(1);
  });
});

it("A refusal can be put aside, and the verbs stay the same", async () => {
  const { pool, now, rerender } = await signedIn();
  const { signOut, reset } = now();
  pool.fail("GlobalSignOut", { drop: true });
  await signOut({ global: true });
  await expect.poll(() => now().error).toBeDefined();
  reset();
  await expect.poll(() => now().error).toBeUndefined();
  rerender();
  expect(now().signOut).toBe(signOut);
  expect(now().reset).toBe(reset);
});
