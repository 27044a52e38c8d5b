"use client";
import { useId, useRef, useState } from "react";
import { Notice } from "../fields/notice.tsx";
import { rich } from "../fields/rich.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { Passkey } from "../flow/passkeys-here.ts";
import { Question } from "../forms/question.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { usePasskeys } from "../hooks/use-passkeys.ts";
import { usePool } from "../hooks/use-pool.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { AccountSection, Row, Unread, type SectionProps } from "./account-section.tsx";
import { Moment } from "./moment.tsx";

/** The passkeys of the account, to make one and to delete each. */
export function PasskeysSection(props: SectionProps) {
  const words = useAllWords();
  const { firstFactors } = usePool();
  const { step, isPending, error, reload } = usePasskeys();
  const [busyWith, setBusyWith] = useState("");
  const { heading } = words.passkeys;

  if (step.name === "loading") {
    return (
      <AccountSection {...props} step={step.name} heading={heading}>
        <Unread error={error} onRetry={reload} />
      </AccountSection>
    );
  }
  const { passkeys, canAdd, changed } = step;
  const isBusy = (what: string) => isPending && busyWith === what;
  const run = (what: string, verb: () => Promise<unknown>) => () => {
    if (isPending) return;
    setBusyWith(what);
    void verb();
  };
  return (
    <AccountSection
      {...props}
      // Each change is one to tell of, and takes the focus from what may be gone.
      step={changed && `${changed}-${passkeys.length}`}
      heading={heading}
      lead={words.afterSignIn.addPasskeyReason}
    >
      {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
      {changed && !error && <Notice tone="success">{words.passkeys[changed]}</Notice>}
      {passkeys.length === 0 ? (
        <Row>{words.account.none}</Row>
      ) : (
        <ul className="ck-rows">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              isPending={isBusy(passkey.id)}
              onRemove={run(passkey.id, () => step.remove(passkey.id))}
            />
          ))}
        </ul>
      )}
      {canAdd && (
        <Button isPending={isBusy("add")} pending={words.passkeys.adding} onClick={run("add", step.add)}>
          {words.afterSignIn.makePasskey}
        </Button>
      )}
      {!canAdd && firstFactors.includes("passkey") && <Notice>{words.passkeys.unable}</Notice>}
    </AccountSection>
  );
}

interface PasskeyRowProps {
  readonly passkey: Passkey;
  /** It is being deleted. */
  readonly isPending: boolean;
  readonly onRemove: () => void;
}

/** One of them. What can't be undone is asked once more, in the place of the button that led there. */
function PasskeyRow({ passkey, isPending, onRemove }: PasskeyRowProps) {
  const words = useAllWords();
  const [isAsking, setAsking] = useState(false);
  const comesBack = useRef(false);
  const statusId = useId();
  const { name = words.chooseFactor.passkey, createdAt } = passkey;
  const { remove, removeOne, removing, confirm, created } = words.passkeys;
  const keep = () => {
    comesBack.current = true;
    setAsking(false);
  };
  const status = createdAt !== undefined && (
    <span id={statusId}>{rich(created, { at: <Moment at={createdAt} /> })}</span>
  );
  const open = (
    <Button
      ref={(button) => {
        if (!button || !comesBack.current) return;
        comesBack.current = false;
        button.focus();
      }}
      aria-label={removeOne({ name })}
      // Two can bear one name: what they are described by tells them apart.
      aria-describedby={status ? statusId : undefined}
      onClick={() => setAsking(true)}
    >
      {remove}
    </Button>
  );
  return (
    <li>
      <Row status={status} actions={!isAsking && open}>
        <bdi>{name}</bdi>
      </Row>
      {isAsking && (
        <Question tone="info" sentence={confirm}>
          <Button kind="primary" isPending={isPending} pending={removing} onClick={onRemove}>
            {remove}
          </Button>
          <Button kind="quiet" onClick={keep}>
            {words.account.cancel}
          </Button>
        </Question>
      )}
    </li>
  );
}
