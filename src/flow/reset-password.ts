import type { FlowContext } from "./flow.ts";
import { wayIn, type WayInStep } from "./way-in.ts";

/** The questions of a reset: the first is `resetPassword`. */
export type ResetStep = WayInStep;

export type ResetPasswordFlow = ReturnType<typeof resetPasswordFlow>;

/** Resetting a forgotten password, as functions from a step and an answer to the next step. One flow serves one screen. */
export function resetPasswordFlow(context: FlowContext) {
  const { keep: _, awaiting: __, signIn: ___, ...shared } = wayIn(context);
  return shared;
}
