"use client";
import { useMemo } from "react";
import type { DevicesFlow, DevicesReadStep, DevicesStep } from "../flow/devices.ts";
import type { AuthError, Result } from "../flow/error.ts";
import { useSection } from "./use-section.ts";

/** What a step offers beside what it knows: its verb is on the step that has it, and on no other. */
export type OfferedDevicesStep =
  | Extract<DevicesStep, { name: "loading" }>
  | (DevicesReadStep & {
      /** Forgets the device of this id. Its next sign-in asks for all that a new device is asked for. */
      readonly forget: (id: string) => Promise<Result<DevicesStep>>;
    });

export interface UseDevices {
  /** The devices there are, with the verb that changes them. */
  readonly step: OfferedDevicesStep;
  /** An answer is on its way. */
  readonly isPending: boolean;
  /** Why the last answer was refused. */
  readonly error: AuthError | undefined;
  /** Reads them again: after a failure, or a change that was made elsewhere. */
  readonly reload: () => Promise<void>;
}

const loading: DevicesStep = { name: "loading" };
const load = () => import("../flow/devices.ts").then(({ devicesFlow }) => devicesFlow);
const begin = (flow: DevicesFlow) => flow.begin();

/**
 * The devices that Cognito remembers for whoever is signed in, for a list of your own: shows and forgets them.
 *
 * @example
 * const { step } = useDevices();
 * if (step.name === "devices") return step.devices.map(({ id, name }) => <Entry key={id} name={name} onForget={() => step.forget(id)} />);
 */
export function useDevices(): UseDevices {
  const {
    step: current,
    isPending,
    error,
    send,
    reload,
  } = useSection<DevicesStep, DevicesFlow>("devices", load, loading, begin);
  const step = useMemo((): OfferedDevicesStep => {
    if (current.name === "loading") return current;
    return {
      ...current,
      forget: (id: string) => send(current, (flow) => flow.forgetDevice(current, id), "forget"),
    };
  }, [current, send]);
  return { step, isPending, error, reload };
}
