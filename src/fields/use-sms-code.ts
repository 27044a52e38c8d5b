"use client";
import { useEffect, useRef, type RefObject } from "react";
import { nextSmsCode } from "../client/sms-code.ts";
import { typeIn } from "./type-in.ts";

/**
 * Has the browser fill in the code of a text message, once for each value of `fromSms`. What somebody types meanwhile stays, and
 * so does what was there at first: typed before React was there, or from a link.
 */
export function useSmsCode(
  element: RefObject<HTMLInputElement | null>,
  fromSms: boolean | number | undefined,
): void {
  const last = useRef<boolean | number>(undefined);
  // Follows the browser's wait for a text message.
  useEffect(() => {
    const input = element.current;
    if (!fromSms || !input) return;
    const isAnew = last.current !== undefined && last.current !== fromSms;
    last.current = fromSms;
    if (input.value && !isAnew) return;
    const over = new AbortController();
    const { signal } = over;
    const stop = () => over.abort();
    input.addEventListener("input", stop, { signal });
    input.form?.addEventListener("submit", stop, { signal });
    void nextSmsCode(signal).then((code) => {
      if (code && !signal.aborted) typeIn(input, code);
    });
    return stop;
  }, [element, fromSms]);
}
