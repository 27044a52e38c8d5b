"use client";
import { useEffect, useState } from "react";
import type { AuthErrorCode, Result } from "../flow/error.ts";

/** Any step of a sign-in or a sign-up; only that of a link can have something to look for. */
export interface FollowedLinkStep {
  readonly name: string;
  readonly check?: (() => Promise<Result<unknown>>) | undefined;
}

/** How long the first look waits, in milliseconds; each later one a quarter longer than the last. */
const firstWait = 8_000;
const growth = 1.25;
/** How many looks there are while nobody comes back to the page: they end within the hour. */
const most = 20;
/** Between two looks at least, in milliseconds: a window beside the mail may get the focus often. */
const rest = 3_000;
/** After Cognito has said that it is too much, in milliseconds; twice as long each time. */
const longRest = 60_000;

/**
 * Looks by itself whether the link of this step was followed, and goes on if so: when somebody comes back to the page, and ever
 * more rarely while it is in view, since a link may be followed on another device. Each look is a sign-in, so there are twenty at
 * most until they come back or have another link sent. A refusal shows nowhere.
 *
 * @returns whether it looks: only then may a page say that it goes on by itself.
 * @example
 * const signUp = useSignUp();
 * const goesOn = useFollowedLink(signUp.step);
 */
export function useFollowedLink({ check }: FollowedLinkStep): boolean {
  const [isLooking, setLooking] = useState(true);
  // Follows the page as it comes into view and goes out of it.
  useEffect(() => check && keepLooking(check, setLooking), [check]);
  return check !== undefined && isLooking;
}

/** Returns how to stop. */
function keepLooking(
  check: () => Promise<Result<unknown>>,
  onChange: (isLooking: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  let wait = firstWait;
  let resting = rest;
  let soonest = Date.now() + rest;
  let isBusy = false;
  let isOver = false;

  function lookIn(time: number): void {
    clearTimeout(timer);
    const goesOn = !isOver && looks < most;
    onChange(goesOn);
    if (goesOn && document.visibilityState === "visible") timer = setTimeout(() => void look(), time);
  }

  async function look(): Promise<void> {
    isBusy = true;
    looks += 1;
    const result = await check();
    isBusy = false;
    if (isOver) return;
    const code = result.ok ? undefined : result.error.code;
    // What another look would meet as well is told by the button, to whoever presses it.
    if (code !== "notConfirmedYet" && !isPassing(code)) isOver = true;
    wait *= code === "offline" ? 2 : growth;
    resting = isTooMuch(code) ? Math.max(longRest, resting * 2) : rest;
    soonest = Date.now() + resting;
    lookIn(Math.max(wait, resting));
  }

  function comeBack(): void {
    if (document.visibilityState !== "visible") return clearTimeout(timer);
    if (isBusy) return;
    looks = 0;
    wait = firstWait;
    lookIn(Math.max(soonest - Date.now(), 0));
  }

  lookIn(wait);
  // A window that was only covered gets the focus without having been out of view.
  window.addEventListener("focus", comeBack);
  document.addEventListener("visibilitychange", comeBack);
  return () => {
    isOver = true;
    clearTimeout(timer);
    window.removeEventListener("focus", comeBack);
    document.removeEventListener("visibilitychange", comeBack);
  };
}

const isTooMuch = (code: AuthErrorCode | undefined) =>
  code === "throttled" || code === "tooManyAttempts" || code === "server";

const isPassing = (code: AuthErrorCode | undefined) => code === "offline" || isTooMuch(code);
