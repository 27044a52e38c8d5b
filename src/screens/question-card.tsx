"use client";
import { useMemo, type ComponentType, type ReactNode } from "react";
import type { FieldQuestion } from "../fields/attribute-field.tsx";
import { Button } from "../fields/submit-button.tsx";
import { ChoiceForm } from "../forms/choice-form.tsx";
import { CodeForm } from "../forms/code-form.tsx";
import { ConfirmResetPasswordForm } from "../forms/confirm-reset-password-form.tsx";
import { CustomForm, type CustomFormProps } from "../forms/custom-form.tsx";
import { NewPasswordForm } from "../forms/new-password-form.tsx";
import { ResetPasswordForm } from "../forms/reset-password-form.tsx";
import { SetUpEmailForm } from "../forms/set-up-email-form.tsx";
import { SetUpTotpForm } from "../forms/set-up-totp-form.tsx";
import { useLastSignIn } from "../hooks/use-last-sign-in.ts";
import type { OfferedStep } from "../hooks/offered-step.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { Card } from "./card.tsx";
import { EndsSoon, useEnding } from "./ending.tsx";
import { ToSignIn } from "./to-sign-in.tsx";
import type { WayInProps } from "./way-in.ts";

type Step = Extract<
  OfferedStep<unknown>,
  {
    name:
      | "code"
      | "newPassword"
      | "chooseMfa"
      | "chooseMfaSetup"
      | "setUpTotp"
      | "setUpEmail"
      | "chooseFactor"
      | "custom"
      | "resetPassword"
      | "confirmResetPassword"
      | "passwordChanged";
  }
>;

/** What an app decides about these questions. */
export interface QuestionOptions {
  /** Questions for attributes that an account may lack, in the app's own words. */
  readonly attributes?: readonly FieldQuestion[] | undefined;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
  /** Offers not to ask for a second factor again on this browser, in a pool that leaves that to the person. @default false */
  readonly offersToRemember?: boolean | undefined;
  /** Asks custom challenges, in place of a form with one line. Keep it the same between renders. */
  readonly customForm?: ComponentType<CustomFormProps> | undefined;
}

export interface QuestionCardProps extends WayInProps<Step>, QuestionOptions {}

