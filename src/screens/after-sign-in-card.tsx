"use client";
import type { ReactNode } from "react";
import { rich } from "../fields/rich.tsx";
import { Button } from "../fields/submit-button.tsx";
import { ChoiceForm } from "../forms/choice-form.tsx";
import { CodeForm } from "../forms/code-form.tsx";
import { useTasksOf } from "../hooks/use-after-sign-in.ts";
import type { NewcomerWithTasks } from "../hooks/use-newcomer.ts";
import { useWords } from "../hooks/use-words.ts";
import { Card, type CardProps } from "./card.tsx";

export interface AfterSignInCardProps extends Omit<
  CardProps,
  "step" | "heading" | "lead" | "footer" | "children"
> {
  readonly newcomer: NewcomerWithTasks;
}

/** What may be asked of somebody who has just signed in. Every question may be put off. */
export function AfterSignInCard({ newcomer, ...rest }: AfterSignInCardProps) {
  const words = useWords();
  const { step, isPending, error } = useTasksOf(newcomer);
  const shared = { isPending, error };

  switch (step.name) {
    case "deciding":
    case "done":
      return (
        <div className="ck-card ck-loading" lang={words.language} dir={words.direction}>
          <p className="ck-lead" role="status">
            {words.loading}
          </p>
        </div>
      );
    case "verifyContact": {
      const choices = step.contacts.map(({ attribute }) => attribute);
      const labels = Object.fromEntries(
        step.contacts.map(({ attribute, destination }) => [
          attribute,
          // One thing in the button, which lays out its parts side by side.
          <span key={attribute}>
            {rich(words.afterSignIn.sendTo, { destination: <span dir="ltr">{destination}</span> })}
          </span>,
        ]),
      ) as Record<(typeof choices)[number], ReactNode>;
      return (
        <Card
          {...rest}
          step={step.name}
          heading={words.afterSignIn.verifyContact}
          lead={words.afterSignIn.verifyContactReason}
        >
          <ChoiceForm
            {...shared}
            choices={choices}
            labels={labels}
            onSubmit={(chosen) => {
              const contact = step.contacts.find(({ attribute }) => attribute === chosen);
              return contact && step.answer(contact);
            }}
          />
          <Skip onSkip={step.skip} />
        </Card>
      );
    }
    case "contactCode": {
      const { headingEmail, headingSms } = words.confirmSignUp;
      const isEmail = step.contact.attribute === "email";
      return (
        <Card {...rest} step={step.name} heading={isEmail ? headingEmail : headingSms}>
          <CodeForm
            {...shared}
            username={newcomer.user.username}
            from={isEmail ? "email" : "sms"}
            digits={6}
            sentTo={step.sentTo}
            sentAt={step.sentAt}
            onSubmit={step.answer}
            onResend={step.resend}
          />
          <Skip onSkip={step.skip} />
        </Card>
      );
    }
    case "addPasskey":
      return (
        <Card
          {...rest}
          step={step.name}
          heading={words.afterSignIn.addPasskey}
          lead={words.afterSignIn.addPasskeyReason}
        >
          <ChoiceForm
            {...shared}
            choices={["makePasskey"]}
            labels={words.afterSignIn}
            onSubmit={step.answer}
          />
          <Skip onSkip={step.skip} />
        </Card>
      );
    default:
      return step satisfies never;
  }
}

function Skip({ onSkip }: { readonly onSkip: () => unknown }) {
  const words = useWords();
  return (
    <Button kind="quiet" onClick={onSkip}>
      {words.afterSignIn.skip}
    </Button>
  );
}
