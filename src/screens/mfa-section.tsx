"use client";
import { useState } from "react";
import type { MfaMethod } from "../client/pool-mfa.ts";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { MfaFactor } from "../flow/mfa-factors.ts";
import { SetUpTotpForm } from "../forms/set-up-totp-form.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useMfa } from "../hooks/use-mfa.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import type { Words } from "../i18n/words.ts";
import { AccountSection, Row, Unread, type SectionProps } from "./account-section.tsx";

/** The second factors of the account: each can be turned on and off, and one of several preferred. */
export function MfaSection(props: SectionProps) {
  const words = useAllWords();
  const { step, isPending, error, reload } = useMfa();
  const [pressed, setPressed] = useState<string>();
  const { mfa } = words;

  if (step.name === "loading") {
    return (
      <AccountSection {...props} step={step.name} heading={mfa.heading}>
        <Unread error={error} onRetry={reload} />
      </AccountSection>
    );
  }
  if (step.name === "setUpTotp") {
    return (
      <AccountSection {...props} step={step.name} heading={words.setUpTotp.heading}>
        <SetUpTotpForm
          {...{ isPending, error }}
          username={step.username}
          secret={step.secret}
          uri={step.uri}
          onSubmit={step.answer}
        />
        <Button kind="quiet" onClick={() => void step.cancel()}>
          {words.account.cancel}
        </Button>
      </AccountSection>
    );
  }

  const { turnOn, turnOff, prefer, changed } = step;
  const button = (verb: typeof turnOn, method: MfaMethod, label: string, name = label) => (
    <Button
      aria-label={name}
      isPending={isPending && pressed === name}
      onClick={() => {
        if (isPending) return;
        setPressed(name);
        void verb(method);
      }}
    >
      {label}
    </Button>
  );
  const offered = (factor: MfaFactor) => {
    const { method } = factor;
    const called = { method: words.chooseMfa[method] };
    if (!factor.isOn) {
      if (factor.lacks) return undefined;
      return method === "totp"
        ? button(turnOn, method, mfa.setUp)
        : button(turnOn, method, mfa.turnOn, mfa.turnOnMethod(called));
    }
    return (
      <>
        {method === "totp" && button(turnOn, method, mfa.replace)}
        {factor.canPrefer && button(prefer, method, mfa.prefer, mfa.preferMethod(called))}
        {factor.canTurnOff && button(turnOff, method, mfa.turnOff, mfa.turnOffMethod(called))}
      </>
    );
  };
  return (
    <AccountSection
      {...props}
      // Each change takes the focus from a button that may be gone, and is announced.
      step={changed ? `${changed.method}-${changed.to}` : step.name}
      heading={mfa.heading}
      lead={step.isRequired ? mfa.required : mfa.lead}
    >
      {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
      {changed && !error && (
        <Notice tone="success">{changed.to === "on" ? mfa.turnedOn : words.account.saved}</Notice>
      )}
      {step.factors.map((factor) => (
        <Row key={factor.method} status={standing(factor, words)} actions={offered(factor)}>
          {words.chooseMfa[factor.method]}
        </Row>
      ))}
    </AccountSection>
  );
}

const lacking = {
  email: { missing: "noEmail", unverified: "unverifiedEmail" },
  phone_number: { missing: "noPhone", unverified: "unverifiedPhone" },
} as const;

function standing(factor: MfaFactor, { mfa }: Words): string {
  if (factor.isOn) return factor.isPreferred ? mfa.preferred : mfa.on;
  return factor.lacks ? mfa[lacking[factor.lacks.attribute][factor.lacks.why]] : mfa.off;
}
