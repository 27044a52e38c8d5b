"use client";
import { useRef } from "react";
import { Notice } from "../fields/notice.tsx";
import { rich } from "../fields/rich.tsx";
import { Button } from "../fields/submit-button.tsx";
import { ResendCode } from "../forms/resend-code.tsx";
import type { OfferedStep } from "../hooks/offered-step.ts";
import { useFollowedLink } from "../hooks/use-followed-link.ts";
import { useWords } from "../hooks/use-words.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { Card, type CardProps, type FrameProps } from "./card.tsx";
import type { WayInProps } from "./way-in.ts";

type Step = Extract<OfferedStep<unknown>, { name: "link" }>;

interface LinkCardProps
  extends FrameProps, Pick<CardProps, "footer">, Pick<WayInProps<Step>, "step" | "isPending" | "error"> {}

/** Sends somebody to their mail, and goes on once they have followed the link: by itself where it can, else when they say so. */
export function LinkCard({ step, isPending, error, ...rest }: LinkCardProps) {
  const words = useWords();
  const { confirmSignUp } = words;
  const goesOn = useFollowedLink(step);
  const followed = useRef<HTMLButtonElement>(null);
  const destination = step.sentTo?.destination && <strong dir="ltr">{step.sentTo.destination}</strong>;
  const sent = destination ? rich(confirmSignUp.linkSentTo, { destination }) : confirmSignUp.linkSent;
  return (
    <Card
      {...rest}
      step={step.name}
      heading={confirmSignUp.headingEmail}
      lead={
        <>
          {step.isUnsent ? confirmSignUp.linkUnsent : sent} {goesOn && confirmSignUp.linkGoesOn}
        </>
      }
    >
      {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
      <Button
        ref={followed}
        kind="primary"
        isPending={isPending}
        pending={words.signIn.pending}
        onClick={() => void step.answer()}
      >
        {confirmSignUp.linkFollowed}
      </Button>
      <ResendCode
        what="link"
        sentTo={step.sentTo}
        sentAt={step.sentAt}
        onResend={step.resend}
        onSent={() => followed.current?.focus()}
      />
    </Card>
  );
}
