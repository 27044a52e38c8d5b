"use client";
import { useCallback, useMemo } from "react";
import type { AuthError, Result } from "../flow/error.ts";
import type { CredentialsStep, SignInAnswer, SignInFlow, SignInStep } from "../flow/sign-in.ts";
import { offerStep, type OfferedStep } from "./offered-step.ts";
import { useFlow, type FlowOptions } from "./use-flow.ts";

type SignInResult = Promise<Result<SignInStep>>;

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedSignInStep = CredentialsStep | OfferedStep<SignInStep>;

export interface UseSignIn {
  /** The question to ask now, with the verbs that answer it. */
  readonly step: OfferedSignInStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Sends the name and the password. A second call while one is on its way sends nothing and gets the first one's result. Never rejects. */
  readonly start: (answer: SignInAnswer) => SignInResult;
  /** Back to the first question, the name kept; lets go of an answer on its way. */
  readonly reset: () => void;
}

const first: SignInStep = { name: "credentials" };
const again = (step: SignInStep): SignInStep =>
  "username" in step && step.username ? { name: "credentials", username: step.username } : first;
const load = () => import("../flow/sign-in.ts").then(({ signInFlow }) => signInFlow);

/**
 * Signing in, for a form of your own: shows which question stands, sends answers, and tells what became of them.
 *
 * @example
 * const signIn = useSignIn();
 * if (signIn.step.name === "credentials") return <MyForm onSubmit={signIn.start} busy={signIn.isPending} error={signIn.error} />;
 */
export function useSignIn(options: FlowOptions = {}): UseSignIn {
  const { state, flow, send, update, startOver } = useFlow<SignInStep, SignInFlow>(
    "signIn",
    load,
    first,
    again,
    options,
  );
  const { step: current, isPending, error } = state;

  const step = useMemo(
    (): OfferedSignInStep =>
      current.name === "credentials" ? current : offerStep(current, { flow, send, update }),
    [current, flow, send, update],
  );

  const start = useCallback(
    (answer: SignInAnswer) => send(current, (flow) => flow.start(answer)),
    [current, send],
  );
  const reset = useCallback(() => startOver(again(current)), [startOver, current]);
  return { step, isPending, error, start, reset };
}
