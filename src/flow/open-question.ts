import { keptInTab } from "../client/kept.ts";
import type { PoolSettings } from "../client/pool.ts";
import { isQuestion, type QuestionStep } from "./asked-step.ts";

/** Amplify keeps an unfinished sign-in for three minutes, over a reload too; after that no answer to it counts. */
const lifetime = 3 * 60 * 1000;

/** The question that stands, kept over a reload of this tab beside what Amplify keeps of the sign-in; never an answer or a secret. */
export function openQuestion(pool: PoolSettings) {
  const kept = keptInTab(`cognito-kit.question.${pool.clientId}`);
  return {
    remember(step: QuestionStep): void {
      // The secret of an authenticator app is for this page alone: after a reload its set-up begins again.
      if (step.name === "setUpTotp") return kept.forget();
      // After a reload no other code can be sent; JSON leaves out what is undefined.
      kept.remember({ step: { ...step, canResend: undefined }, askedAt: Date.now() });
    },
    recall(): QuestionStep | undefined {
      const { step, askedAt } = kept.recall();
      if (typeof askedAt !== "number" || Date.now() - askedAt >= lifetime) return undefined;
      return isObject(step) && isQuestion(step) ? step : undefined;
    },
    forget: kept.forget,
  };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
