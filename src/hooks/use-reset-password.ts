"use client";
import { useCallback, useMemo } from "react";
import type { AuthError, Result } from "../flow/error.ts";
import type { ResetPasswordFlow, ResetStep } from "../flow/reset-password.ts";
import { offerStep, type OfferedStep } from "./offered-step.ts";
import { useFlow, type FlowOptions } from "./use-flow.ts";

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedResetStep = OfferedStep<ResetStep>;

export interface UseResetPassword {
  /** The question to ask now, with the verbs that answer it. */
  readonly step: OfferedResetStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Has a code sent to the address of an account. A second call while one is on its way sends nothing and gets the first one's result. Never rejects. */
  readonly start: (username: string) => Promise<Result<ResetStep>>;
  /** Back to the first question, the name kept; lets go of an answer on its way. */
  readonly reset: () => void;
}

const first: ResetStep = { name: "resetPassword" };
const again = (step: ResetStep): ResetStep =>
  "username" in step && step.username ? { name: "resetPassword", username: step.username } : first;
const load = () => import("../flow/reset-password.ts").then(({ resetPasswordFlow }) => resetPasswordFlow);

/**
 * Resetting a forgotten password, for a form of your own: has a code sent, changes the password, and signs in with it.
 *
 * @example
 * const { step, start } = useResetPassword();
 * await start("ada@example.com"); // step.name is "confirmResetPassword" then, whether there is such an account or not
 */
export function useResetPassword({ resume = false }: FlowOptions = {}): UseResetPassword {
  const { state, flow, send, update, startOver } = useFlow<ResetStep, ResetPasswordFlow>(
    "resetPassword",
    load,
    first,
    again,
    { resume },
  );
  const { step: current, isPending, error } = state;
  const step = useMemo(
    (): OfferedResetStep => offerStep(current, { flow, send, update }),
    [current, flow, send, update],
  );
  const start = useCallback(
    (username: string) => send(current, (flow) => flow.requestReset(username)),
    [current, send],
  );
  const reset = useCallback(() => startOver(again(current)), [startOver, current]);
  return { step, isPending, error, start, reset };
}
