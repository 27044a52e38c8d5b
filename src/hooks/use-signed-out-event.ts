"use client";
import { useEffect } from "react";
import { sessionOf } from "./session-store.ts";
import type { AuthSettings } from "./settings.ts";
import { tell } from "./use-events.ts";
import { useLatest } from "./use-latest.ts";

/** A session can end without any hook's doing, so whoever listens is told by the session itself. */
export function useSignedOutEvent({ client, onEvent }: Pick<AuthSettings, "client" | "onEvent">): void {
  const latest = useLatest(onEvent);
  const isListening = onEvent !== undefined;
  useEffect(() => {
    if (!isListening) return undefined;
    const session = sessionOf(client);
    let before = session.get().status;
    return session.subscribe(() => {
      const now = session.get();
      if (before === "signedIn" && now.status === "signedOut") {
        tell(latest.current, { type: "signedOut", reason: now.reason ?? "signedOut" });
      }
      before = now.status;
    });
  }, [client, isListening, latest]);
}
