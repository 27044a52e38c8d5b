"use client";
import { useEffect, type ComponentPropsWithoutRef, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import type { AttributeOption } from "../schema/attributes.ts";
import { Optional } from "./field-frame.tsx";
import { mergeProps } from "./merge-props.ts";
import { Problem } from "./problem.tsx";
import { useField, type FieldProps } from "./use-field.ts";

export interface RadioGroupFieldProps
  extends Omit<FieldProps, "aside">, Omit<ComponentPropsWithoutRef<"fieldset">, "children" | "defaultValue"> {
  readonly name: string;
  /** What can be chosen: values, or values with what a person reads instead. */
  readonly options: readonly AttributeOption[];
  readonly defaultValue?: string | undefined;
}

/** One of a few answers, all in view: a `<fieldset>` of native radio buttons. `ref`, `className` and other props go to the fieldset. */
export const RadioGroupField = replaceable("RadioGroupField", RadioGroupFieldWithRef);

function RadioGroupFieldWithRef(
  { name, options, label, hint, optional, problem, id, defaultValue, ...rest }: RadioGroupFieldProps,
  ref: ForwardedRef<HTMLFieldSetElement>,
) {
  // Not native: react-hook-form takes back what was chosen in a group of radio buttons before it was there.
  const field = useField<HTMLFieldSetElement>(name, { id, hint, optional, problem, isNative: false }, ref);
  const { element, setValue } = field;
  const {
    id: groupId,
    required,
    name: radioName,
    onChange: _onChange,
    onBlur: _onBlur,
    ...aria
  } = field.control;
  const first = defaultValue ?? field.defaultValue;
  useEffect(() => {
    const chosen = element.current?.querySelector<HTMLInputElement>("input:checked");
    if (chosen) setValue(chosen.value);
  }, [element, setValue]);
  return (
    <fieldset
      role="radiogroup"
      aria-labelledby={`${groupId}-label`}
      aria-required={required}
      {...mergeProps(rest, { ...aria, id: groupId, className: "ck-field ck-group" })}
      data-control="radio"
      data-invalid={field.problem ? "" : undefined}
    >
      <legend className="ck-label" id={`${groupId}-label`}>
        {label}
        {optional && <Optional />}
      </legend>
      {options.map((option) => {
        const { value, label } = typeof option === "string" ? { value: option, label: option } : option;
        return (
          <label key={value} className="ck-choice">
            <input
              type="radio"
              className="ck-radio"
              name={radioName}
              value={value}
              defaultChecked={value === first}
              onChange={({ target }) => setValue(target.value)}
            />
            <span>{label}</span>
          </label>
        );
      })}
      {hint && (
        <p className="ck-hint" id={field.hintId}>
          {hint}
        </p>
      )}
      <Problem id={field.problemId}>{field.problem}</Problem>
    </fieldset>
  );
}
