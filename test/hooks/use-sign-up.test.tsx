import { renderHook } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useSignUp, type OfferedSignUpStep, type UseSignUp } from "../../src/hooks/use-sign-up.ts";
import { installPool } from "../support/amplify.ts";

const email = "ada@example.com";
const ada = { username: email, password: "Correct-horse-9", attributes: { email } } as const;

function visit() {
  const { result, unmount } = renderHook(() => useSignUp());
  return { now: () => result.current, unmount };
}

/** The step of this name, with the verbs it offers. */
function offered<Name extends OfferedSignUpStep["name"]>(now: () => UseSignUp, name: Name) {
  return vi.waitFor(() => {
    const { step } = now();
    if (step.name !== name) throw new Error(`It is the step ${step.name}.`);
    return step as Extract<OfferedSignUpStep, { name: Name }>;
  });
}

describe("Ada signs up with a form of the app's own", () => {
  it("and comes through the code of her mail into the app", async () => {
    const pool = installPool();
    const { now } = visit();
    expect(now().step).toEqual({ name: "details" });
    expect(await now().start(ada)).toMatchObject({ ok: true, step: { name: "confirmSignUp" } });
    const code = await offered(now, "confirmSignUp");
    expect(code.sentTo?.destination).toBe(email);
    expect(await code.answer("000000")).toMatchObject({ ok: false, error: { code: "wrongCode" } });
    await expect.poll(() => now().error?.code).toBe("wrongCode");
    expect(await code.answer(pool.outbox.lastCode(email))).toMatchObject({
      ok: true,
      step: { name: "signedIn" },
    });
    await offered(now, "signedIn");
  });

  it("once, however often she presses", async () => {
    const pool = installPool();
    const { now } = visit();
    await Promise.all([now().start(ada), now().start(ada)]);
    const { answer } = await offered(now, "confirmSignUp");
    const code = pool.outbox.lastCode(email);
    await Promise.all([answer(code), answer(code)]);
    expect(pool.log.map(({ operation }) => operation)).toEqual([
      "SignUp",
      "ConfirmSignUp",
      "InitiateAuth",
      "RespondToAuthChallenge",
    ]);
  });

  it("reloads on the code, and is asked for her password alone", async () => {
    const pool = installPool();
    const before = visit();
    await before.now().start(ada);
    before.unmount();

    const { now } = visit();
    await (await offered(now, "confirmSignUp")).answer(pool.outbox.lastCode(email));
    const password = await offered(now, "password");
    expect(password.username).toBe(email);
    expect(await password.answer("Wrong-horse-9")).toMatchObject({
      ok: false,
      error: { code: "wrongPassword", field: "password" },
    });
    await password.answer(ada.password);
    await offered(now, "signedIn");
  });

  it("and leaves the page: her password does not stay behind in it", async () => {
    const pool = installPool();
    const { now, unmount } = visit();
    await now().start(ada);
    const { answer } = await offered(now, "confirmSignUp");
    unmount();
    await Promise.resolve();
    expect(await answer(pool.outbox.lastCode(email))).toMatchObject({ ok: true, step: { name: "password" } });
  });

  it("mistypes her address, goes back, and signs up with the right one", async () => {
    const pool = installPool();
    const { now } = visit();
    await now().start({ ...ada, username: "ada@exmaple.com", attributes: {} });
    await offered(now, "confirmSignUp");
    now().reset();
    await offered(now, "details");
    await now().start(ada);
    const { answer, username } = await offered(now, "confirmSignUp");
    expect(username).toBe(email);
    await answer(pool.outbox.lastCode(email));
    await offered(now, "signedIn");
  });
});

it("A pool that confirms by link offers to go on once it was followed, and to send another", async () => {
  const pool = installPool({}, { signUpVerificationMethod: "link" });
  const { now } = visit();
  await now().start(ada);
  const { answer, resend } = await offered(now, "link");
  expect(await answer()).toMatchObject({ ok: false, error: { code: "notConfirmedYet" } });
  expect(await resend()).toMatchObject({ ok: true });
  pool.users.confirm(email);
  expect(await answer()).toMatchObject({ ok: true, step: { name: "signedIn" } });
});
