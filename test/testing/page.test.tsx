import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { afterEach, expect, it, vi } from "vitest";
import { createUserPool } from "../../src/testing/index.ts";

// It warns of every endpoint that is not AWS's own.
ConsoleLogger.LOG_LEVEL = "ERROR";
vi.setConfig({ testTimeout: 20_000 });

const ada = "ada@example.com";
const password = "Correct-horse-9";

afterEach(() => localStorage.clear());

it("lets Ada sign up, confirm and stay signed in over a reload, in a browser and with no server", async () => {
  const before = createUserPool({ persist: localStorage });
  const leave = before.install();
  Amplify.configure(before.config);
  await auth.signUp({ username: ada, password });
  const { nextStep } = await auth.confirmSignUp({
    username: ada,
    confirmationCode: before.outbox.lastCode(ada),
  });
  expect(nextStep.signUpStep).toBe("DONE");
  expect(await auth.signIn({ username: ada, password })).toMatchObject({ isSignedIn: true });
  leave();

  // What a reload does to the pool: a new one over the same storage.
  const after = createUserPool({ persist: localStorage });
  const leaveAfter = after.install();
  Amplify.configure(after.config);
  expect(await auth.fetchUserAttributes()).toMatchObject({ email: ada, email_verified: "true" });
  expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
  await auth.signOut();
  leaveAfter();
});

it("refuses a port, which a page does not have", async () => {
  await expect(createUserPool().listen()).rejects.toThrow(/In a page call pool.install\(\) instead/);
});
