import { Amplify } from "aws-amplify";
import { signOut } from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { onTestFinished } from "vitest";
import {
  createUserPool,
  type AmplifyConfig,
  type UserPool,
  type UserPoolOptions,
} from "../../src/testing/index.ts";

// It warns of every endpoint that is not AWS's own.
ConsoleLogger.LOG_LEVEL = "ERROR";

type Cognito = AmplifyConfig["Auth"]["Cognito"];
type OtherSettings = { readonly signUpVerificationMethod?: "link" };

/**
 * A pool of its own for this test, answering the unmodified Amplify client of this page or process until the test ends. Its
 * hosted pages lead to `onLeave`: a test has a page to lose.
 */
export function installPool(
  options: UserPoolOptions = {},
  other: OtherSettings = {},
  onLeave: (address: string) => void = () => {},
): UserPool {
  const pool = createUserPool(options);
  const uninstall = pool.install();
  const stopShowing = "navigation" in globalThis ? pool.showPages({ onLeave }) : () => {};
  const Cognito: Omit<Cognito, "signUpVerificationMethod"> = pool.config.Auth.Cognito;
  Amplify.configure({ Auth: { Cognito: { ...Cognito, ...other } } });
  onTestFinished(async () => {
    await signOut();
    stopShowing();
    uninstall();
    globalThis.localStorage?.clear();
    globalThis.sessionStorage?.clear();
    Amplify.configure({});
  });
  return pool;
}
