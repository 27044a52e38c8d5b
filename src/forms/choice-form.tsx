"use client";
import { useState, type ComponentPropsWithoutRef, type ReactNode } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { PendingContext } from "../fields/form-context.ts";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import { useWords } from "../hooks/use-words.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface ChoiceFormProps<Choice extends string> extends Omit<
  ComponentPropsWithoutRef<"div">,
  "children" | "onSubmit"
> {
  /** What can be chosen. */
  readonly choices: readonly Choice[];
  /** What a person reads for each. */
  readonly labels: Readonly<Record<Choice, ReactNode>>;
  /** Gets the one that was pressed. */
  readonly onSubmit: (choice: Choice) => unknown;
  readonly isPending?: boolean | undefined;
  readonly error?: AuthError | undefined;
}

/** Asks for one of a few things: a `<div role="group">` with a button for each, so that one press is the whole answer. */
export const ChoiceForm = replaceable("ChoiceForm", ChoiceFormOfKit);

function ChoiceFormOfKit<Choice extends string>({
  choices,
  labels,
  onSubmit,
  isPending = false,
  error,
  className,
  ...rest
}: ChoiceFormProps<Choice>) {
  const words = useWords();
  const [chosen, setChosen] = useState<Choice>();
  return (
    <>
      {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
      <div role="group" {...rest} className={className ? `ck-choices ${className}` : "ck-choices"}>
        {choices.map((choice) => (
          <Button
            key={choice}
            data-choice={choice}
            kind={choices.length === 1 ? "primary" : "secondary"}
            isPending={isPending && choice === chosen}
            onClick={() => {
              if (isPending) return;
              setChosen(choice);
              onSubmit(choice);
            }}
          >
            {labels[choice]}
          </Button>
        ))}
      </div>
      <PendingContext.Provider value={isPending}>
        <SlowHint />
      </PendingContext.Provider>
    </>
  );
}
