import { render, renderHook } from "@testing-library/react";
import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import type { ReactNode } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { loadClient, type LoadClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import type { AuthEvent } from "../../src/hooks/auth-event.ts";
import { AuthProvider } from "../../src/hooks/auth-provider.tsx";
import type { FlowOptions } from "../../src/hooks/use-flow.ts";
import { useSignIn } from "../../src/hooks/use-sign-in.ts";
import { installPool } from "../support/amplify.ts";

const password = "Correct-horse-9";
const email = "ada@example.com";
const ada = { username: email, password };
const confirmed = () => installPool({ users: [{ email, password }] });
const unconfirmed = () => installPool({ users: [{ email, password, status: "UNCONFIRMED" }] });

/** What the page shows now, under Strict Mode. Each visit has a client, and so a session, of its own. */
function visit({
  client,
  onEvent,
  ...options
}: FlowOptions & { client?: LoadClient; onEvent?: (event: AuthEvent) => void } = {}) {
  const ownClient = client ?? (() => loadClient());
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AuthProvider client={ownClient} {...(onEvent && { onEvent })}>
      {children}
    </AuthProvider>
  );
  const { result, rerender, unmount } = renderHook(() => useSignIn(options), { wrapper });
  return {
    now: () => result.current,
    rerender,
    unmount,
    sees: (name: string) => expect.poll(() => result.current.step.name).toBe(name),
  };
}

type Visit = ReturnType<typeof visit>;

/** The code step, as it stands. */
function codeStep({ now }: Visit) {
  const { step } = now();
  if (step.name !== "confirmSignUp") throw new Error(`It is the step ${step.name}.`);
  return step;
}

describe("Ada's answer", () => {
  it("carries the next step, and the page shows the same", async () => {
    const pool = confirmed();
    pool.fail("InitiateAuth", { slow: 300 });
    const page = visit();
    expect(page.now()).toMatchObject({ step: { name: "credentials" }, isPending: false, error: undefined });

    const answered = page.now().start(ada);
    await expect.poll(() => page.now().isPending).toBe(true);
    expect(await answered).toMatchObject({ ok: true, step: { name: "signedIn", user: { email } } });
    await page.sees("signedIn");
    expect(page.now().isPending).toBe(false);
  });

  it("that is refused is told, and gone with the next one", async () => {
    const pool = confirmed();
    const page = visit();
    expect(await page.now().start({ ...ada, password: "Wrong-horse-9" })).toMatchObject({ ok: false });
    await expect.poll(() => page.now().error?.code).toBe("wrongCredentials");
    expect(page.now().step.name).toBe("credentials");

    pool.fail("InitiateAuth", { slow: 300 });
    const again = page.now().start(ada);
    await expect.poll(() => page.now().error).toBeUndefined();
    await again;
    await page.sees("signedIn");
  });

  it("is over with her session, wherever she signs out, and she can sign in again", async () => {
    confirmed();
    const page = visit();
    await page.now().start(ada);
    await page.sees("signedIn");
    await auth.signOut();
    await page.sees("credentials");
    expect(page.now()).toMatchObject({ isPending: false, error: undefined });
    expect(await page.now().start(ada)).toMatchObject({ ok: true, step: { name: "signedIn" } });
    await page.sees("signedIn");
  });

  it("is refused while somebody is in, for as long as they are", async () => {
    confirmed();
    const page = visit();
    await auth.signIn({ username: email, password });
    const bob = { username: "bob@example.com", password: "Battery-staple-7" };
    expect(await page.now().start(bob)).toMatchObject({ ok: false, error: { code: "alreadySignedIn" } });
    await expect.poll(() => page.now().error?.code).toBe("alreadySignedIn");
    await auth.signOut();
    await expect.poll(() => page.now().error).toBeUndefined();
    expect(page.now().step.name).toBe("credentials");
  });

  it("is sent once, however often she presses", async () => {
    const pool = confirmed();
    const { now } = visit();
    const presses = [now().start(ada), now().start(ada), now().start(ada)];
    const results = await Promise.all(presses);
    expect(new Set(results).size).toBe(1);
    expect(pool.log.map(({ operation }) => operation)).toEqual(["InitiateAuth", "RespondToAuthChallenge"]);
  });

  it("is sent once, though the button is still there a moment after it was taken", async () => {
    const pool = unconfirmed();
    const page = visit();
    const { start } = page.now();
    await start(ada);
    const { answer } = await vi.waitFor(() => codeStep(page));
    const code = pool.outbox.lastCode(email);
    await answer(code);
    const before = pool.log.length;
    expect(await answer(code)).toMatchObject({ ok: true, step: { name: "signedIn" } });
    expect(await start(ada)).toMatchObject({ error: { code: "alreadySignedIn" } });
    expect(pool.log).toHaveLength(before);
    await page.sees("signedIn");
  });

  it("works on after she has gone, and nothing complains", async () => {
    const complaint = vi.spyOn(console, "error");
    const pool = confirmed();
    const page = visit();
    const answered = page.now().start(ada);
    page.unmount();
    expect(await answered).toMatchObject({ ok: true, step: { name: "signedIn" } });
    expect(pool.log).toHaveLength(2);
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });

  it("that comes after she has started over moves nothing", async () => {
    const pool = unconfirmed();
    pool.fail("InitiateAuth", { slow: 300 });
    const page = visit();
    const late = page.now().start(ada);
    await expect.poll(() => page.now().isPending).toBe(true);
    page.now().reset();
    await expect.poll(() => page.now().isPending).toBe(false);
    await late;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.now()).toMatchObject({ step: { name: "credentials" }, isPending: false, error: undefined });
  });

  it("waits for Amplify where she is faster than its loading", async () => {
    confirmed();
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const page = visit({ client: () => arrived.then(loadClient) });
    const answered = page.now().start(ada);
    await expect.poll(() => page.now().isPending).toBe(true);
    arrive();
    expect(await answered).toMatchObject({ ok: true, step: { name: "signedIn" } });
  });

  it("tells of no connection where Amplify can't be loaded, and works once it can", async () => {
    confirmed();
    let isOnline = false;
    const client = () =>
      isOnline ? loadClient() : Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
    const page = visit({ client });
    expect(await page.now().start(ada)).toMatchObject({ ok: false, error: { code: "offline" } });
    isOnline = true;
    expect(await page.now().start(ada)).toMatchObject({ ok: true });
  });

  it("is an error, not a form that waits for ever, where something throws that should not", async () => {
    confirmed();
    const page = visit();
    const nonsense = { username: undefined, password } as unknown as typeof ada;
    expect(await page.now().start(nonsense)).toMatchObject({ ok: false, error: { code: "unknown" } });
    await expect.poll(() => page.now().isPending).toBe(false);
    expect(await page.now().start(ada)).toMatchObject({ ok: true });
  });
});

