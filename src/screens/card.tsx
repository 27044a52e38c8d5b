"use client";
import {
  useEffect,
  useId,
  useRef,
  type ComponentPropsWithoutRef,
  type ReactElement,
  type ReactNode,
} from "react";
import { isElsewhere } from "../fields/form-focus.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { replaceable } from "../hooks/own-components.tsx";

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

/** What a screen takes for the card around its questions: the rest it fills in itself. */
export type FrameProps = Omit<CardProps, "step" | "heading" | "lead" | "footer" | "children">;

export interface CardHeaderProps {
  /** The name of the question below. */
  readonly step: string;
  /** The heading itself. It names the card and may take the focus, so it belongs somewhere in there. */
  readonly heading: ReactElement;
  /** A sentence under it, where there is one. */
  readonly lead?: ReactNode;
}

/** What stands above a question. */
export const CardHeader = replaceable("CardHeader", CardHeaderOfKit);

function CardHeaderOfKit({ heading, lead }: CardHeaderProps) {
  return (
    <header className="ck-header">
      {heading}
      {lead && <p className="ck-lead">{lead}</p>}
    </header>
  );
}

export interface CardFooterProps {
  /** The name of the question above. */
  readonly step: string;
  /** The ways to other screens, where there are some. */
  readonly children?: ReactNode;
}

/** What stands below a question. */
export const CardFooter = replaceable("CardFooter", CardFooterOfKit);

function CardFooterOfKit({ children }: CardFooterProps): ReactNode {
  return children && <footer className="ck-footer">{children}</footer>;
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
    if (!isElsewhere(section.current)) focusQuestion(section.current);
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
      <CardHeader
        step={step}
        heading={
          <Heading className="ck-heading" id={headingId} tabIndex={-1}>
            {heading}
          </Heading>
        }
        lead={lead}
      />
      {children}
      <CardFooter step={step}>{footer}</CardFooter>
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
