"use client";
import { type ComponentPropsWithoutRef, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { mergeProps } from "./merge-props.ts";
import { textOf, useField, type FieldProps } from "./use-field.ts";

/** The props of a native `<input>`, and what every field understands. */
export interface InputFieldProps
  extends FieldProps, Omit<ComponentPropsWithoutRef<"input">, "required" | "name"> {
  /** What it asks for: the name in the form's answer. */
  readonly name?: string;
}

export interface TextFieldProps extends InputFieldProps {
  readonly name: string;
  /** The kind of control, for styling. @default "text" */
  readonly control?: string;
}

/** A question answered in a line: an `<input>` with its label. `ref`, `className` and other props go to the input. */
export const TextField = replaceable("TextField", TextFieldWithRef);

function TextFieldWithRef(
  { name, label, hint, optional, aside, problem, control = "text", id, ...rest }: TextFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const field = useField(name, { id, hint, optional, problem }, ref);
  return (
    <FieldFrame {...{ field, control, label, hint, optional, aside }}>
      <input
        type="text"
        defaultValue={textOf(field.defaultValue)}
        {...mergeProps(rest, { ...field.control, className: "ck-input" })}
      />
    </FieldFrame>
  );
}
