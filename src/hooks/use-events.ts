"use client";
import { useCallback, useEffect, useRef } from "react";
import type { Result } from "../flow/error.ts";
import type { AuthEvent, Journey } from "./auth-event.ts";
import { useSettings } from "./settings.ts";
import { useLatest } from "./use-latest.ts";
import { warn } from "./warn.ts";

/** Tells the app's `onEvent` what happens on a journey: by itself each step that is shown, on call what became of an answer. */
export function useEvents(journey: Journey, shownStep: string) {
  const latest = useLatest(useSettings().onEvent);
  const emit = useCallback((event: AuthEvent) => tell(latest.current, event), [latest]);

  const shown = useRef<string>(undefined);
  useEffect(() => {
    // Under Strict Mode an effect runs twice for one step.
    if (shown.current === shownStep) return;
    shown.current = shownStep;
    emit({ type: "stepShown", journey, step: shownStep });
  }, [emit, journey, shownStep]);

  const report = useCallback(
    (step: string, verb: string, result: Result<unknown>) => {
      if (result.ok) return emit({ type: "answered", journey, step, verb });
      const { code, name } = result.error;
      warn(result.error);
      emit({ type: "refused", journey, step, verb, code, name });
    },
    [emit, journey],
  );
  return { emit, report };
}

/** A listener that throws is the app's to mend: its error is reported as uncaught, and the journey goes on. */
export function tell(onEvent: ((event: AuthEvent) => void) | undefined, event: AuthEvent): void {
  try {
    onEvent?.(event);
  } catch (cause) {
    reportError(cause);
  }
}
