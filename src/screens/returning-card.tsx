"use client";
import { PendingContext } from "../fields/form-context.ts";
import { SlowHint } from "../forms/slow-hint.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { Card, type FrameProps } from "./card.tsx";

/** In the place of every question while somebody comes back from a provider. */
export function ReturningCard(props: FrameProps) {
  return (
    <Card {...props} step="returning" heading={useFirstWords().signIn.pending}>
      <PendingContext.Provider value={true}>
        <SlowHint />
      </PendingContext.Provider>
    </Card>
  );
}
