"use client";
import { useEffect } from "react";
import type { AuthError } from "../flow/error.ts";
import type { OfferedStep } from "../hooks/offered-step.ts";
import type { CardProps } from "./card.tsx";
import { ConfirmCard, QuestionCard } from "./later-cards.ts";
import type { QuestionOptions } from "./question-card.tsx";

export interface WayInCardProps
  extends Omit<CardProps, "step" | "heading" | "lead" | "footer" | "children">, QuestionOptions {
  readonly step: Exclude<OfferedStep<unknown>, { readonly name: "signedIn" }>;
  readonly isPending: boolean;
  readonly error: AuthError | undefined;
  /** Back to the first question. */
  readonly onReset: () => void;
  /** What the first question was. */
  readonly journey: "signIn" | "signUp";
}

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
