"use client";
import { useEffect } from "react";
import type { Session } from "../hooks/session-store.ts";

/** A screen that has signed somebody in asks its first question again once they are out, by a sign-out in another tab, say. */
export function useStartsOver(session: Session, step: string, reset: () => void): void {
  const isOver = step === "signedIn" && session.status === "signedOut";
  useEffect(() => {
    if (isOver) reset();
  }, [isOver, reset]);
}
