"use client";
import { useEffect } from "react";
import { sessionOf } from "./session-store.ts";
import type { AuthSettings } from "./settings.ts";
import { tell } from "./use-events.ts";
import { useLatest } from "./use-latest.ts";

/**
 * A session can end without any hook's doing, and a trip to a provider ends on another page than it began: whoever listens is
 * told of both by the session itself.
 */
export function useSessionEvents({ client, onEvent }: Pick<AuthSettings, "client" | "onEvent">): void {
  const latest = useLatest(onEvent);
  const isListening = onEvent !== undefined;
  useEffect(() => {
    if (!isListening) return undefined;
    const session = sessionOf(client);
    let before = session.get();
    return session.subscribe(() => {
      const now = session.get();
      if (before.status === "signedIn" && now.status === "signedOut") {
        tell(latest.current, { type: "signedOut", reason: now.reason ?? "signedOut" });
      }
      if (before.status === "loading" && before.isReturning) {
        if (now.status === "signedIn") tell(latest.current, { type: "signedIn", userId: now.user.id });
        else void tellRefusal(latest.current);
      }
      before = now;
    });
  }, [client, isListening, latest]);
}

/** Why a trip has brought nobody in. */
async function tellRefusal(onEvent: AuthSettings["onEvent"]): Promise<void> {
  const refusal = await import("./return-trip.ts").then(
    ({ getRefusal }) => getRefusal(),
    () => undefined,
  );
  if (!refusal) return;
  const { code, name } = refusal;
  tell(onEvent, { type: "refused", journey: "signIn", step: "returning", verb: "start", code, name });
}
