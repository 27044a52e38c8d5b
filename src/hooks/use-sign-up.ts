"use client";
import { useCallback, useMemo } from "react";
import type { LinkStep, PasswordStep } from "../flow/confirm-sign-up.ts";
import type { AuthError, Result } from "../flow/error.ts";
import {
  signUpFlow,
  type SignUpFlow,
  type Details,
  type DetailsStep,
  type SignUpStep,
} from "../flow/sign-up.ts";
import type { ConfirmSignUpStep, SignedInStep, UnsupportedStep } from "../flow/to-step.ts";
import { useFlow, type FlowOptions } from "./use-flow.ts";

type SignUpResult = Promise<Result<SignUpStep>>;

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedSignUpStep =
  | DetailsStep
  | (ConfirmSignUpStep & {
      /** Sends the code; then the person is signed in, where the password is still known. */
      readonly answer: (code: string) => SignUpResult;
      /** Has a new code sent. The question stays, with where the code went. */
      readonly resend: () => Promise<Result<ConfirmSignUpStep>>;
    })
  | (LinkStep & {
      /** Signs in after the link in the mail was followed; refused as `notConfirmedYet` before. */
      readonly answer: () => SignUpResult;
    })
  | (PasswordStep & { readonly answer: (password: string) => SignUpResult })
  | SignedInStep
  | UnsupportedStep;

export interface UseSignUp {
  /** The question to ask now, with the verbs that answer it. */
  readonly step: OfferedSignUpStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Makes the account. A second call while one is on its way sends nothing and gets the first one's result. Never rejects. */
  readonly start: (details: Details) => SignUpResult;
  /** Back to the first question, say to mend a wrong address; lets go of an answer on its way. */
  readonly reset: () => void;
}

/**
 * Signing up, for a form of your own: makes the account, confirms it by the code that was sent, and signs in.
 *
 * @example
 * const signUp = useSignUp();
 * await signUp.start({ username: email, password, attributes: { email, "custom:favorite_flavor": "vanilla" } });
 */
export function useSignUp(options: FlowOptions = {}): UseSignUp {
  const { flow, state, send, update, move } = useFlow<SignUpStep, SignUpFlow>("signUp", signUpFlow, options);
  const { step: current, isPending, error } = state;

  const step = useMemo((): OfferedSignUpStep => {
    switch (current.name) {
      case "confirmSignUp":
        return {
          ...current,
          answer: (code) => send(current, () => flow.confirm(current, code)),
          resend: () => update(current, () => flow.resend(current)),
        };
      case "link":
        return { ...current, answer: () => send(current, () => flow.followLink(current)) };
      case "password":
        return {
          ...current,
          answer: (password) => send(current, () => flow.enterPassword(current, password)),
        };
      case "details":
      case "signedIn":
      case "unsupported":
        return current;
      default:
        return current satisfies never;
    }
  }, [current, flow, send, update]);

  const start = useCallback(
    (details: Details) => send(current, () => flow.start(details)),
    [current, flow, send],
  );
  const reset = useCallback(() => move(flow.startOver()), [flow, move]);
  return { step, isPending, error, start, reset };
}
