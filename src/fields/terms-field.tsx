"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useWords } from "../hooks/use-words.ts";
import { CheckboxField, type CheckboxFieldProps } from "./checkbox-field.tsx";
import { rich } from "./rich.tsx";

export interface TermsFieldProps extends Omit<CheckboxFieldProps, "name" | "mustBeTicked"> {
  /** @default "terms" */
  readonly name?: string;
  /** Where the terms can be read. It opens beside the form, so that nothing typed is lost. */
  readonly href: string;
}

/** The consent to terms of service: a checkbox that has to be ticked, with a link to them. */
export const TermsField = replaceable("TermsField", TermsFieldWithRef);

function TermsFieldWithRef(
  { name = "terms", href, ...rest }: TermsFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const { field } = useWords();
  const link = (
    <a className="ck-link" href={href} target="_blank" rel="noreferrer">
      {field.termsLink}
    </a>
  );
  return <CheckboxField name={name} label={rich(field.terms, { link })} mustBeTicked {...rest} ref={ref} />;
}
