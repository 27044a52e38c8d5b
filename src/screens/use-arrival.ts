"use client";
import { useCallback, useEffect, useRef } from "react";
import { returnPath, type AppPath } from "../flow/link.ts";
import type { AfterSignInTask } from "../flow/after-sign-in-task.ts";
import type { User } from "../flow/user.ts";
import { useNewcomer } from "../hooks/use-newcomer.ts";
import type { UseSession } from "../hooks/use-session.ts";

/** Somebody is in. */
export interface Arrival {
  readonly user: User;
  /** Where they were going when they were asked to sign in: always a path of this app. */
  readonly returnTo: AppPath | undefined;
}

/**
 * Takes on whoever is signed in, once each, when there is nothing left to ask of them: tells the app or, without `onSignedIn`,
 * opens the page they were going to. Returns whom there may be something to ask, and how to take them on again by hand.
 */
export function useArrival(
  session: UseSession,
  onSignedIn: ((arrival: Arrival) => void) | undefined,
  tasks: readonly AfterSignInTask[] | undefined,
) {
  const newcomer = useNewcomer(session, tasks);
  const user = session.status === "signedIn" && !newcomer ? session.user : undefined;
  const taken = useRef<string>(undefined);

  const goOn = useCallback(() => {
    const returnTo = returnPath();
    if (!user) return;
    if (onSignedIn) onSignedIn({ user, returnTo });
    else if (returnTo) location.assign(returnTo);
  }, [onSignedIn, user]);

  useEffect(() => {
    if (!user) return void (taken.current = undefined);
    if (taken.current === user.id) return;
    taken.current = user.id;
    // Browsers offer to save a password once its form is gone and the page has moved on, even if only in name.
    history.replaceState(history.state, "");
    goOn();
  }, [goOn, user]);

  return { newcomer, goOn };
}