it("What the hook gives stays the same from render to render", async () => {
  unconfirmed();
  const page = visit();
  const first = page.now();
  page.rerender();
  expect(page.now().step).toBe(first.step);
  expect(page.now().start).toBe(first.start);
  expect(page.now().reset).toBe(first.reset);

  await first.start(ada);
  const { answer, resend } = await vi.waitFor(() => codeStep(page));
  page.rerender();
  expect(codeStep(page).answer).toBe(answer);
  expect(codeStep(page).resend).toBe(resend);
});

describe("A new code", () => {
  it("is asked for once, however often Ada presses, and leaves the question", async () => {
    const pool = unconfirmed();
    const page = visit();
    await page.now().start(ada);
    const { resend, sentAt } = await vi.waitFor(() => codeStep(page));
    const before = pool.log.length;
    await Promise.all([resend(), resend()]);
    expect(pool.log).toHaveLength(before + 1);
    await expect.poll(() => codeStep(page).sentAt).not.toBe(sentAt);
    expect(page.now().isPending).toBe(false);
  });

  it("that is refused leaves the question, and the old code counts", async () => {
    const pool = unconfirmed();
    const page = visit();
    await page.now().start(ada);
    pool.fail("ResendConfirmationCode", { error: "CodeDeliveryFailureException" });
    expect(await (await vi.waitFor(() => codeStep(page))).resend()).toMatchObject({ ok: false });
    await expect.poll(() => page.now().error?.code).toBe("codeNotSent");
    await codeStep(page).answer(pool.outbox.lastCode(email));
    await page.sees("signedIn");
  });

  it("that comes after she has gone on to another account does not bring the old one back", async () => {
    const pool = installPool({
      users: [
        { email, password, status: "UNCONFIRMED" },
        { email: "bob@example.com", password, status: "UNCONFIRMED" },
      ],
    });
    const page = visit();
    await page.now().start(ada);
    const { resend } = await vi.waitFor(() => codeStep(page));
    pool.fail("ResendConfirmationCode", { slow: 1_000 });
    const late = resend();
    page.now().reset();
    await page.sees("credentials");
    await page.now().start({ username: "bob@example.com", password });
    await vi.waitFor(() => codeStep(page));
    await late;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(codeStep(page).username).toBe("bob@example.com");
  });
});

