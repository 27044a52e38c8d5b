"use client";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Result } from "../flow/error.ts";
import { reduce, type FlowContext, type FlowEvent, type FlowState } from "../flow/flow.ts";
import type { AuthEvent, Journey } from "./auth-event.ts";
import { useSettings } from "./auth-provider.tsx";
import { warn } from "./warn.ts";
import { sessionOf } from "./session-store.ts";
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

interface Flow<Step> {
  readonly first: Step;
  readonly resume: () => Step | undefined;
  readonly forget: () => void;
}

interface Named {
  readonly name: string;
}

/**
 * Runs one flow for one component: holds its state, sends each answer once, and drops what comes late.
 * What `send` and `update` return never rejects.
 */
export function useFlow<Step extends Named, ThisFlow extends Flow<Step>>(
  journey: Journey,
  create: (context: FlowContext) => ThisFlow,
  { resume = true }: FlowOptions,
) {
  const pool = usePool();
  const latest = useLatest({ ...useSettings(), pool });
  const [flow] = useState(() =>
    create({ client: () => latest.current.client(), pool: () => latest.current.pool }),
  );
  const [state, dispatch] = useReducer(
    reduce as (state: FlowState<Step>, event: FlowEvent<Step>) => FlowState<Step>,
    {
      step: flow.first,
      isPending: false,
      error: undefined,
    },
  );
  const task = useRef<Promise<Result<Step>>>(undefined);
  const emit = useCallback((event: AuthEvent) => latest.current.onEvent?.(event), [latest]);

  useEffect(() => {
    // Amplify loads while the person types, and takes the return trip of a redirect by being loaded.
    latest.current.client().catch(() => undefined);
    const resumed = resume ? flow.resume() : undefined;
    if (resumed) dispatch({ type: "moved", step: resumed });
    return () => flow.forget();
  }, [flow, latest, resume]);

  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current === state.step.name) return;
    shown.current = state.step.name;
    emit({ type: "stepShown", journey, step: state.step.name });
  }, [emit, journey, state.step.name]);

  const report = useCallback(
    (step: Step, result: Result<Named>) => {
      if (result.ok) return emit({ type: "answered", journey, step: step.name });
      const { code, name } = result.error;
      warn(result.error);
      emit({ type: "refused", journey, step: step.name, code, name });
    },
    [emit, journey],
  );

  /** Sends an answer. While one is on its way, a second press sends nothing and gets the first one's result. */
  const send = useCallback(
    (step: Step, verb: () => Promise<Result<Step>>): Promise<Result<Step>> => {
      if (task.current) return task.current;
      dispatch({ type: "sent" });
      const mine = verb().then(async (result) => {
        if (result.ok && isSignedIn(result.step)) {
          // Whoever awaits this answer finds the session signed in.
          await sessionOf(latest.current.client).sync();
          emit({ type: "signedIn", userId: result.step.user.id });
        }
        report(step, result);
        if (task.current === mine) {
          task.current = undefined;
          dispatch({ type: "settled", result });
        }
        return result;
      });
      task.current = mine;
      return mine;
    },
    [emit, latest, report],
  );

  /** Something beside the answer that leaves the question standing, such as a new code. */
  const update = useCallback(
    async <Same extends Step>(step: Same, verb: () => Promise<Result<Same>>): Promise<Result<Same>> => {
      const result = await verb();
      report(step, result);
      dispatch({ type: "updated", name: step.name, result });
      return result;
    },
    [report],
  );

  /** Goes to another question without asking Cognito; an answer on its way is let go. */
  const move = useCallback((step: Step) => {
    task.current = undefined;
    dispatch({ type: "moved", step });
  }, []);

  return { flow, state, send, update, move };
}

function isSignedIn(step: Named): step is Named & { user: { id: string } } {
  return step.name === "signedIn";
}
