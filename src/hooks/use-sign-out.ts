"use client";
import { useCallback, useRef, useState } from "react";
import type { AuthError, Result } from "../flow/error.ts";
import { signOut as signOutWith, type SignedOutStep, type SignOutOptions } from "../flow/sign-out.ts";
import { sessionOf } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { tell } from "./use-events.ts";
import { useLatest } from "./use-latest.ts";
import { warn } from "./warn.ts";

export interface UseSignOut {
  readonly isPending: boolean;
  /** Why the last sign-out was refused: the person is still signed in. */
  readonly error: AuthError | undefined;
  /**
   * Signs out here or, with `global`, on every device; there it resolves to `ok` only if Cognito revoked the tokens.
   * Never rejects, and sends nothing while one is on its way.
   */
  readonly signOut: (options?: SignOutOptions) => Promise<Result<SignedOutStep>>;
  /** Takes the error away. */
  readonly reset: () => void;
}

/** Signing out, for a button of your own. */
export function useSignOut(): UseSignOut {
  const latest = useLatest(useSettings());
  const task = useRef<Promise<Result<SignedOutStep>>>(undefined);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AuthError>();

  const signOut = useCallback(
    (options: SignOutOptions = {}) => {
      const { client, onEvent } = latest.current;
      task.current ??= (async () => {
        setPending(true);
        setError(undefined);
        const result = await signOutWith(client, options);
        if (result.ok) {
          // Whoever awaits this finds the session signed out, too.
          await sessionOf(client).sync("signedOut");
        } else {
          const { code, name } = result.error;
          // Cognito takes these tokens no more, perhaps by this very sign-out whose reply was lost: this page finds out, too.
          if (code === "sessionEnded") await sessionOf(client).getToken({ forceRefresh: true });
          warn(result.error);
          tell(onEvent, {
            type: "refused",
            journey: "signOut",
            step: "signedIn",
            verb: "signOut",
            code,
            name,
          });
          setError(result.error);
        }
        task.current = undefined;
        setPending(false);
        return result;
      })();
      return task.current;
    },
    [latest],
  );
  const reset = useCallback(() => setError(undefined), []);
  return { isPending, error, signOut, reset };
}
