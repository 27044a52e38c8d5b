"use client";
import { useId, useState } from "react";
import { Notice } from "../fields/notice.tsx";
import { rich } from "../fields/rich.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { Device } from "../flow/devices.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useDevices } from "../hooks/use-devices.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import type { Words } from "../i18n/words.ts";
import { AccountSection, Row, Unread, type SectionProps } from "./account-section.tsx";
import { Moment } from "./moment.tsx";

/** The devices that Cognito remembers, to forget each. Renders nothing where there is none. */
export function DevicesSection(props: SectionProps) {
  const words = useAllWords();
  const { step, isPending, error, reload } = useDevices();
  const [busyWith, setBusyWith] = useState("");
  const [isTriedAgain, setTriedAgain] = useState(false);
  const { heading, lead } = words.devices;

  if (step.name === "loading") {
    // Most pools remember no devices: nothing is announced that would be gone in a moment.
    if (!error && !isTriedAgain) return null;
    const tryAgain = () => {
      setTriedAgain(true);
      void reload();
    };
    return (
      <AccountSection {...props} step={step.name} heading={heading}>
        <Unread error={error} onRetry={tryAgain} />
      </AccountSection>
    );
  }
  const { devices, forgotten } = step;
  if (devices.length === 0 && !forgotten) return null;
  const forget = (id: string) => () => {
    if (isPending) return;
    setBusyWith(id);
    void step.forget(id);
  };
  return (
    <AccountSection
      {...props}
      // Each that is gone is one to tell of, and takes the focus from where it was.
      step={forgotten && `forgotten-${devices.length}`}
      heading={heading}
      lead={lead}
    >
      {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
      {forgotten && !error && (
        <Notice tone="success">{words.devices[forgotten.isThis ? "forgottenHere" : "forgotten"]}</Notice>
      )}
      {devices.length === 0 ? (
        <Row>{words.account.none}</Row>
      ) : (
        <ul className="ck-rows">
          {devices.map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              isPending={isPending && busyWith === device.id}
              onForget={forget(device.id)}
            />
          ))}
        </ul>
      )}
    </AccountSection>
  );
}

interface DeviceRowProps {
  readonly device: Device;
  /** It is being forgotten. */
  readonly isPending: boolean;
  readonly onForget: () => void;
}

function DeviceRow({ device, isPending, onForget }: DeviceRowProps) {
  const words = useAllWords();
  const statusId = useId();
  const name = shown(device, words);
  const { forget, forgetOne, forgetting, here, lastUsed } = words.devices;
  const status = device.lastUsedAt !== undefined && (
    <span id={statusId}>{rich(lastUsed, { at: <Moment at={device.lastUsedAt} /> })}</span>
  );
  const action = (
    <Button
      aria-label={isPending ? undefined : forgetOne({ name })}
      // Two can bear one name: what they are described by tells them apart.
      aria-describedby={status ? statusId : undefined}
      isPending={isPending}
      pending={forgetting}
      onClick={onForget}
    >
      {forget}
    </Button>
  );
  return (
    <li>
      <Row label={device.isThis && here} status={status} actions={action}>
        {/* A sentence of the page's language begins where the page does. */}
        {name === device.name ? <bdi>{name}</bdi> : name}
      </Row>
    </li>
  );
}

/** What can be read from its name, else the name. */
function shown({ name, browser, system }: Device, { devices }: Words): string {
  if (browser && system) return devices.browserOn({ browser, system });
  return name ?? devices.unknown;
}
