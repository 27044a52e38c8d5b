"use client";
import { useMemo } from "react";
import type {
  AccountCodeStep,
  AccountFlow,
  AccountReadStep,
  AccountStep,
  AttributeChanges,
} from "../flow/account.ts";
import type { Contact } from "../flow/after-sign-in-task.ts";
import type { AuthError, Result } from "../flow/error.ts";
import { useSection } from "./use-section.ts";

type AccountResult = Promise<Result<AccountStep>>;
type ContactName = Contact["attribute"];

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedAccountStep =
  | Extract<AccountStep, { name: "loading" }>
  | (AccountReadStep & {
      /** Changes attributes; an empty text takes one away. A new address or number is asked for its code next. */
      readonly answer: (changes: AttributeChanges) => AccountResult;
      /** Has a code sent to an address or number that is not proved yet. */
      readonly verify: (attribute: ContactName) => AccountResult;
      /** Goes to the code that a new address or number waits for. */
      readonly enterCode: (attribute: ContactName) => AccountResult;
      /** Waits for that code no longer. */
      readonly keepOld: (attribute: ContactName) => AccountResult;
    })
  | (AccountCodeStep & {
      /** Sends the code back. */
      readonly answer: (code: string) => AccountResult;
      /** Has a new code sent. */
      readonly resend: () => Promise<Result<AccountCodeStep>>;
      /** Back to the account; the new address or number goes on waiting. */
      readonly putOff: () => AccountResult;
    });

export interface UseAccount {
  /** What the account holds, or the code that is asked for, with the verbs that answer it. */
  readonly step: OfferedAccountStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Reads the account again: after a failure, or a change that was made elsewhere. */
  readonly reload: () => Promise<void>;
}

const loading: AccountStep = { name: "loading" };
const load = () => import("../flow/account.ts").then(({ accountFlow }) => accountFlow);
const begin = (flow: AccountFlow) => flow.begin();

/**
 * The attributes of whoever is signed in, for a form of your own: reads and changes them, email address and phone number with the code
 * that proves them.
 *
 * @example
 * const { step } = useAccount();
 * if (step.name === "account") return <button onClick={() => step.answer({ name: "Ada" })}>{step.attributes.name}</button>;
 */
export function useAccount(): UseAccount {
  const {
    step: current,
    isPending,
    error,
    send,
    leave,
    update,
    reload,
  } = useSection<AccountStep, AccountFlow>("account", load, loading, begin);
  const step = useMemo((): OfferedAccountStep => {
    switch (current.name) {
      case "loading":
        return current;
      case "account":
        return {
          ...current,
          answer: (changes: AttributeChanges) => send(current, (flow) => flow.change(current, changes)),
          verify: (name: ContactName) => send(current, (flow) => flow.verify(current, name), "verify"),
          enterCode: (name: ContactName) =>
            send(current, (flow) => flow.enterCode(current, name), "enterCode"),
          keepOld: (name: ContactName) => send(current, (flow) => flow.keepOld(name), "keepOld"),
        };
      case "contactCode":
        return {
          ...current,
          answer: (code: string) => send(current, (flow) => flow.confirm(current, code)),
          resend: () => update(current, (flow) => flow.resend(current)),
          putOff: () => leave(current, (flow) => flow.putOff(), "putOff"),
        };
      default:
        return current satisfies never;
    }
  }, [current, leave, send, update]);
  return { step, isPending, error, reload };
}
