"use client";
import { useCallback, useReducer, useRef } from "react";
import type { AuthError, Result } from "../flow/error.ts";
import { signOut as signOutWith, type SignedOutStep, type SignOutOptions } from "../flow/sign-out.ts";
import { reduce, type FlowEvent, type FlowState } from "../flow/flow.ts";
import { useSettings } from "./settings.ts";
import { sessionOf } from "./session-store.ts";
import { useLatest } from "./use-latest.ts";
import { warn } from "./warn.ts";

/** Nobody asked to be signed out yet. */
export interface StayStep {
  readonly name: "signedIn";
}

export interface UseSignOut {
  readonly isPending: boolean;
  /** Why the last sign-out was refused: the person is still signed in. */
  readonly error: AuthError | undefined;
  /**
   * Signs out here or, with `global`, on every device; there it resolves to `ok` only if Cognito revoked the tokens.
   * Never rejects, and sends nothing while one is on its way.
   */
  readonly signOut: (options?: SignOutOptions) => Promise<Result<SignedOutStep>>;
  /** Takes the error away. */
  readonly reset: () => void;
}

/** Signing out, for a button of your own. */
export function useSignOut(): UseSignOut {
  const latest = useLatest(useSettings());
  const task = useRef<Promise<Result<SignedOutStep>>>(undefined);
  const [state, dispatch] = useReducer(
    reduce as (
      state: FlowState<StayStep | SignedOutStep>,
      event: FlowEvent<StayStep | SignedOutStep>,
    ) => FlowState<StayStep | SignedOutStep>,
    { step: { name: "signedIn" }, isPending: false, error: undefined },
  );

  const signOut = useCallback(
    (options: SignOutOptions = {}) => {
      const { client, onEvent } = latest.current;
      task.current ??= (async () => {
        dispatch({ type: "sent" });
        const result = await signOutWith(client, options);
        if (result.ok) {
          await sessionOf(client).sync("signedOut");
        } else {
          const { code, name } = result.error;
          warn(result.error);
          onEvent?.({ type: "refused", journey: "signOut", step: "signedIn", code, name });
        }
        task.current = undefined;
        dispatch({ type: "settled", result });
        return result;
      })();
      return task.current;
    },
    [latest],
  );
  const reset = useCallback(() => dispatch({ type: "moved", step: { name: "signedIn" } }), []);
  return { isPending: state.isPending, error: state.error, signOut, reset };
}
