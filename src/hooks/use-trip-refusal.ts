"use client";
import { useSyncExternalStore } from "react";
import type { AuthError } from "../flow/error.ts";
import { followRefusal, forgetRefusal, getRefusal } from "./return-trip.ts";

let shown = 0;

/** What nobody shows any more is not told again. Not at once, as one screen gives way to the next. */
function subscribe(onChange: () => void): () => void {
  shown += 1;
  const stop = followRefusal(onChange);
  return () => {
    stop();
    shown -= 1;
    setTimeout(() => shown > 0 || forgetRefusal(), 0);
  };
}

/** Why the trip to a provider that led to this page has brought nobody in. A server knows of none. */
export function useTripRefusal(): AuthError | undefined {
  return useSyncExternalStore(subscribe, getRefusal, () => undefined);
}
