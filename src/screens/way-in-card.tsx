"use client";
import { useEffect } from "react";
import type { OfferedStep } from "../hooks/offered-step.ts";
import { ConfirmCard, QuestionCard } from "./later-cards.ts";
import type { QuestionOptions } from "./question-card.tsx";
import type { WayInProps } from "./way-in.ts";

type Step = Exclude<OfferedStep<unknown>, { readonly name: "signedIn" }>;

interface WayInCardProps extends WayInProps<Step>, QuestionOptions {}

/** Whatever is asked between the first question and the app. */
export function WayInCard({ attributes, country, offersToRemember, customForm, ...props }: WayInCardProps) {
  const { step, ...rest } = props;
  switch (step.name) {
    case "confirmSignUp":
    case "link":
    case "password":
    case "unsupported":
      return <ConfirmCard {...rest} step={step} />;
    default:
      return <QuestionCard {...rest} {...{ step, attributes, country, offersToRemember, customForm }} />;
  }
}

/** Loads the cards of later questions while the answer to the first one is on its way. */
export function useWayInNear(isPending: boolean): void {
  useEffect(() => {
    if (!isPending) return;
    ConfirmCard.near();
    QuestionCard.near();
  }, [isPending]);
}
