"use client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { watchRefusals } from "../client/redirect-news.ts";
import type { AuthError, Result } from "../flow/error.ts";
import { lastProvider } from "../flow/last-provider.ts";
import { leaveForProvider, type LeaveOptions, type ProviderSignInStep } from "../flow/provider-sign-in.ts";
import type { Provider } from "../schema/provider.ts";
import { forgetRefusal } from "./return-trip.ts";
import { sessionOf } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { tell } from "./use-events.ts";
import { useLatest } from "./use-latest.ts";
import { usePool } from "./use-pool.ts";
import { useSession } from "./use-session.ts";
import { useTripRefusal } from "./use-trip-refusal.ts";
import { warn } from "./warn.ts";

export interface UseProviderSignIn {
  /** Who may say who somebody is, as Amplify's configuration names them. */
  readonly providers: readonly Provider[];
  /** The key of the provider that somebody signed in with on this browser the last time. */
  readonly lastUsed: string | undefined;
  /** The page is being left, or a popup is open. It comes to an end with either, or with Back. */
  readonly isPending: boolean;
  /** The page was opened by the way back, and who comes is not known yet. */
  readonly isReturning: boolean;
  /** Why the last trip has brought nobody in, or could not begin. */
  readonly error: AuthError | undefined;
  /**
   * Leaves for a provider. The person comes back to this page, with where they were going in its address. With `in: "popup"`, call
   * it in the press itself: the page stays, and nothing on it is lost. Never rejects, and does nothing while it is pending.
   */
  readonly start: (provider: Provider, options?: LeaveOptions) => Promise<Result<ProviderSignInStep>>;
  /** Takes the error away. */
  readonly reset: () => void;
}

/** Signing in with an account from elsewhere, for buttons of your own. */
export function useProviderSignIn(): UseProviderSignIn {
  const latest = useLatest(useSettings());
  const pool = usePool();
  const session = useSession();
  const tripRefusal = useTripRefusal();
  const task = useRef<Promise<Result<ProviderSignInStep>>>(undefined);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<AuthError>();
  const lastUsed = useSyncExternalStore(
    noChanges,
    () => lastProvider(pool).recall(),
    () => undefined,
  );

  const stay = useCallback(() => {
    task.current = undefined;
    setPending(false);
  }, []);
  // Back can bring this very page back to life, which believes that it is being left.
  useEffect(() => watchRefusals(stay), [stay]);
  useEffect(() => {
    if (tripRefusal) warn(tripRefusal);
  }, [tripRefusal]);

  const reset = useCallback(() => {
    setRefusal(undefined);
    forgetRefusal();
  }, []);

  const start = useCallback(
    (provider: Provider, options?: LeaveOptions) => {
      task.current ??= (async () => {
        const { client, onEvent } = latest.current;
        reset();
        setPending(true);
        const result = await leaveForProvider(client, provider, options);
        if (result.ok && result.step.name === "leaving") return result;
        if (result.ok && result.step.name === "signedIn") {
          await sessionOf(client).sync();
          tell(onEvent, { type: "signedIn", userId: result.step.user.id });
        } else if (!result.ok) {
          const { code, name } = result.error;
          warn(result.error);
          tell(onEvent, { type: "refused", journey: "signIn", step: "leaving", verb: "start", code, name });
          setRefusal(result.error);
        }
        stay();
        return result;
      })();
      return task.current;
    },
    [latest, reset, stay],
  );

  const error = refusal ?? tripRefusal;
  const isReturning = session.status === "loading" && session.isReturning === true;
  return { providers: pool.providers, lastUsed, isPending, isReturning, error, start, reset };
}

const noChanges = () => () => {};
