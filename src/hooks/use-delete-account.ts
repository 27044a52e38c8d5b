"use client";
import { useCallback, useMemo } from "react";
import type { DeleteAccountFlow, DeleteAccountStep } from "../flow/delete-account.ts";
import type { AuthError, Result } from "../flow/error.ts";
import { sessionOf } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { useSection } from "./use-section.ts";

/** What a step offers beside what it knows. */
export type OfferedDeleteAccountStep =
  | {
      readonly name: "deleteAccount";
      /** Deletes the account; nothing brings it back. */ readonly answer: () => Promise<
        Result<DeleteAccountStep>
      >;
    }
  | Extract<DeleteAccountStep, { name: "accountDeleted" }>;

export interface UseDeleteAccount {
  readonly step: OfferedDeleteAccountStep;
  /** It is being deleted. */
  readonly isPending: boolean;
  /** Why it was not: it is all still there. */
  readonly error: AuthError | undefined;
}

const first: DeleteAccountStep = { name: "deleteAccount" };
const load = () => import("../flow/delete-account.ts").then(({ deleteAccountFlow }) => deleteAccountFlow);

/** Deleting the account of whoever is signed in, for a button of your own. Ask twice before you call it. */
export function useDeleteAccount(): UseDeleteAccount {
  const { client } = useSettings();
  const {
    step: current,
    isPending,
    error,
    send,
  } = useSection<DeleteAccountStep, DeleteAccountFlow>("deleteAccount", load, first);
  const answer = useCallback(async () => {
    const result = await send(first, (flow) => flow.delete());
    // Whoever awaits this finds nobody signed in.
    if (result.ok) await sessionOf(client).sync("deleted");
    return result;
  }, [client, send]);
  const step = useMemo(
    (): OfferedDeleteAccountStep => (current.name === "deleteAccount" ? { ...current, answer } : current),
    [answer, current],
  );
  return { step, isPending, error };
}
