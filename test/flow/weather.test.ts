import { describe, expect, it, vi } from "vitest";
import { loadClient, type AuthClient } from "../../src/client/auth-client.ts";
import { readPool } from "../../src/client/pool.ts";
import type { AuthErrorCode } from "../../src/flow/error.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { signUpFlow } from "../../src/flow/sign-up.ts";
import type { Fault } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";

const context = { client: loadClient, pool: readPool };
const ada = { username: "ada@example.com", password: "Correct-horse-9" };

/** What the sky sends, what Ada is told, and how often Amplify asks before it gives up. */
const weather: readonly [string, Fault, AuthErrorCode, number][] = [
  ["no connection", { drop: true }, "offline", 3],
  ["a reply that is lost", { drop: "reply" }, "offline", 3],
  ["status 500", { status: 500 }, "server", 3],
  ["status 503", { status: 503 }, "server", 3],
  ["a broken Cognito", { error: "InternalErrorException", status: 500 }, "server", 3],
  ["a proxy's page", { html: true }, "server", 1],
  ["a captive portal's page", { html: true, status: 200 }, "server", 1],
  ["status 429", { status: 429 }, "throttled", 3],
  ["a throttle by name", { error: "TooManyRequestsException" }, "throttled", 3],
  ["another throttle by name", { error: "ThrottlingException" }, "throttled", 3],
  ["a firewall", { error: "ForbiddenException", status: 403 }, "refusedByApp", 1],
];

describe.each(weather)("In weather like %s", (_, fault, code, asked) => {
  it(`Ada's sign-in is refused as ${code} after ${asked} tries, and works once it has passed`, async () => {
    const pool = installPool({ users: [{ email: ada.username, password: ada.password }] });
    pool.fail("InitiateAuth", { ...fault, times: asked });
    const signIn = signInFlow(context);
    expect((await refusalOf(signIn.start(ada))).code).toBe(code);
    expect(pool.log).toHaveLength(asked);
    await stepAt("signedIn", signIn.start(ada));
  });

  it(`a new code is refused as ${code}, too`, async () => {
    const pool = installPool();
    const signUp = signUpFlow(context);
    const step = await stepAt("confirmSignUp", signUp.start(ada));
    pool.fail("ResendConfirmationCode", { ...fault, times: asked });
    expect((await refusalOf(signUp.resend(step))).code).toBe(code);
  });
});

// Of an answer without a name of Cognito's, Amplify's sign-up does not tell the status: no more is known than that it failed.
describe.each(weather)("In weather like %s", (_, fault, code, asked) => {
  it("a sign-up is refused, and works once it has passed", async () => {
    const pool = installPool();
    pool.fail("SignUp", { ...fault, times: asked });
    const signUp = signUpFlow(context);
    const hasNoName = "status" in fault && !("error" in fault) && !("html" in fault);
    expect((await refusalOf(signUp.start(ada))).code).toBe(hasNoName ? "server" : code);
    if ("drop" in fault && fault.drop === "reply") return;
    await stepAt("confirmSignUp", signUp.start(ada));
  });
});

it("A single shower goes unnoticed: Amplify asks again by itself", async () => {
  const pool = installPool();
  pool.fail("SignUp", { status: 503 });
  await stepAt("confirmSignUp", signUpFlow(context).start(ada));
  expect(pool.log.map(({ outcome }) => outcome)).toEqual(["503", "ok"]);
});

it("A sign-up whose reply is lost is there: Ada is told that her name is taken, signs in, and gets a code", async () => {
  const pool = installPool();
  pool.fail("SignUp", { drop: "reply" });
  expect((await refusalOf(signUpFlow(context).start(ada))).code).toBe("userExists");
  const signIn = signInFlow(context);
  const step = await stepAt("confirmSignUp", signIn.start(ada));
  await stepAt("signedIn", signIn.confirm(step, pool.outbox.lastCode(ada.username)));
});

it("A slow answer is an answer", async () => {
  const pool = installPool({ users: [{ email: ada.username, password: ada.password }] });
  pool.fail("InitiateAuth", { slow: 10_000 });
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const result = signInFlow(context).start(ada);
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await stepAt("signedIn", result);
});

describe("Amplify itself", () => {
  it("could not be loaded, which is no connection to a person", async () => {
    const cause = new TypeError(
      "Failed to fetch dynamically imported module: https://app.example/amplify.js",
    );
    const client = () => Promise.reject<AuthClient>(cause);
    expect(await refusalOf(signInFlow({ ...context, client }).start(ada))).toMatchObject({
      code: "offline",
      cause,
    });
  });

  it("has not been configured, which is the developer's to mend", async () => {
    expect((await refusalOf(signInFlow(context).start(ada))).code).toBe("notConfigured");
    expect((await refusalOf(signUpFlow(context).start(ada))).code).toBe("notConfigured");
  });
});
