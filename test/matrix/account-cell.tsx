import { signIn } from "aws-amplify/auth";
import type { ReactElement } from "react";
import { expect, onTestFinished, vi } from "vitest";
import { page } from "vitest/browser";
import type { ScreenTask } from "../../src/screens/after-sign-in-card.tsx";
import { Authenticator } from "../../src/screens/authenticator.tsx";
import type { OperationName, UserPool, UserPoolOptions } from "../../src/testing/index.ts";
import { installPool } from "../support/amplify.ts";
import { plugInAuthenticator } from "../support/authenticator.ts";
import { field, visit, type Visitor } from "../support/visit.tsx";
import { email, inside, password, withAda } from "./moment.ts";
import { heading, isQuiet, keyOf, sentences } from "./page.ts";
import type { Trouble } from "./troubles.ts";

/** What somebody does with what is in front of them. */
export interface Hand {
  readonly ada: Visitor;
  readonly pool: UserPool;
}

/** A request that is sent for somebody who is in: a row of the table. */
export interface Task {
  /** The operation, and what it is for. */
  readonly name: string;
  readonly operation: OperationName;
  /** What there is in the app, beside its heading: a section of the account. */
  readonly section?: ReactElement;
  /** What is asked of them after a sign-in on this page. Without it, they come signed in. */
  readonly tasks?: readonly ScreenTask[];
  readonly pool?: UserPoolOptions;
  /** They have an authenticator on this device. */
  readonly hasAuthenticator?: true;
  /** Before the page is there. */
  readonly prepares?: () => Promise<unknown>;
  /** What leads to the question. */
  readonly comes?: (hand: Hand) => PromiseLike<unknown>;
  /** What sends the request; gives what was typed, by label. Without it, the page sends it as it opens. */
  readonly answers?: (hand: Hand) => PromiseLike<Readonly<Record<string, string>> | undefined | void>;
  /** What they do once more after a failure. @default the same */
  readonly again?: (hand: Hand) => PromiseLike<unknown>;
  /** What they read where it is done. */
  readonly done: string | RegExp;
  /** The kit sends it itself, and does not try again by itself as Amplify does. @default false */
  readonly isSentOnce?: true;
  /** How many more requests for it may follow. @default 0 */
  readonly mayFollow?: number;
  /** Of an answer that has lost its fields Amplify makes an empty list, and of that nothing is shown. */
  readonly mayBeNone?: true;
}

/**
 * One cell of the table: somebody who is in does something with their account, the trouble strikes that request, and passes. They are
 * told one sentence or none, keep what they typed, sent nothing twice, and can do it after all, or know that they have to sign in.
 */
export async function accountCell(task: Task, trouble: Trouble): Promise<string> {
  // Some come back hours later, to a pool that has grown older, too.
  const pool = installPool({ ...(task.pool ?? withAda()), clock: () => Date.now() });
  onTestFinished(() => void vi.useRealTimers());
  if (task.hasAuthenticator) await plugInAuthenticator();
  if (!task.tasks) await signIn({ username: email, password });
  await task.prepares?.();
  const fault = task.isSentOnce ? { ...trouble.fault, times: 1 } : trouble.fault;
  const asks = task.isSentOnce ? 1 : trouble.asks;
  if (!task.answers) pool.fail(task.operation, fault);
  const before = task.answers ? undefined : 0;
  const ada = await visit(
    <Authenticator tasks={task.tasks ?? []}>
      <h1>{inside}</h1>
      {task.section}
    </Authenticator>,
  );
  const hand = { ada, pool };
  await task.comes?.(hand);
  await isQuiet();
  const from = before ?? pool.log.length;
  const timesAsked = () =>
    pool.log.slice(from).filter(({ operation }) => operation === task.operation).length;
  if (task.answers) pool.fail(task.operation, fault);
  const typed = (await task.answers?.(hand)) ?? {};
  await expect.poll(timesAsked, { message: "times asked" }).toBeGreaterThanOrEqual(asks);
  await isQuiet();
  expect(timesAsked(), "times asked").toBeLessThanOrEqual(asks + (task.mayFollow ?? 0));

  const told = [...new Set(sentences().map(keyOf))];
  expect(told.length, `sentences: ${told.join()}`).toBeLessThanOrEqual(1);
  const [reason] = told;
  if (isDone(task)) return trouble.name === "slow" ? "slow, then ok" : (reason ?? "ok");
  if (task.mayBeNone && trouble.name === "missing fields") return "none";
  expect(reason, "the reason").toBeDefined();
  if (isOut()) return reason ?? "";
  for (const [label, text] of Object.entries(typed)) {
    if (field(label).query()) await expect.element(field(label)).toHaveValue(text);
  }
  await (task.again ?? task.answers)?.(hand);
  if (!task.answers && !task.again) await ada.presses("Try again");
  await expect.poll(() => isDone(task) || isOut(), { message: "done after all" }).toBe(true);
  return reason ?? "";
}

const isDone = ({ done }: Task) => page.getByText(done).elements().length > 0;

/** Whoever is asked to sign in once more, in the middle of something, is still in. */
const isOut = () => heading() === "Sign in";
