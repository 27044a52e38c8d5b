"use client";
import { type ComponentPropsWithoutRef, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useWords } from "../hooks/use-words.ts";
import type { AttributeOption } from "../schema/attributes.ts";
import { FieldFrame } from "./field-frame.tsx";
import { mergeProps } from "./merge-props.ts";
import { textOf, useField, type FieldProps } from "./use-field.ts";

export interface SelectFieldProps
  extends FieldProps, Omit<ComponentPropsWithoutRef<"select">, "required" | "multiple" | "children"> {
  readonly name: string;
  /** What can be chosen: values, or values with what a person reads instead. */
  readonly options: readonly AttributeOption[];
}

/** One of several answers from a list: a native `<select>`, with nothing chosen at first. */
export const SelectField = replaceable("SelectField", SelectFieldWithRef);

function SelectFieldWithRef(
  { name, options, label, hint, optional, aside, problem, id, ...rest }: SelectFieldProps,
  ref: ForwardedRef<HTMLSelectElement>,
) {
  const words = useWords();
  const field = useField<HTMLSelectElement>(name, { id, hint, optional, problem }, ref);
  return (
    <FieldFrame control="select" {...{ field, label, hint, optional, aside }}>
      <div className="ck-control">
        <select
          defaultValue={textOf(field.defaultValue)}
          {...mergeProps(rest, { ...field.control, className: "ck-input ck-select" })}
        >
          <option value="">{words.field.choose}</option>
          {options.map((option) => {
            const { value, label } = typeof option === "string" ? { value: option, label: option } : option;
            return (
              <option key={value} value={value}>
                {label}
              </option>
            );
          })}
        </select>
      </div>
    </FieldFrame>
  );
}
