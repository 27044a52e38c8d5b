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

/** A pool of its own for this test, answering the unmodified Amplify client of this page or process until the test ends. */
export function installPool(options: UserPoolOptions = {}, other: OtherSettings = {}): UserPool {
  const pool = createUserPool(options);
  const uninstall = pool.install();
  const Cognito: Omit<Cognito, "signUpVerificationMethod"> = pool.config.Auth.Cognito;
  Amplify.configure({ Auth: { Cognito: { ...Cognito, ...other } } });
  onTestFinished(async () => {
    await signOut();
    uninstall();
    globalThis.localStorage?.clear();
    globalThis.sessionStorage?.clear();
    Amplify.configure({});
  });
  return pool;
}
