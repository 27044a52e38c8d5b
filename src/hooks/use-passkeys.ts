"use client";
import { useMemo } from "react";
import type { AuthError, Result } from "../flow/error.ts";
import type { PasskeysFlow, PasskeysReadStep, PasskeysStep } from "../flow/passkeys.ts";
import { useSection } from "./use-section.ts";

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedPasskeysStep =
  | Extract<PasskeysStep, { name: "loading" }>
  | (PasskeysReadStep & {
      /** Has the browser make a passkey. */
      readonly add: () => Promise<Result<PasskeysStep>>;
      /** Deletes the passkey of this id; nothing brings it back, so ask before you call it. */
      readonly remove: (id: string) => Promise<Result<PasskeysStep>>;
    });

export interface UsePasskeys {
  /** The passkeys there are, with the verbs that change them. */
  readonly step: OfferedPasskeysStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Reads them again: after a failure, or a change that was made elsewhere. */
  readonly reload: () => Promise<void>;
}

const loading: PasskeysStep = { name: "loading" };
const load = () => import("../flow/passkeys.ts").then(({ passkeysFlow }) => passkeysFlow);
const begin = (flow: PasskeysFlow) => flow.begin();

/**
 * The passkeys of whoever is signed in, for a list of your own: shows, makes and deletes them.
 *
 * @example
 * const { step } = usePasskeys();
 * if (step.name === "passkeys") return step.passkeys.map(({ id, name }) => <Entry key={id} name={name} onDelete={() => step.remove(id)} />);
 */
export function usePasskeys(): UsePasskeys {
  const {
    step: current,
    isPending,
    error,
    send,
    reload,
  } = useSection<PasskeysStep, PasskeysFlow>("passkeys", load, loading, begin);
  const step = useMemo((): OfferedPasskeysStep => {
    if (current.name === "loading") return current;
    return {
      ...current,
      add: () => send(current, (flow) => flow.add(current), "add"),
      remove: (id: string) => send(current, (flow) => flow.remove(current, id), "remove"),
    };
  }, [current, send]);
  return { step, isPending, error, reload };
}
