"use client";
import { type ComponentPropsWithoutRef, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { mergeProps } from "./merge-props.ts";
import { textOf, useField, type FieldProps } from "./use-field.ts";

export interface TextareaFieldProps
  extends FieldProps, Omit<ComponentPropsWithoutRef<"textarea">, "required"> {
  readonly name: string;
}

/** A question answered in several lines: a native `<textarea>`. */
export const TextareaField = replaceable("TextareaField", TextareaFieldWithRef);

function TextareaFieldWithRef(
  { name, label, hint, optional, aside, problem, id, ...rest }: TextareaFieldProps,
  ref: ForwardedRef<HTMLTextAreaElement>,
) {
  const field = useField<HTMLTextAreaElement>(name, { id, hint, optional, problem }, ref);
  return (
    <FieldFrame control="textarea" {...{ field, label, hint, optional, aside }}>
      <textarea
        rows={3}
        defaultValue={textOf(field.defaultValue)}
        {...mergeProps(rest, { ...field.control, className: "ck-input ck-textarea" })}
      />
    </FieldFrame>
  );
}
