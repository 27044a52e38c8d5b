"use client";
import { useEffect, useMemo, useRef } from "react";
import type { MfaMethod } from "../client/pool-mfa.ts";
import type { AuthError, Result } from "../flow/error.ts";
import type { MfaFlow, MfaReadStep, MfaSetUpTotpStep, MfaStep } from "../flow/mfa.ts";
import { useSection } from "./use-section.ts";
import { useSession } from "./use-session.ts";

type MfaResult = Promise<Result<MfaStep>>;

/** What a step offers beside what it knows: its verbs are on the steps that have them, and on no other. */
export type OfferedMfaStep =
  | Extract<MfaStep, { name: "loading" }>
  | (MfaReadStep & {
      /**
       * Turns it on: codes by text message or mail at once, an authenticator app once it is set up. For one that is on already, that
       * sets up another app in its place.
       */
      readonly turnOn: (method: MfaMethod) => MfaResult;
      /** Turns it off. Where it was preferred, another one is. */
      readonly turnOff: (method: MfaMethod) => MfaResult;
      /** Of several, has this one asked for. */
      readonly prefer: (method: MfaMethod) => MfaResult;
    })
  | (MfaSetUpTotpStep & {
      /** Sends back the first code that the app shows. */
      readonly answer: (code: string) => MfaResult;
      /** Back, without the app. */
      readonly cancel: () => MfaResult;
    });

export interface UseMfa {
  /** What is on, or the app that is set up, with the verbs that go on from there. */
  readonly step: OfferedMfaStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Reads it again: after a failure, or a change that was made elsewhere. */
  readonly reload: () => Promise<void>;
}

const loading: MfaStep = { name: "loading" };
const load = () => import("../flow/mfa.ts").then(({ mfaFlow }) => mfaFlow);
const begin = (flow: MfaFlow) => flow.begin();

/**
 * The second factors of whoever is signed in, for a form of your own: turns each on and off, and says which one is asked for.
 *
 * @example
 * const { step } = useMfa();
 * if (step.name === "mfa") return <button onClick={() => step.turnOn("totp")}>Use an authenticator app</button>;
 */
export function useMfa(): UseMfa {
  const {
    step: current,
    isPending,
    error,
    send,
    leave,
    update,
    reload,
  } = useSection<MfaStep, MfaFlow>("mfa", load, loading, begin);

  // Another section may give the account the number that codes are sent to: the session hears of it.
  const session = useSession();
  const contacts = session.status === "signedIn" ? contactsOf(session.user.claims) : undefined;
  const known = useRef(contacts);
  useEffect(() => {
    if (current.name !== "mfa" || contacts === undefined) return;
    const isNew = known.current !== undefined && known.current !== contacts;
    known.current = contacts;
    if (isNew) void update(current, (flow) => flow.refresh(current), "read");
  }, [contacts, current, update]);

  const step = useMemo((): OfferedMfaStep => {
    switch (current.name) {
      case "loading":
        return current;
      case "mfa":
        return {
          ...current,
          turnOn: (method: MfaMethod) => send(current, (flow) => flow.turnOn(method), "turnOn"),
          turnOff: (method: MfaMethod) => send(current, (flow) => flow.turnOff(method), "turnOff"),
          prefer: (method: MfaMethod) => send(current, (flow) => flow.prefer(method), "prefer"),
        };
      case "setUpTotp":
        return {
          ...current,
          answer: (code: string) => send(current, (flow) => flow.confirmTotp(current, code)),
          cancel: () => leave(current, (flow) => flow.cancel(), "cancel"),
        };
      default:
        return current satisfies never;
    }
  }, [current, leave, send]);
  return { step, isPending, error, reload };
}

const contactsOf = ({
  email,
  email_verified,
  phone_number,
  phone_number_verified,
}: Readonly<Record<string, unknown>>) =>
  JSON.stringify([email, email_verified, phone_number, phone_number_verified]);
