"use client";
import { useState } from "react";
import type { AuthError } from "../flow/error.ts";

/**
 * Whether somebody is at the form of a section. What became of the last time is told until they begin anew, and a refusal goes with
 * the form that they leave. So does the refusal of an answer that is on its way as they leave; where it is taken, the section shows it.
 *
 * @param news what the last answer has done, the same object for as long as it is the same answer.
 */
export function useEditing<News>(
  news: News | undefined,
  { error, isPending }: { readonly error: AuthError | undefined; readonly isPending: boolean },
) {
  const [isEditing, setEditing] = useState(false);
  const [past, setPast] = useState<{
    readonly news: News | undefined;
    readonly error: AuthError | undefined;
  }>();
  /** They have left, and the answer is still on its way. */
  const [isLeft, setLeft] = useState(false);
  if (isLeft && !isPending) {
    setLeft(false);
    setPast({ news: past?.news, error });
  }
  const turn = (isEditing: boolean) => () => {
    setPast({ news, error });
    setEditing(isEditing);
    setLeft(isPending);
  };
  return {
    isEditing,
    open: turn(true),
    cancel: turn(false),
    /** Leaves the form with what the answer came to. */
    close: () => setEditing(false),
    news: news === past?.news ? undefined : news,
    error: error === past?.error ? undefined : error,
  };
}
