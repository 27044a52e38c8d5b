"use client";
import type { ReactNode } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { Problem } from "./problem.tsx";
import type { Field, FieldProps } from "./use-field.ts";

export interface FieldFrameProps extends Omit<FieldProps, "problem"> {
  readonly field: Pick<Field, "hintId" | "problem" | "problemId"> & {
    readonly control: { readonly id: string };
  };
  /** What kind of control is inside, for styling: `data-control`. */
  readonly control: string;
  readonly children: ReactNode;
}

/** What stands around a control: its label, and under it the hint and what is wrong. */
export const FieldFrame = replaceable("FieldFrame", FieldFrameOfKit);

function FieldFrameOfKit({ field, control, label, hint, optional, aside, children }: FieldFrameProps) {
  return (
    <div className="ck-field" data-control={control} data-invalid={field.problem ? "" : undefined}>
      <div className="ck-label-row">
        <label className="ck-label" id={`${field.control.id}-label`} htmlFor={field.control.id}>
          {label}
          {optional && <Optional />}
        </label>
        {aside}
      </div>
      {children}
      {hint && (
        <p className="ck-hint" id={field.hintId}>
          {hint}
        </p>
      )}
      <Problem id={field.problemId}>{field.problem}</Problem>
    </div>
  );
}

/** The mark of a question that may stay open. */
export function Optional() {
  return <span className="ck-optional"> {useFirstWords().optional}</span>;
}
