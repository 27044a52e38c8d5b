"use client";
import { useMemo, useReducer, useSyncExternalStore } from "react";
import { lastSignIn, type LastSignIn } from "../flow/last-sign-in.ts";
import { usePool } from "./use-pool.ts";

export interface UseLastSignIn {
  /** Who signed in last on this browser and wanted to be remembered; `undefined` on a server, so that the first HTML is the same for all. */
  readonly last: LastSignIn | undefined;
  /** Forgets them. */
  readonly forget: () => void;
}

/** Whose name is remembered on this browser, for a form of your own: `start({ …, rememberName: true })` has it remembered. */
export function useLastSignIn(): UseLastSignIn {
  const pool = usePool();
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  // As text, since what is read anew is another object each time.
  const text = useSyncExternalStore(
    noChanges,
    () => JSON.stringify(lastSignIn(pool).recall()),
    () => undefined,
  );
  return useMemo(
    () => ({
      last: text === undefined ? undefined : (JSON.parse(text) as LastSignIn),
      forget() {
        lastSignIn(pool).forget();
        drawAgain();
      },
    }),
    [text, pool],
  );
}

const noChanges = () => () => {};
