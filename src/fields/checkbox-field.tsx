"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { mergeProps } from "./merge-props.ts";
import { Problem } from "./problem.tsx";
import type { InputFieldProps } from "./text-field.tsx";
import { useField } from "./use-field.ts";

export interface CheckboxFieldProps extends Omit<InputFieldProps, "aside" | "optional"> {
  readonly name: string;
  /** Whether it has to be ticked. @default false */
  readonly mustBeTicked?: boolean | undefined;
}

/** A yes or no: an `<input type="checkbox">` in its label. Its value is a boolean. `ref` and other props go to the input. */
export const CheckboxField = replaceable("CheckboxField", CheckboxFieldWithRef);

function CheckboxFieldWithRef(
  { name, label, hint, problem, id, mustBeTicked = false, ...rest }: CheckboxFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const field = useField(name, { id, hint, problem, optional: !mustBeTicked }, ref);
  const isTicked = field.defaultValue === true || field.defaultValue === "true";
  return (
    <div className="ck-field" data-control="checkbox" data-invalid={field.problem ? "" : undefined}>
      <label className="ck-choice">
        <input
          defaultChecked={isTicked}
          {...mergeProps(rest, { ...field.control, className: "ck-checkbox", type: "checkbox" })}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="ck-hint" id={field.hintId}>
          {hint}
        </p>
      )}
      <Problem id={field.problemId}>{field.problem}</Problem>
    </div>
  );
}
