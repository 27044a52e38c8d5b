import { fetchAuthSession, signIn } from "aws-amplify/auth";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import { account } from "../matrix/moments/account.tsx";
import { email, password, withAda } from "../matrix/moment.ts";
import { isQuiet } from "../matrix/page.ts";
import { installPool } from "../support/amplify.ts";
import { asked } from "../support/asked.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { visit } from "../support/visit.tsx";

const ended = "Your session has ended. Sign in again to continue.";
/** What follows by itself on what a person asks for needs no row of its own here. */
const follows = /^(GetUser$|GetTokens|InitiateAuth|RespondTo|CompleteWebAuthn|ListWebAuthn)/;
const inTheMiddle = account.flatMap((task) =>
  task.answers && !follows.test(task.operation) ? [[task.name, task] as const] : [],
);

type Task = (typeof account)[number];

/** Ada has come to the question of a task, and then something happens to her tokens. */
async function at(task: Task) {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const pool = installPool(task.pool ?? withAda());
  if (task.hasAuthenticator) await plugInAuthenticator();
  await signIn({ username: email, password });
  await task.prepares?.();
  const ada = await visit(<Authenticator tasks={[]}>{task.section}</Authenticator>);
  const hand = { ada, pool };
  await task.comes?.(hand);
  await isQuiet();
  return { ...hand, answers: async () => task.answers?.(hand) };
}

describe.each(inTheMiddle)("In the middle of %s, Ada's tokens", (_, task) => {
  it("are revoked: she is signed out and told why, in the place of all that could say it is done", async () => {
    const { pool, ada, answers } = await at(task);
    pool.users.forceSignOut(email);
    await answers();
    await ada.sees(ended);
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Sign in");
    expect(pool.users.get(email)).toBeDefined();
  });

  it("run out, and she goes on with new ones", async () => {
    const { pool, ada, answers } = await at(task);
    vi.setSystemTime(Date.now() + 2 * 60 * 60_000);
    await answers();
    await ada.sees(task.done);
    expect(asked(pool)).toContain("GetTokensFromRefreshToken");
  });

  it("are issued anew by another tab, and she goes on with those", async () => {
    const { ada, answers } = await at(task);
    await fetchAuthSession({ forceRefresh: true });
    await answers();
    await ada.sees(task.done);
  });
});
