"use client";
import { useCallback, useMemo } from "react";
import type {
  ChangePasswordFlow,
  ChangePasswordFlowStep,
  ChangePasswordStep,
  PasswordChange,
  PasswordSavedStep,
} from "../flow/change-password.ts";
import type { AuthError, Result } from "../flow/error.ts";
import type { SignedInAgainStep } from "../flow/sign-in-again.ts";
import { offerAgain, passwordAgain, type OfferedAgainStep } from "./offer-again.ts";
import { useSection } from "./use-section.ts";

type ChangePasswordResult = Promise<Result<ChangePasswordFlowStep>>;

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedChangePasswordStep =
  | (ChangePasswordStep & {
      /** Changes the password. */
      readonly answer: (answer: PasswordChange) => ChangePasswordResult;
    })
  | (PasswordSavedStep & {
      /** Signs out every device, and this one in again with the new password. It may be asked what a sign-in asks. */
      readonly signOutOthers: () => ChangePasswordResult;
    })
  | OfferedAgainStep<ChangePasswordFlowStep>
  | SignedInAgainStep;

export interface UseChangePassword {
  /** The question to ask now, with the verbs that answer it. */
  readonly step: OfferedChangePasswordStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Back to the first question. */
  readonly reset: () => void;
}

const first: ChangePasswordFlowStep = { name: "changePassword" };
const load = () => import("../flow/change-password.ts").then(({ changePasswordFlow }) => changePasswordFlow);

/** Changing the password of whoever is signed in, for a form of your own. */
export function useChangePassword(): UseChangePassword {
  const {
    step: current,
    isPending,
    error,
    send,
    update,
    startOver,
  } = useSection<ChangePasswordFlowStep, ChangePasswordFlow>(
    "changePassword",
    load,
    first,
    undefined,
    passwordAgain,
  );
  const step = useMemo((): OfferedChangePasswordStep => {
    switch (current.name) {
      case "changePassword":
        return {
          ...current,
          answer: (answer: PasswordChange) => send(current, (flow) => flow.change(answer)),
        };
      case "passwordSaved":
        return {
          ...current,
          signOutOthers: () => send(current, (flow) => flow.signOutOthers(), "signOutOthers"),
        };
      case "signedInAgain":
        return current;
      default:
        return offerAgain<ChangePasswordFlowStep, ChangePasswordFlow>(current, { send, update });
    }
  }, [current, send, update]);
  const reset = useCallback(() => startOver(first), [startOver]);
  return { step, isPending, error, reset };
}
