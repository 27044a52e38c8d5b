import { Amplify } from "aws-amplify";
import { signOut } from "aws-amplify/auth";
import { onTestFinished } from "vitest";
import { createUserPool, type UserPool, type UserPoolOptions } from "../../src/testing/index.ts";

/** A pool of its own for this test, answering the unmodified Amplify client of this page or process until the test ends. */
export function installPool(options: UserPoolOptions = {}): UserPool {
  const pool = createUserPool(options);
  const uninstall = pool.install();
  Amplify.configure(pool.config);
  onTestFinished(async () => {
    await signOut();
    uninstall();
    globalThis.localStorage?.clear();
    globalThis.sessionStorage?.clear();
    Amplify.configure({});
  });
  return pool;
}
