import type { AuthClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import {
  isQuestion,
  type Answers,
  type CodeStep,
  type NewPassword,
  type QuestionStep,
} from "./asked-step.ts";
import { toChallengeResponse } from "./challenge-response.ts";
import { clientOf } from "./client-of.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { toSignInInput } from "./first-factor.ts";
import { lastProvider } from "./last-provider.ts";
import { lastSignIn } from "./last-sign-in.ts";
import { openQuestion } from "./open-question.ts";
import type { Credentials } from "./sign-in.ts";
import { toStep, type AskedStep, type NextStep } from "./to-step.ts";

export type AskedVerbs = ReturnType<typeof askedVerbs>;

type Send = (client: AuthClient) => Promise<{ readonly nextStep: NextStep }>;

/** One thing that is asked of the client on the way in. */
interface Turn {
  readonly send: Send;
  /** The code that it leads to stands in for a password. */
  readonly isPasswordless?: boolean;
}

/** How a question may be answered beside the answer itself. */
export interface AnswerOptions {
  /** Lets Cognito skip the second factor on this browser from now on, in a pool that leaves that to the person. @default false */
  readonly rememberDevice?: boolean;
}

/**
 * The verbs of the questions that Cognito asks on the way in. Their closure keeps how this sign-in came to its question: Cognito
 * sends another code only to a sign-in from the start.
 */
export function askedVerbs(context: FlowContext) {
  let trail: readonly Turn[] = [];
  let run = {};

  async function take(username: string, turn: Turn): Promise<AskedStep> {
    const client = await clientOf(context);
    const { nextStep } = await turn.send(client);
    const step = await toStep(client, nextStep, username, context);
    return turn.isPasswordless && step.name === "code" ? inPlaceOfPassword(step, context.pool()) : step;
  }

  function forget(): void {
    trail = [];
    run = {};
  }

  /** What is asked after these turns; what is kept of them depends on whether Cognito still asks. */
  function settle(step: AskedStep, turns: readonly Turn[]): AskedStep {
    const open = openQuestion(context.pool());
    if (!isQuestion(step)) {
      trail = [];
      open.forget();
      if (step.name === "signedIn") {
        lastSignIn(context.pool()).succeed();
        lastProvider(context.pool()).forget();
      }
      return step;
    }
    trail = turns;
    const next: QuestionStep =
      step.name === "code" && step.from !== "totp" && turns.length > 0 ? { ...step, canResend: true } : step;
    open.remember(next);
    return next;
  }

  /** Takes a turn; `turns` is the way there from the start. If the person goes elsewhere meanwhile, a late reply leaves nothing behind. */
  async function go(username: string, turn: Turn, turns: readonly Turn[]): Promise<AskedStep> {
    const mine = run;
    const step = await take(username, turn);
    return run === mine ? settle(step, turns) : step;
  }

  return {
    forget,
    /** A sign-in from the start. Rejects with what the client throws. */
    begin(credentials: Credentials): Promise<AskedStep> {
      forget();
      lastSignIn(context.pool()).begin(credentials);
      const turn = toFirstTurn(credentials, context.pool());
      return go(credentials.username, turn, [turn]);
    },
    /** A sign-in that something else has begun, so that there is no way to begin it again. Rejects with what the client throws. */
    goOn(username: string, send: Send): Promise<AskedStep> {
      forget();
      lastSignIn(context.pool()).begin({ username });
      return go(username, { send }, []);
    },
    /** Answers a question that Cognito asked. */
    answer<Name extends QuestionStep["name"]>(
      step: Extract<QuestionStep, { name: Name }>,
      answer: Answers[Name],
      { rememberDevice = false }: AnswerOptions = {},
    ): Promise<Result<AskedStep>> {
      return attempt(step.name === "custom" ? "answerCustom" : "answer", async () => {
        const turn = { send: toSend(step.name, answer) };
        // After a reload the way to this question is not known any more.
        const turns = trail.length > 0 ? wayOn(trail, step, answer, turn, context.pool()) : [];
        const next = afterAnswer(step, await go(step.username, turn, turns));
        // Refused, it costs the person one more code the next time.
        if (rememberDevice && next.name === "signedIn")
          await (await clientOf(context)).rememberDevice().catch(() => {});
        return next;
      });
    },
    /** Has another code sent: the sign-in begins again behind the scenes, and comes to the same question. */
    resendCode(step: CodeStep): Promise<Result<AskedStep>> {
      return attempt("signIn", async () => {
        const turns = trail;
        const mine = run;
        let next: AskedStep = step;
        for (const turn of turns) {
          next = await take(step.username, turn);
          // The pool has changed meanwhile: there is nothing more to answer.
          if (!isQuestion(next)) break;
        }
        return run === mine ? settle(next, turns) : next;
      });
    },
  };
}

function toFirstTurn(credentials: Credentials, pool: PoolSettings): Turn {
  const input = toSignInInput(credentials, pool);
  return {
    send: (client) => client.signIn(input),
    isPasswordless: input.options?.authFlowType === "USER_AUTH" && credentials.password === undefined,
  };
}

/**
 * A code in the place of a password is longer, and there may be other ways.
 *
 * @see https://github.com/aws-amplify/amplify-js/issues/14428
 */
function inPlaceOfPassword(
  { maxDigits: _unsure, ...step }: CodeStep,
  { firstFactors }: PoolSettings,
): CodeStep {
  return { ...step, digits: 8, otherFactors: firstFactors.filter((factor) => factor !== step.from) };
}

/** The way from the start once this step is answered. From a new password on, that is the one to begin with. */
function wayOn<Name extends QuestionStep["name"]>(
  trail: readonly Turn[],
  { name, username }: Extract<QuestionStep, { name: Name }>,
  answer: Answers[Name],
  turn: Turn,
  pool: PoolSettings,
): readonly Turn[] {
  if (name !== "newPassword") return [...trail, turn];
  const { password } = answer as NewPassword;
  return [toFirstTurn({ username, password }, pool)];
}

/** A custom challenge that comes back unchanged was not answered well. */
function afterAnswer(step: QuestionStep, next: AskedStep): AskedStep {
  if (step.name !== "custom" || next.name !== "custom") return next;
  const isRepeated = JSON.stringify(step.parameters) === JSON.stringify(next.parameters);
  return isRepeated ? { ...next, isRepeated } : next;
}

function toSend<Name extends QuestionStep["name"]>(name: Name, answer: Answers[Name]): Send {
  const input = toChallengeResponse(name, answer);
  return (client) => client.confirmSignIn(input);
}
