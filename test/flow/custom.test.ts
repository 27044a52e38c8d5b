import { describe, expect, it } from "vitest";
import { loadClient } from "../../src/client/auth-client.ts";
import { readPool, type AuthFlowType } from "../../src/client/pool.ts";
import { signInFlow } from "../../src/flow/sign-in.ts";
import { installPool } from "../support/amplify.ts";
import { refusalOf, stepAt } from "../support/result.ts";
import { riddle } from "../../stories/journeys/riddle.ts";

const email = "ada@example.com";
const password = "Correct-horse-9";
const flow = (authFlowType: AuthFlowType) =>
  signInFlow({ client: loadClient, pool: () => ({ ...readPool(), authFlowType }) });
const install = () =>
  installPool({
    ...riddle,
    users: [{ email, password }],
  });

describe("A custom challenge", () => {
  it("brings what the trigger tells of its question, and the answer lets Ada in", async () => {
    install();
    const signIn = flow("CUSTOM_WITHOUT_SRP");
    const step = await stepAt("custom", signIn.start({ username: email }));
    expect(step).toMatchObject({ username: email, parameters: { question: "What colour is the sky?" } });
    expect(step).not.toHaveProperty("isRepeated");
    await stepAt("signedIn", signIn.answer(step, "blue"));
  });

  it("that comes back says that the answer was wrong", async () => {
    install();
    const signIn = flow("CUSTOM_WITHOUT_SRP");
    const step = await stepAt("custom", signIn.start({ username: email }));
    const again = await stepAt("custom", signIn.answer(step, "green"));
    expect(again).toMatchObject({ isRepeated: true });
    await stepAt("signedIn", signIn.answer(again, "blue"));
  });

  it("that the trigger ends is a refusal of the answer, not of a password", async () => {
    install();
    const signIn = flow("CUSTOM_WITHOUT_SRP");
    const first = await stepAt("custom", signIn.start({ username: email }));
    const second = await stepAt("custom", signIn.answer(first, "green"));
    expect((await refusalOf(signIn.answer(second, "red"))).code).toBe("answerRefused");
  });

  it("may follow the password, which is looked at first", async () => {
    install();
    const signIn = flow("CUSTOM_WITH_SRP");
    const wrong = await refusalOf(signIn.start({ username: email, password: "Wrong-horse-9" }));
    expect(wrong.code).toBe("wrongCredentials");
    const step = await stepAt("custom", signIn.start({ username: email, password }));
    await stepAt("signedIn", signIn.answer(step, "blue"));
  });
});
