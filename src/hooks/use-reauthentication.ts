"use client";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { AuthError } from "../flow/error.ts";
import type { FreshStep, ReauthenticationFlow, ReauthenticationStep } from "../flow/reauthentication.ts";
import type { SignedInAgainStep } from "../flow/sign-in-again.ts";
import { offerAgain, passwordAgain, type OfferedAgainStep } from "./offer-again.ts";
import { useSection } from "./use-section.ts";

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedReauthenticationStep =
  FreshStep | OfferedAgainStep<ReauthenticationStep> | SignedInAgainStep;

export interface ReauthenticationOptions {
  /**
   * How long ago the last sign-in may be, in seconds, as OpenID Connect's `max_age`.
   *
   * @default 300
   */
  readonly maxAge?: number;
}

export interface UseReauthentication {
  /**
   * Wraps a verb of the app: called, it first asks whoever is signed in to sign in again, where the last time is too long ago, and
   * then runs. Resolves to what the verb returns, or to `undefined` where the person would not.
   */
  readonly protect: <Args extends readonly unknown[], Outcome>(
    verb: (...args: Args) => Outcome | Promise<Outcome>,
  ) => (...args: Args) => Promise<Outcome | undefined>;
  /** The question to ask now, with the verbs that answer it; `fresh` or `signedInAgain` where there is none. */
  readonly step: OfferedReauthenticationStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Asks no longer, and runs nothing. */
  readonly cancel: () => void;
}

const first: ReauthenticationStep = { name: "fresh" };
const load = () =>
  import("../flow/reauthentication.ts").then(({ reauthenticationFlow }) => reauthenticationFlow);

/**
 * Asks somebody who is signed in for their password again before something that can't be undone, in place: they stay signed in, and
 * nothing that was typed is lost. A back end that wants to be sure looks at `auth_time` of the token.
 *
 * @example
 * const { protect, ...question } = useReauthentication({ maxAge: 10 * 60 });
 * <button onClick={protect(deleteProject)}>Delete the project</button>
 * <ReauthenticationDialog {...question} />
 */
export function useReauthentication({ maxAge = 300 }: ReauthenticationOptions = {}): UseReauthentication {
  const {
    step: current,
    isPending,
    error,
    send,
    update,
    startOver,
  } = useSection<ReauthenticationStep, ReauthenticationFlow>(
    "reauthentication",
    load,
    first,
    undefined,
    passwordAgain,
  );
  const waiting = useRef<(isConfirmed: boolean) => void>(undefined);
  /** The last press, of a button that may be pressed twice. */
  const newest = useRef<object>(undefined);

  const settle = useCallback((isConfirmed: boolean) => {
    waiting.current?.(isConfirmed);
    waiting.current = undefined;
  }, []);

  const giveUp = useCallback(() => {
    newest.current = undefined;
    settle(false);
  }, [settle]);

  const cancel = useCallback(() => {
    giveUp();
    startOver(first);
  }, [giveUp, startOver]);

  // The verb that waits goes on when the answer is there, and is let go with the question.
  useEffect(() => {
    if (current.name === "signedInAgain") settle(true);
    else if (current.name === "fresh") settle(false);
  }, [current, settle]);
  useEffect(() => giveUp, [giveUp]);

  const protect = useCallback<UseReauthentication["protect"]>(
    (verb) =>
      async (...args) => {
        // Whoever asks anew gives up what waited, or was about to.
        giveUp();
        const mine = (newest.current = {});
        const result = await send({ name: "fresh" }, (flow) => flow.begin(maxAge));
        if (!result.ok || newest.current !== mine) return undefined;
        const isConfirmed =
          result.step.name === "fresh" ||
          (await new Promise<boolean>((resolve) => (waiting.current = resolve)));
        return isConfirmed ? await verb(...args) : undefined;
      },
    [giveUp, maxAge, send],
  );

  const step = useMemo((): OfferedReauthenticationStep => {
    if (current.name === "fresh" || current.name === "signedInAgain") return current;
    return offerAgain<ReauthenticationStep, ReauthenticationFlow>(current, { send, update });
  }, [current, send, update]);
  return { protect, step, isPending, error, cancel };
}
