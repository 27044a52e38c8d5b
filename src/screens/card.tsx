"use client";
import { useEffect, useId, useRef, type ComponentPropsWithoutRef, type ReactNode } from "react";
import { useFirstWords } from "../hooks/auth-provider.tsx";

export interface CardProps extends ComponentPropsWithoutRef<"section"> {
  readonly heading: ReactNode;
  /** A sentence under the heading. */
  readonly lead?: ReactNode;
  /** Below a hairline: the way to another screen. */
  readonly footer?: ReactNode;
  /** The name of the question inside. When it changes, the new question takes the focus and is announced. */
  readonly step: string;
  /** The question follows another one that stood in this place: it takes the focus as it appears. @default false */
  readonly takeFocus?: boolean | undefined;
  /** 1 where the card is the page. @default 1 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined;
}

/** The frame around a question: a `<section>` named by its heading. */
export function Card({
  heading,
  lead,
  footer,
  step,
  takeFocus,
  headingLevel = 1,
  className,
  children,
  ...rest
}: CardProps) {
  const words = useFirstWords();
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const announced = useRef<HTMLDivElement>(null);
  const shown = useRef(takeFocus ? undefined : step);
  const Heading = `h${headingLevel}` as const;

  useEffect(() => {
    if (shown.current === step || !section.current) return;
    shown.current = step;
    focusQuestion(section.current);
    // The focus lands on a field, which doesn't say what the question is, nor why it is asked.
    const unsaid = section.current.querySelectorAll(".ck-heading, .ck-notice:not([data-tone=failure])");
    announced.current?.replaceChildren(...Array.from(unsaid, sayAgain));
  }, [step]);

  return (
    <section
      aria-labelledby={headingId}
      lang={words.language}
      dir={words.direction}
      {...rest}
      ref={section}
      className={className ? `ck-card ${className}` : "ck-card"}
      data-step={step}
    >
      <header className="ck-header">
        <Heading className="ck-heading" id={headingId} tabIndex={-1}>
          {heading}
        </Heading>
        {lead && <p className="ck-lead">{lead}</p>}
      </header>
      {children}
      {footer && <footer className="ck-footer">{footer}</footer>}
      <div className="ck-hidden" role="status" ref={announced} />
    </section>
  );
}

function sayAgain({ textContent }: Element): HTMLElement {
  return Object.assign(document.createElement("p"), { textContent });
}

/** The first thing to answer, else the heading. What is wrong comes first. */
function focusQuestion(section: HTMLElement): void {
  const question =
    section.querySelector<HTMLElement>("[aria-invalid=true], .ck-notice[data-tone=failure]") ??
    section.querySelector<HTMLElement>(
      "form :is(input, select, textarea):not([type=hidden], [readonly], [tabindex='-1'], :disabled)",
    ) ??
    section.querySelector<HTMLElement>(".ck-heading");
  question?.focus();
}
