"use client";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { MfaMethod } from "../client/pool-mfa.ts";
import type { AttributeChanges } from "../flow/account.ts";
import type { AfterSignInTask, Contact } from "../flow/after-sign-in-task.ts";
import type { AfterSignInFlow } from "../flow/after-sign-in.ts";
import type {
  AddPasskeyStep,
  AfterSignInStep,
  ContactCodeStep,
  MissingAttributesStep,
  OwnTaskStep,
  SetUpMfaStep,
  TermsStep,
  TotpTaskStep,
  VerifyContactStep,
} from "../flow/after-sign-in-step.ts";
import type { AuthError, Result } from "../flow/error.ts";
import { sessionOf } from "./session-store.ts";
import { useSettings } from "./settings.ts";
import { useFlow } from "./use-flow.ts";
import { useNewcomer, type NewcomerWithTasks } from "./use-newcomer.ts";
import { useSession } from "./use-session.ts";

type AfterSignInResult = Promise<Result<AfterSignInStep>>;

interface Skippable {
  /** Puts this off, and goes on to what comes after it. */
  readonly skip: () => AfterSignInResult;
}

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedAfterSignInStep =
  | Extract<AfterSignInStep, { name: "deciding" | "done" }>
  | (VerifyContactStep &
      Skippable & {
        /** Has a code sent to this address or number. */
        readonly answer: (contact: Contact) => AfterSignInResult;
      })
  | (ContactCodeStep &
      Skippable & {
        /** Sends the code back. */
        readonly answer: (code: string) => AfterSignInResult;
        /** Has a new code sent. */
        readonly resend: () => Promise<Result<ContactCodeStep>>;
      })
  | (AddPasskeyStep &
      Skippable & {
        /** Has the browser make a passkey. */
        readonly answer: () => AfterSignInResult;
      })
  | (SetUpMfaStep &
      Skippable & {
        /** Turns this one on; an authenticator app is set up first. */
        readonly answer: (method: MfaMethod) => AfterSignInResult;
      })
  | (TotpTaskStep &
      Skippable & {
        /** Sends the first code of the app back. */
        readonly answer: (code: string) => AfterSignInResult;
      })
  | (MissingAttributesStep &
      // Only where the task leaves that to the person.
      Partial<Skippable> & {
        /** Writes the attributes. */
        readonly answer: (attributes: AttributeChanges) => AfterSignInResult;
      })
  | (TermsStep & {
      /** Agrees to the terms. */
      readonly answer: () => AfterSignInResult;
    })
  | (OwnTaskStep &
      Skippable & {
        /** It is done: goes on to what comes after it. */
        readonly answer: () => AfterSignInResult;
      });

export interface AfterSignInOptions {
  /** What may be asked, in this order. Keep it the same between renders. @default `["verifyContact", "addPasskey"]` */
  readonly tasks?: readonly AfterSignInTask[] | undefined;
}

export interface UseAfterSignIn {
  /** The question to ask now, with the verbs that answer it; `done` where there is none. */
  readonly step: OfferedAfterSignInStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
}

const deciding: AfterSignInStep = { name: "deciding" };
const same = (step: AfterSignInStep) => step;
const load = () => import("../flow/after-sign-in.ts").then(({ afterSignInFlow }) => afterSignInFlow);

/**
 * What may be asked of somebody who has just signed in on this page, for a form of your own: to prove an address or number, to make
 * a passkey, whatever `tasks` say. Most of it may be put off. For whoever was signed in before, the step is `done`.
 *
 * @example
 * const { step } = useAfterSignIn();
 * if (step.name === "addPasskey") return <button onClick={step.answer}>Make a passkey</button>;
 */
export function useAfterSignIn({ tasks }: AfterSignInOptions = {}): UseAfterSignIn {
  return useTasksOf(useNewcomer(useSession(), tasks));
}

/** The same of somebody who is known already. */
export function useTasksOf(newcomer: NewcomerWithTasks | undefined): UseAfterSignIn {
  const { client } = useSettings();
  const { state, send, update, startOver } = useFlow<AfterSignInStep, AfterSignInFlow>(
    "afterSignIn",
    load,
    deciding,
    same,
    { resume: false },
  );
  const { step: current, isPending, error } = state;
  const asked = useRef<string>(undefined);
  const id = newcomer?.user.id;

  const goOn = useCallback(
    async (from: AfterSignInStep, verb: Verb, name?: string): AfterSignInResult => {
      const result = await send(from, verb, name);
      const session = sessionOf(client);
      // What can't be loaded is not asked.
      if (result.ok ? result.step.name === "done" : from.name === "deciding") session.settle();
      // Cognito takes these tokens no more: the page finds out, too.
      if (!result.ok && result.error.code === "sessionEnded") await session.getToken({ forceRefresh: true });
      return result;
    },
    [client, send],
  );

  useEffect(() => {
    if (asked.current === id) return;
    asked.current = id;
    if (!newcomer) return;
    startOver(deciding);
    void goOn(deciding, (flow) => flow.begin(newcomer.user, newcomer.tasks), "read");
  }, [goOn, id, newcomer, startOver]);

  const step = useMemo((): OfferedAfterSignInStep => {
    if (current.name === "deciding" || current.name === "done") return current;
    const skip = () => goOn(current, (flow) => flow.skip(current), "skip");
    switch (current.name) {
      case "verifyContact":
        return {
          ...current,
          skip,
          answer: (contact: Contact) => goOn(current, (flow) => flow.sendContactCode(current, contact)),
        };
      case "contactCode":
        return {
          ...current,
          skip,
          answer: (code: string) => goOn(current, (flow) => flow.confirmContact(current, code)),
          resend: () => update(current, (flow) => flow.resendContactCode(current)),
        };
      case "addPasskey":
        return { ...current, skip, answer: () => goOn(current, (flow) => flow.addPasskey(current)) };
      case "setUpMfa":
        return {
          ...current,
          skip,
          answer: (method: MfaMethod) => goOn(current, (flow) => flow.setUpMfa(current, method)),
        };
      case "setUpTotp":
        return {
          ...current,
          skip,
          answer: (code: string) => goOn(current, (flow) => flow.confirmTotp(current, code)),
        };
      case "attributes":
        return {
          ...current,
          ...(!current.isRequired && { skip }),
          answer: (attributes: AttributeChanges) => goOn(current, (flow) => flow.fillIn(current, attributes)),
        };
      case "terms":
        return { ...current, answer: () => goOn(current, (flow) => flow.agree(current)) };
      case "own":
        return { ...current, skip, answer: skip };
      default:
        return current satisfies never;
    }
  }, [current, goOn, update]);

  return newcomer ? { step, isPending, error } : nothing;
}

type Verb = (flow: AfterSignInFlow) => AfterSignInResult;

const nothing: UseAfterSignIn = { step: { name: "done" }, isPending: false, error: undefined };
