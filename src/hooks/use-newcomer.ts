"use client";
import { useMemo, useSyncExternalStore } from "react";
import { allTasks, mayBeDue, type AfterSignInTask } from "../flow/after-sign-in-task.ts";
import type { User } from "../flow/user.ts";
import { sessionOf, type Session } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { usePool } from "./use-pool.ts";

/** Somebody who has just signed in on this page, and what may have to be asked of them. */
export interface NewcomerWithTasks {
  readonly user: User;
  readonly tasks: readonly AfterSignInTask[];
}

/** Somebody who has just signed in on this page and of whom there may be something to ask, or `undefined`. */
export function useNewcomer(
  session: Session,
  tasks: readonly AfterSignInTask[] = allTasks,
): NewcomerWithTasks | undefined {
  const { client } = useSettings();
  const pool = usePool();
  const store = sessionOf(client);
  const newcomer = useSyncExternalStore(store.subscribe, store.newcomer, () => undefined);
  const user = session.status === "signedIn" ? session.user : undefined;
  return useMemo(() => {
    if (!user || user.id !== newcomer?.userId) return undefined;
    const about = { user, hasSignedUp: newcomer.journey === "signUp", pool };
    const due = tasks.filter((task) => mayBeDue(task, about));
    return due.length > 0 ? { user, tasks: due } : undefined;
  }, [user, newcomer, pool, tasks]);
}
