import type { PoolSettings } from "../client/pool.ts";
import type { QuestionStep } from "./asked-step.ts";
import { takeConfirmSignUpLink } from "./link.ts";
import { openQuestion } from "./open-question.ts";
import { unconfirmedAccount, type ConfirmSignUpStep, type LinkStep } from "./unconfirmed.ts";

/** The step that a reload interrupted, or that a link in a mail leads to. */
export function resumeStep(pool: PoolSettings): ConfirmSignUpStep | LinkStep | QuestionStep | undefined {
  const account = unconfirmedAccount(pool);
  const linked = takeConfirmSignUpLink();
  if (linked) account.remember(linked);
  return linked ?? openQuestion(pool).recall() ?? account.recall();
}
