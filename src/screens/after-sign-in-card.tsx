"use client";
import type { ComponentType, ReactNode } from "react";
import { rich } from "../fields/rich.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { AfterSignInTask, OwnTask } from "../flow/after-sign-in-task.ts";
import { nameToKeep } from "../flow/name-to-sign-in.ts";
import type { User } from "../flow/user.ts";
import { AttributesForm } from "../forms/attributes-form.tsx";
import { ChoiceForm } from "../forms/choice-form.tsx";
import { CodeForm } from "../forms/code-form.tsx";
import { SetUpTotpForm } from "../forms/set-up-totp-form.tsx";
import { SignOutButton } from "../forms/sign-out-button.tsx";
import { useTasksOf } from "../hooks/use-after-sign-in.ts";
import type { NewcomerWithTasks } from "../hooks/use-newcomer.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { usePool } from "../hooks/use-pool.ts";
import { Card, type FrameProps } from "./card.tsx";

export interface AfterSignInCardProps extends FrameProps {
  readonly newcomer: NewcomerWithTasks;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
}

/** What may be asked of somebody who has just signed in. Most questions may be put off. */
export function AfterSignInCard({ newcomer, country, ...rest }: AfterSignInCardProps) {
  const words = useAllWords();
  const pool = usePool();
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
            username={nameToKeep(newcomer.user, pool)}
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
    case "setUpMfa":
      return (
        <Card {...rest} step={step.name} heading={words.chooseMfaSetup.heading} lead={words.mfa.lead}>
          <ChoiceForm {...shared} choices={step.methods} labels={words.chooseMfa} onSubmit={step.answer} />
          <Skip onSkip={step.skip} />
        </Card>
      );
    case "setUpTotp":
      return (
        <Card {...rest} step={step.name} heading={words.setUpTotp.heading}>
          <SetUpTotpForm
            {...shared}
            username={step.username}
            secret={step.secret}
            uri={step.uri}
            onSubmit={step.answer}
          />
          <Skip onSkip={step.skip} />
        </Card>
      );
    case "attributes":
      return (
        <Card
          {...rest}
          step={step.name}
          heading={words.afterSignIn.attributes}
          lead={words.afterSignIn.attributesReason}
        >
          <AttributesForm {...shared} country={country} attributes={step.attributes} onSubmit={step.answer} />
          {step.skip ? <Skip onSkip={step.skip} /> : <SignOutButton kind="quiet" />}
        </Card>
      );
    case "terms":
      return (
        <Card {...rest} step={step.name} heading={words.afterSignIn.terms}>
          <p className="ck-lead">
            {rich(words.afterSignIn.termsReason, {
              link: (
                <a className="ck-link" href={step.task.href} target="_blank" rel="noreferrer">
                  {words.field.termsLink}
                </a>
              ),
            })}
          </p>
          <ChoiceForm {...shared} choices={["agree"]} labels={words.afterSignIn} onSubmit={step.answer} />
          <SignOutButton kind="quiet" />
        </Card>
      );
    case "own": {
      const { component: OwnTask } = step.task as OwnQuestion;
      return <OwnTask user={newcomer.user} onDone={step.answer} onSkip={step.skip} />;
    }
    default:
      return step satisfies never;
  }
}

/** What a component of your own gets, to ask something after a sign-in. */
export interface OwnTaskProps {
  readonly user: User;
  /** It is done: goes on. */
  readonly onDone: () => unknown;
  /** It is put off: goes on. */
  readonly onSkip: () => unknown;
}

/** A task of the app's own, with the component that asks it. */
export interface OwnQuestion extends OwnTask {
  readonly component: ComponentType<OwnTaskProps>;
}

/** What a screen may ask after a sign-in. */
export type ScreenTask = Exclude<AfterSignInTask, OwnTask> | OwnQuestion;

export interface ScreenTasks {
  /**
   * What is asked of somebody who has just signed in, in this order. Keep it the same between renders.
   *
   * @default `["verifyContact", "addPasskey"]`
   */
  readonly tasks?: readonly ScreenTask[] | undefined;
}

function Skip({ onSkip }: { readonly onSkip: () => unknown }) {
  const words = useAllWords();
  return (
    <Button kind="quiet" onClick={onSkip}>
      {words.afterSignIn.skip}
    </Button>
  );
}
