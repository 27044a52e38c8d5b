"use client";
import { useCallback, useEffect, useRef } from "react";
import type { AccountVerb, Result } from "../flow/error.ts";
import { sessionOf } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { useFlow, type Flow, type LoadFlow } from "./use-flow.ts";
import { useSession } from "./use-session.ts";

/**
 * Runs the flow of one section of the account, for whoever is signed in: begins anew with somebody else, and lets the page find out
 * where Cognito takes the tokens no more.
 */
export function useSection<Step extends { readonly name: string }, ThisFlow extends Flow>(
  journey: AccountVerb,
  load: LoadFlow<ThisFlow>,
  first: Step,
  /** Reads what the section shows. Keep it the same between renders. */
  begin?: (flow: ThisFlow) => Promise<Result<Step>>,
  /** Where to begin again once the time for a step has run out. */
  again: (step: Step) => Step = same,
) {
  const { client } = useSettings();
  const session = useSession();
  const {
    state,
    send: sendAnswer,
    update: sendBeside,
    startOver,
  } = useFlow<Step, ThisFlow>(journey, load, first, again, noResume);

  const watch = useCallback(
    async <Next>(sent: Promise<Result<Next>>): Promise<Result<Next>> => {
      const result = await sent;
      if (!result.ok && result.error.code === "sessionEnded") {
        await sessionOf(client).getToken({ forceRefresh: true });
      }
      return result;
    },
    [client],
  );
  const onItsWay = useRef<Promise<Result<Step>>>(undefined);
  const send = useCallback(
    (step: Step, verb: (flow: ThisFlow) => Promise<Result<Step>>, name?: string) => {
      const sent = sendAnswer(step, verb, name);
      onItsWay.current = sent;
      void sent.finally(() => {
        if (onItsWay.current === sent) onItsWay.current = undefined;
      });
      return watch(sent);
    },
    [sendAnswer, watch],
  );
  const update = useCallback(
    <Same extends Step>(step: Same, verb: (flow: ThisFlow) => Promise<Result<Same>>, name?: string) =>
      watch(sendBeside(step, verb, name)),
    [sendBeside, watch],
  );

  /**
   * Leaves a question. An answer to it that is on its way comes first: where it is taken, there is nothing left to leave, and where it
   * is refused, nobody waits to hear so.
   */
  const leave = useCallback(
    async (step: Step, verb: (flow: ThisFlow) => Promise<Result<Step>>, name: string) => {
      const before = await onItsWay.current;
      return before?.ok ? before : send(step, verb, name);
    },
    [send],
  );

  /** Reads it again, after a failure or a change elsewhere. */
  const reload = useCallback(async () => {
    startOver(first);
    if (begin) await send(first, begin, "read");
  }, [begin, first, send, startOver]);

  // Whose account it is, the session says: it follows other tabs.
  const whose = session.status === "signedIn" ? session.user.id : session.status;
  const read = useRef<string>(undefined);
  useEffect(() => {
    if (whose === "loading" || read.current === whose) return;
    const isFirst = read.current === undefined;
    read.current = whose;
    // With nothing to read, what they have begun stays; so does the word that an account is gone, which has nobody left.
    if (!begin && (isFirst || whose === "signedOut")) return;
    // At first there is nothing to start over from, nor a sign-in beside this to give up.
    if (begin && isFirst) void send(first, begin, "read");
    else void reload();
  }, [begin, first, reload, send, whose]);

  return { ...state, send, leave, update, startOver, reload };
}

const same = <Step>(step: Step) => step;
const noResume = { resume: false };
