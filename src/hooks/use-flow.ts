"use client";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { loadOnce } from "../client/load-once.ts";
import type { Result } from "../flow/error.ts";
import { reduce, type FlowContext, type FlowEvent, type FlowState } from "../flow/flow.ts";
import { openQuestion } from "../flow/open-question.ts";
import { resumeStep } from "../flow/resume.ts";
import type { Journey } from "./auth-event.ts";
import { notLoaded } from "./not-loaded.ts";
import { sessionOf } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { useEvents } from "./use-events.ts";
import { useLatest } from "./use-latest.ts";
import { usePool } from "./use-pool.ts";

export interface FlowOptions {
  /**
   * Return to a code step that a reload interrupted, and open the one that a link in a mail leads to.
   *
   * @default true
   */
  readonly resume?: boolean;
}

/** What every flow offers beside its own verbs. */
export interface Flow {
  /** Lets go of the password: the screen goes. */
  readonly forget: () => void;
  /** Lets go of the account that waits for its code, too. */
  readonly giveUp: () => void;
}

/** Loads a flow: it is needed as late as Amplify is. */
export type LoadFlow<ThisFlow> = () => Promise<(context: FlowContext) => ThisFlow>;

interface Named {
  readonly name: string;
}

/** An answer that was sent: which question it answers, and what becomes of it. */
interface Task<Step> {
  readonly step: Step;
  readonly result: Promise<Result<Step>>;
  isSettled?: true;
}

/**
 * Runs one flow for one component: holds its state, sends each answer once, and drops what comes late.
 * What `send` and `update` return never rejects.
 */
export function useFlow<Step extends Named, ThisFlow extends Flow>(
  journey: Journey,
  load: LoadFlow<ThisFlow>,
  first: Step,
  /** Where to begin again once the time for a step has run out. */
  again: (step: Step) => Step,
  { resume = true }: FlowOptions,
) {
  const pool = usePool();
  const latest = useLatest({ ...useSettings(), pool });
  const [state, dispatch] = useReducer(
    reduce as (state: FlowState<Step>, event: FlowEvent<Step>) => FlowState<Step>,
    { step: first, isPending: false, error: undefined },
  );
  // A load that failed is tried again at the next answer.
  const [flow] = useState(() =>
    loadOnce(() =>
      load().then((create) =>
        create({
          client: () => latest.current.client(),
          pool: () => latest.current.pool,
          app: () => latest.current,
        }),
      ),
    ),
  );
  const { emit, report } = useEvents(journey, state.step.name);
  const task = useRef<Task<Step>>(undefined);
  const aside = useRef<Promise<unknown>>(undefined);

  useEffect(() => {
    // Both load while the person types; being loaded, Amplify takes the return trip of a redirect.
    flow().catch(() => {});
    latest.current.client().catch(() => {});
    return () =>
      void flow().then(
        ({ forget }) => forget(),
        () => {},
      );
  }, [flow, latest]);

  const isResumed = useRef(false);
  const isConfigured = pool.clientId !== undefined;
  useEffect(() => {
    // Once: a link is taken out of the address as it is read, and by the time an effect runs again the person may have gone on.
    if (!resume || !isConfigured || isResumed.current) return;
    isResumed.current = true;
    const resumed = resumeStep(latest.current.pool);
    // Every flow that can be resumed has these steps.
    if (resumed) dispatch({ type: "moved", step: resumed as Named as Step });
  }, [isConfigured, latest, resume]);

  /**
   * Sends an answer. While one is on its way, a second press sends nothing and gets the first one's result; so does a press
   * on a question that has just been answered and is still on screen.
   */
  const send = useCallback(
    (
      step: Step,
      verb: (flow: ThisFlow) => Promise<Result<Step>>,
      /** What the hook calls it. */
      name = "answer",
    ): Promise<Result<Step>> => {
      const before = task.current;
      if (before && (!before.isSettled || before.step === step)) return before.result;

      const answer = async (): Promise<Result<Step>> => {
        const result = await safely(flow(), verb);
        report(step.name, name, result);
        if (result.ok && isSignedIn(result.step)) {
          // Whoever awaits this answer finds the session signed in.
          await sessionOf(latest.current.client).arrive({ userId: result.step.user.id, journey });
          emit({ type: "signedIn", userId: result.step.user.id });
        }
        if (task.current === mine) {
          if (result.ok) {
            mine.isSettled = true;
            aside.current = undefined;
          } else task.current = undefined;
          dispatch({ type: "settled", result, again: endsSignIn(result) ? again(step) : undefined });
        }
        return result;
      };
      dispatch({ type: "sent" });
      const mine: Task<Step> = { step, result: answer() };
      task.current = mine;
      return mine.result;
    },
    [again, emit, flow, journey, latest, report],
  );

  /** Something beside the answer that leaves the question standing, such as a new code. Sent once, too. */
  const update = useCallback(
    <Same extends Step>(
      step: Same,
      verb: (flow: ThisFlow) => Promise<Result<Same>>,
      name = "resend",
    ): Promise<Result<Same>> => {
      if (aside.current) return aside.current as Promise<Result<Same>>;
      const mine = safely(flow(), verb).then((result) => {
        report(step.name, name, result);
        if (aside.current === mine) {
          aside.current = undefined;
          dispatch({ type: "updated", result });
        }
        return result;
      });
      aside.current = mine;
      return mine;
    },
    [flow, report],
  );

  /** Back to a first question; an answer on its way is let go. */
  const startOver = useCallback(
    (step: Step) => {
      task.current = undefined;
      aside.current = undefined;
      // At once: another screen that appears meanwhile would take it up again.
      openQuestion(latest.current.pool).forget();
      flow()
        .then(({ giveUp }) => giveUp())
        .catch(() => {});
      dispatch({ type: "moved", step });
    },
    [flow, latest],
  );

  // Somebody is in: by an answer here, or by another tab's. What is shown of that lasts as long as the session does.
  const over = isSignedIn(state.step) ? first : state.error?.code === "alreadySignedIn" && state.step;
  useEffect(() => {
    if (!over) return;
    const session = sessionOf(latest.current.client);
    const follow = () => {
      if (session.get().status === "signedOut") startOver(over);
    };
    void session.sync().then(follow);
    return session.subscribe(follow);
  }, [latest, over, startOver]);

  return { state, flow, send, update, startOver };
}

/** After these there is nothing left to answer. */
const endsSignIn = (result: Result<unknown>) =>
  !result.ok && (result.error.code === "expiredStep" || result.error.code === "answerRefused");

/** What a verb throws is a mistake, of the kit's or of a client that an app brought along. No form may wait for it for ever. */
function safely<Step, ThisFlow>(
  loading: Promise<ThisFlow>,
  verb: (flow: ThisFlow) => Promise<Result<Step>>,
): Promise<Result<Step>> {
  return loading.then(verb, notLoaded).catch((cause: unknown) => ({
    ok: false,
    error: { code: "unknown", name: "UnknownError", message: String(cause), cause },
  }));
}

function isSignedIn(step: Named): step is Named & { user: { id: string } } {
  return step.name === "signedIn";
}
