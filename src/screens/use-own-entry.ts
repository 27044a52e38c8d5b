"use client";
import { createContext, useContext, useEffect } from "react";

/** Follows at which question a screen is. What it returns is called before the next one. */
export type FollowStep = (step: string, first: string, reset: () => void) => (() => void) | undefined;

/** Where screens have addresses of their own, it gives later questions an entry in the browser's history. */
export const OwnEntryContext = createContext<FollowStep | undefined>(undefined);

/** Back leads from a later question to the first one. Does nothing where the screens have no addresses. */
export function useOwnEntry(step: string, first: string, reset: () => void): void {
  const follow = useContext(OwnEntryContext);
  useEffect(() => follow?.(step, first, reset), [follow, step, first, reset]);
}
