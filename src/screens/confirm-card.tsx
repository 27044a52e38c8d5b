"use client";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import { ConfirmSignUpForm } from "../forms/confirm-sign-up-form.tsx";
import { PasswordForm } from "../forms/password-form.tsx";
import type { OfferedStep } from "../hooks/offered-step.ts";
import { useWords } from "../hooks/use-words.ts";
import { Card } from "./card.tsx";
import { LinkButton } from "./link-button.tsx";
import { LinkCard } from "./link-card.tsx";
import { ToSignIn } from "./to-sign-in.tsx";
import type { WayInProps } from "./way-in.ts";

type Step = Extract<OfferedStep<unknown>, { name: "confirmSignUp" | "link" | "password" | "unsupported" }>;

/** What sign-in and sign-up both come to once there is an account: its code or link, its password once more, or no way on. */
export function ConfirmCard(props: WayInProps<Step>) {
  const { step, isPending, error, onReset, signInHref, journey, ...rest } = props;
  const words = useWords();
  const { confirmSignUp } = words;
  const shared = { isPending, error };
  const onWrongAddress = journey === "signUp" ? onReset : undefined;
  const back = journey === "signIn" && <ToSignIn href={signInHref} onGo={onReset} />;

  switch (step.name) {
    case "confirmSignUp": {
      const headings = {
        email: confirmSignUp.headingEmail,
        sms: confirmSignUp.headingSms,
        unknown: confirmSignUp.heading,
      };
      const heading = headings[step.sentTo?.medium ?? "unknown"];
      return (
        <Card {...rest} step={step.name} heading={heading} footer={back}>
          {step.unexpected && <Notice>{confirmSignUp.unconfirmed}</Notice>}
          <ConfirmSignUpForm
            {...shared}
            username={step.username}
            sentTo={step.sentTo}
            sentAt={step.sentAt}
            isUnsent={step.isUnsent}
            code={step.code}
            onSubmit={step.answer}
            onResend={step.resend}
            onWrongAddress={onWrongAddress}
          />
        </Card>
      );
    }
    case "link":
      return (
        <LinkCard
          {...rest}
          {...shared}
          step={step}
          footer={back || <LinkButton onClick={onReset}>{confirmSignUp.wrongAddress}</LinkButton>}
        />
      );
    case "password":
      return (
        <Card
          {...rest}
          step={step.name}
          heading={step.isChosen ? words.password.chosen : words.password.heading}
          lead={!step.isChosen && words.password.reason}
          footer={back}
        >
          <PasswordForm {...shared} username={step.username} onSubmit={step.answer} />
        </Card>
      );
    case "unsupported":
      return (
        <Card {...rest} step={step.name} heading={words.unsupported.heading} lead={words.unsupported.body}>
          <Button onClick={onReset}>{words.unsupported.startOver}</Button>
        </Card>
      );
    default:
      return step satisfies never;
  }
}