describe("Coming back", () => {
  it("by a reload leads to the code again, and starting over leads away for good", async () => {
    unconfirmed();
    const before = visit();
    await before.now().start(ada);
    await vi.waitFor(() => codeStep(before));
    before.unmount();

    const after = visit();
    await after.sees("confirmSignUp");
    expect(codeStep(after)).toMatchObject({ username: email, sentTo: { destination: email } });
    after.now().reset();
    await after.sees("credentials");
    expect(after.now().step).toEqual({ name: "credentials", username: email });
    await expect.poll(() => sessionStorage.length).toBe(0);
    after.unmount();

    expect(visit().now().step.name).toBe("credentials");
  });

  it("by a reload leads to the first question where the app wants that", async () => {
    unconfirmed();
    const before = visit();
    await before.now().start(ada);
    await vi.waitFor(() => codeStep(before));
    before.unmount();
    const after = visit({ resume: false });
    await after.now().start({ ...ada, password: "" });
    expect(after.now().step.name).toBe("credentials");
  });

  it("by a reload leads to the code even where the app configures Amplify late", async () => {
    unconfirmed();
    const configuration = Amplify.getConfig();
    const key = `cognito-kit.unconfirmed.${readPool().clientId}`;
    sessionStorage.setItem(key, JSON.stringify({ username: email, sentAt: Date.now() }));
    Amplify.configure({});
    const page = visit();
    expect(page.now().step.name).toBe("credentials");
    Amplify.configure(configuration);
    await page.sees("confirmSignUp");
  });

  it("by the link of a mail leads to its code, whichever account waited before", async () => {
    unconfirmed();
    const key = `cognito-kit.unconfirmed.${readPool().clientId}`;
    sessionStorage.setItem(key, JSON.stringify({ username: "bob@example.com", sentAt: Date.now() }));
    const address = location.href;
    onTestFinished(() => history.replaceState(null, "", address));
    const linked = new URL(address);
    linked.searchParams.set("confirm_username", email);
    linked.searchParams.set("confirm_code", "123456");
    history.replaceState(null, "", linked);

    const page = visit();
    await page.sees("confirmSignUp");
    expect(codeStep(page)).toMatchObject({ username: email, code: "123456" });
    expect(location.href).not.toContain("123456");
    expect(location.href).not.toContain("confirm_username");
  });
});

describe("The app's listener", () => {
  it("hears one event for each outcome of a whole journey, and never a secret", async () => {
    const pool = unconfirmed();
    const events: AuthEvent[] = [];
    const page = visit({ onEvent: (event) => events.push(event) });
    await page.now().start({ ...ada, password: "" });
    await page.now().start(ada);
    await vi.waitFor(() => codeStep(page));
    await codeStep(page).answer("000000");
    await codeStep(page).resend();
    const code = pool.outbox.lastCode(email);
    await (await vi.waitFor(() => codeStep(page))).answer(code);
    await page.sees("signedIn");
    await expect.poll(() => events.at(-1)).toMatchObject({ type: "stepShown", step: "signedIn" });

    const journey = "signIn";
    const first = { journey, step: "credentials", verb: "answer" };
    const second = { journey, step: "confirmSignUp", verb: "answer" };
    const userId = pool.users.get(email)?.sub;
    expect(events).toEqual([
      { type: "stepShown", journey, step: "credentials" },
      { type: "refused", ...first, code: "invalidPassword", name: "EmptySignInPassword" },
      { type: "answered", ...first },
      { type: "stepShown", journey, step: "confirmSignUp" },
      { type: "refused", ...second, code: "wrongCode", name: "CodeMismatchException" },
      { type: "answered", ...second, verb: "resend" },
      { type: "answered", ...second },
      { type: "signedIn", userId },
      { type: "stepShown", journey, step: "signedIn" },
    ]);
    const tokens = Object.entries(localStorage).flatMap(([key, value]) =>
      key.endsWith("Token") ? [String(value)] : [],
    );
    expect(tokens.length).toBeGreaterThan(2);
    for (const secret of [password, code, email, ...tokens])
      expect(JSON.stringify(events)).not.toContain(secret);
  });

  it("may throw: that is reported, and Ada is in", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    onTestFinished(() => void vi.unstubAllGlobals());
    confirmed();
    const mistake = new Error("The app's own mistake.");
    const onEvent = () => {
      throw mistake;
    };
    const page = visit({ onEvent });
    expect(await page.now().start(ada)).toMatchObject({ ok: true, step: { name: "signedIn" } });
    await page.sees("signedIn");
    expect(reported).toHaveBeenCalledWith(mistake);
  });
});

it("A developer who forgot to configure Amplify reads once what to write", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  const page = visit();
  expect(await page.now().start(ada)).toMatchObject({ ok: false, error: { code: "notConfigured" } });
  expect(await page.now().start(ada)).toMatchObject({ ok: false, error: { code: "notConfigured" } });
  const ours = () => warned.mock.calls.flat().filter((word) => String(word).startsWith("cognito-kit:"));
  await expect.poll(ours).toHaveLength(1);
  expect(ours()[0]).toContain("Call Amplify.configure(outputs)");
  warned.mockRestore();
});

it("Two forms of one page are two sign-ins", async () => {
  confirmed();
  const Form = ({ name }: { name: string }) => {
    const { step, start } = useSignIn();
    return (
      <button type="button" onClick={() => void start({ ...ada, password: "" })}>
        {name}: {step.name}
      </button>
    );
  };
  const { findByText } = render(
    <>
      <Form name="one" />
      <Form name="two" />
    </>,
  );
  await findByText("one: credentials");
  await findByText("two: credentials");
});
