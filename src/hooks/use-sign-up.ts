"use client";
import { useCallback, useMemo } from "react";
import { isQuestion } from "../flow/asked-step.ts";
import type { AuthError, Result } from "../flow/error.ts";
import type { Details, DetailsStep, SignUpFlow, SignUpStep } from "../flow/sign-up.ts";
import { offerStep, type OfferedStep } from "./offered-step.ts";
import { useFlow, type FlowOptions } from "./use-flow.ts";

type SignUpResult = Promise<Result<SignUpStep>>;

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedSignUpStep = DetailsStep | OfferedStep<SignUpStep>;

export interface UseSignUp {
  /** The question to ask now, with the verbs that answer it. */
  readonly step: OfferedSignUpStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Makes the account. A second call while one is on its way sends nothing and gets the first one's result. Never rejects. */
  readonly start: (details: Details) => SignUpResult;
  /**
   * Back to the first question, say to mend a wrong address; lets go of an answer on its way. From a question that Cognito asks once
   * the account is there, to its password.
   */
  readonly reset: () => void;
}

const first: SignUpStep = { name: "details" };
/** The account is there by the time Cognito asks: only its password is asked for again. */
const again = (step: SignUpStep): SignUpStep =>
  "username" in step && step.username ? { name: "password", username: step.username } : first;
const load = () => import("../flow/sign-up.ts").then(({ signUpFlow }) => signUpFlow);

/**
 * Signing up, for a form of your own: makes the account, confirms it by the code that was sent, and signs in.
 *
 * @example
 * const signUp = useSignUp();
 * await signUp.start({ username: email, password, attributes: { email, "custom:favorite_flavor": "vanilla" } });
 */
export function useSignUp(options: FlowOptions = {}): UseSignUp {
  const { state, flow, send, update, startOver } = useFlow<SignUpStep, SignUpFlow>(
    "signUp",
    load,
    first,
    again,
    options,
  );
  const { step: current, isPending, error } = state;

  const step = useMemo(
    (): OfferedSignUpStep =>
      current.name === "details" ? current : offerStep(current, { flow, send, update }),
    [current, flow, send, update],
  );

  const start = useCallback(
    (details: Details) => send(current, (flow) => flow.start(details)),
    [current, send],
  );
  const reset = useCallback(
    () => startOver(isQuestion(current) ? again(current) : first),
    [startOver, current],
  );
  return { step, isPending, error, start, reset };
}