/** What Cognito asks of somebody whose name it knows: a second factor, a new password. */
export function QuestionCard(props: QuestionCardProps) {
  const { step, isPending, error, onReset, journey, attributes, country, offersToRemember, ...more } = props;
  const { customForm: OwnCustomForm = CustomForm, signInHref, ...rest } = more;
  const words = useAllWords();
  const ending = useEnding("endsAt" in step ? step.endsAt : undefined);
  const shared = { isPending, error };
  const frame = {
    ...rest,
    step: step.name,
    footer: journey === "signIn" && <ToSignIn href={signInHref} onGo={onReset} />,
  };
  const canResend = step.name === "code" && step.resend !== undefined;
  const ask = (form: ReactNode, heading: ReactNode, lead?: ReactNode) => (
    <Card {...frame} heading={heading} lead={lead}>
      {form}
      <EndsSoon {...{ ending, canResend }} />
    </Card>
  );

  // An answer on its way may have been in time.
  if (ending === "over" && !isPending) {
    return (
      <Card {...rest} step="ended" heading={words.ends.heading} lead={words.ends.lead}>
        <Button kind="primary" onClick={onReset}>
          {words.unsupported.startOver}
        </Button>
      </Card>
    );
  }
  switch (step.name) {
    case "code":
      return ask(
        <CodeForm
          {...shared}
          key={step.from}
          username={step.username}
          from={step.from}
          digits={step.digits}
          maxDigits={step.maxDigits}
          sentTo={step.sentTo}
          sentAt={step.sentAt}
          offersToRemember={offersToRemember}
          onSubmit={step.answer}
          onResend={step.resend}
          onChooseAnother={step.chooseAnother}
        />,
        headingOfCode(step.from),
      );
    case "chooseFactor":
      return ask(<ChooseFactor {...shared} step={step} />, words.chooseFactor.heading);
    case "custom":
      return ask(
        <OwnCustomForm
          {...shared}
          username={step.username}
          parameters={step.parameters}
          isRepeated={step.isRepeated}
          onSubmit={step.answer}
        />,
        words.custom.heading,
      );
    case "newPassword":
      return ask(
        <AskNewPassword {...shared} {...{ step, attributes, country }} />,
        words.newPassword.heading,
        words.newPassword.lead,
      );
    case "chooseMfa":
      return ask(
        <ChoiceForm {...shared} choices={step.methods} labels={words.chooseMfa} onSubmit={step.answer} />,
        words.chooseMfa.heading,
      );
    case "chooseMfaSetup":
      return ask(
        <ChoiceForm {...shared} choices={step.methods} labels={words.chooseMfa} onSubmit={step.answer} />,
        words.chooseMfaSetup.heading,
        words.chooseMfaSetup.lead,
      );
    case "setUpTotp":
      return ask(
        <SetUpTotpForm
          {...shared}
          username={step.username}
          secret={step.secret}
          uri={step.uri}
          onSubmit={step.answer}
        />,
        words.setUpTotp.heading,
      );
    case "setUpEmail":
      return ask(
        <SetUpEmailForm {...shared} onSubmit={step.answer} />,
        words.setUpEmail.heading,
        words.setUpEmail.lead,
      );
    case "resetPassword":
      return ask(
        <ResetPasswordForm {...shared} username={step.username} country={country} onSubmit={step.answer} />,
        words.resetPassword.heading,
        step.isRequired ? words.resetPassword.required : words.resetPassword.lead,
      );
    case "confirmResetPassword":
      return ask(
        <ConfirmResetPasswordForm
          {...shared}
          username={step.username}
          sentTo={step.sentTo}
          sentAt={step.sentAt}
          code={step.code}
          onSubmit={step.answer}
          onResend={step.resend}
        />,
        words.newPassword.heading,
      );
    case "passwordChanged":
      return (
        <Card {...rest} step={step.name} heading={words.signIn.heading} lead={words.resetPassword.changed}>
          <Button kind="primary" onClick={onReset}>
            {words.signIn.submit}
          </Button>
        </Card>
      );
    default:
      return step satisfies never;
  }

  function headingOfCode(from: "sms" | "email" | "totp"): ReactNode {
    const { headingEmail, headingSms } = words.confirmSignUp;
    return { sms: headingSms, email: headingEmail, totp: words.code.headingTotp }[from];
  }
}

interface ChooseFactorProps extends Pick<QuestionCardProps, "isPending" | "error"> {
  readonly step: Extract<Step, { name: "chooseFactor" }>;
}

/** The way that this person took last says so, where it is remembered. */
function ChooseFactor({ step, ...rest }: ChooseFactorProps) {
  const { chooseFactor, providers } = useAllWords();
  const { last } = useLastSignIn();
  const lastUsed = last?.username === step.username ? last.factor : undefined;
  const labels = lastUsed && {
    [lastUsed]: (
      <>
        {chooseFactor[lastUsed]} <span className="ck-last-used">{providers.lastUsed}</span>
      </>
    ),
  };
  return (
    <ChoiceForm
      {...rest}
      choices={step.factors}
      labels={{ ...chooseFactor, ...labels }}
      onSubmit={step.answer}
    />
  );
}

interface AskNewPasswordProps extends Pick<
  QuestionCardProps,
  "isPending" | "error" | "attributes" | "country"
> {
  readonly step: Extract<Step, { name: "newPassword" }>;
}

function AskNewPassword({ step, attributes, ...rest }: AskNewPasswordProps) {
  const missing = useMemo(
    () => step.missingAttributes.map((name) => questionFor(name, attributes)),
    [step.missingAttributes, attributes],
  );
  return <NewPasswordForm {...rest} username={step.username} attributes={missing} onSubmit={step.answer} />;
}

/** The app's own question for an attribute, where it has one; the account lacks it, so it must be answered. */
function questionFor(name: string, questions: readonly FieldQuestion[] = []): FieldQuestion {
  const own = questions.find((question) => typeof question !== "string" && question.name === name);
  return typeof own === "object" ? { ...own, required: true } : (name as FieldQuestion);
}
