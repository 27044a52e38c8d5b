"use client";
import { useSyncExternalStore } from "react";
import { useAllWords } from "../hooks/use-all-words.ts";

/** How near the end of a step is: not worth a word, to be told, or past. */
export type Ending = "far" | "near" | "over";

/** How long before the end it is told, in milliseconds. WCAG 2.2.1 asks for twenty seconds at least. */
const warning = 45_000;

/** How near the end of a step is that lives until then, in milliseconds since 1970; one without an end never comes near. */
export function useEnding(endsAt = Infinity): Ending {
  return useSyncExternalStore(everySecond, () => endingOf(endsAt), far);
}

const far = () => "far" as const;

/** One timer for the whole time would stand still while a computer sleeps. */
function everySecond(onTick: () => void): () => void {
  const timer = setInterval(onTick, 1000);
  return () => clearInterval(timer);
}

function endingOf(endsAt: number): Ending {
  const left = endsAt - Date.now();
  return left > warning ? "far" : left > 0 ? "near" : "over";
}

export interface EndsSoonProps {
  readonly ending: Ending;
  /** Another code can be sent, which begins a new time. */
  readonly canResend: boolean;
}

/** Tells once that a step is about to end, with no seconds to count: a `<p role="status">`, empty before. */
export function EndsSoon({ ending, canResend }: EndsSoonProps) {
  const { ends } = useAllWords();
  return (
    <p className="ck-ends" role="status">
      {ending === "near" && (canResend ? ends.soonWithCode : ends.soon)}
    </p>
  );
}
