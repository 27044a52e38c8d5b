"use client";
import { useState } from "react";

/** Whether this step is not the first that its screen shows: then its card takes the focus as it appears. */
export function useFollowsOn(step: string): boolean {
  const [first] = useState(step);
  const [hasMoved, setMoved] = useState(false);
  if (step !== first && !hasMoved) setMoved(true);
  return hasMoved || step !== first;
}
