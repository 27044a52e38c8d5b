import * as auth from "aws-amplify/auth";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";

// The client's arithmetic takes a tenth of a second for each sign-in, and several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const password = "Correct-horse-9";
const ada = "ada@example.com";
const users = [{ email: ada, password }];

/** One question of the pool's own, after the password where there is one. */
const riddle: UserPoolOptions = {
  onDefineAuthChallenge({ request: { session }, response }) {
    const last = session.at(-1);
    if (last?.challengeName === "SRP_A") response.challengeName = "PASSWORD_VERIFIER";
    else if (last?.challengeName === "CUSTOM_CHALLENGE" && last.challengeResult) response.issueTokens = true;
    else response.challengeName = "CUSTOM_CHALLENGE";
  },
  onCreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { question: "What colour is the sky?" };
    response.privateChallengeParameters = { answer: "blue" };
  },
  onVerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer;
  },
};

const confirm = async (challengeResponse: string) =>
  (await auth.confirmSignIn({ challengeResponse })).nextStep;

describe("the unmodified Amplify client", () => {
  it.each([
    ["CUSTOM_WITHOUT_SRP", {}],
    ["CUSTOM_WITH_SRP", { password }],
  ] as const)("is led in by the pool's own functions: %s", async (authFlowType, secret) => {
    const pool = installPool({ ...riddle, users });
    const asked = await auth.signIn({ username: ada, ...secret, options: { authFlowType } });
    const question = {
      signInStep: "CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE",
      additionalInfo: { USERNAME: pool.users.get(ada)?.username, question: "What colour is the sky?" },
    };
    expect(asked.nextStep).toEqual(question);
    expect(await confirm("green")).toEqual(question);
    expect((await confirm("blue")).signInStep).toBe("DONE");
    expect((await auth.getCurrentUser()).userId).toBe(pool.users.get(ada)?.sub);
  });

  it("is not led on after a wrong password", async () => {
    installPool({ ...riddle, users });
    const options = { authFlowType: "CUSTOM_WITH_SRP" } as const;
    await expect(auth.signIn({ username: ada, password: "Wrong-horse-9", options })).rejects.toMatchObject({
      name: "NotAuthorizedException",
    });
  });

  it("signs in by itself after a sign-up", async () => {
    const pool = installPool(riddle);
    const options = { userAttributes: {}, autoSignIn: { authFlowType: "CUSTOM_WITHOUT_SRP" as const } };
    await auth.signUp({ username: ada, password, options });
    await auth.confirmSignUp({ username: ada, confirmationCode: pool.outbox.lastCode(ada) });
    expect((await auth.autoSignIn()).nextStep.signInStep).toBe("CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE");
    expect((await confirm("blue")).signInStep).toBe("DONE");
  });
});

describe("a device of the Amplify client", () => {
  // It names its devices by the browser, and Node has none.
  beforeAll(() => void vi.stubGlobal("navigator", { userAgent: "Ada's browser" }));

  it.each([
    ["CUSTOM_WITHOUT_SRP", {}],
    ["CUSTOM_WITH_SRP", { password }],
  ] as const)("proves itself after the last question: %s", async (authFlowType, secret) => {
    const pool = installPool({ ...riddle, users, devices: { remember: "always" } });
    const enter = async () => {
      await auth.signIn({ username: ada, ...secret, options: { authFlowType } });
      return (await confirm("blue")).signInStep;
    };
    expect(await enter()).toBe("DONE");
    await auth.signOut();
    const before = pool.log.length;
    expect(await enter()).toBe("DONE");
    // The answer, then the two halves of the device's proof, beside those of the password.
    const answers = pool.log.slice(before).filter(({ operation }) => operation === "RespondToAuthChallenge");
    expect(answers).toHaveLength(authFlowType === "CUSTOM_WITH_SRP" ? 4 : 3);
    expect(answers.every(({ outcome }) => outcome === "ok")).toBe(true);
    expect(await auth.fetchDevices()).toHaveLength(1);
  });
});
