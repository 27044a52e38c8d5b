"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { mergeProps } from "./merge-props.ts";
import { TextField, type InputFieldProps } from "./text-field.tsx";
import { useLateHint } from "./use-late-hint.tsx";

/** An email address: an `<input type="email">`. One that looks mistyped is asked about, once they have left the field. */
export const EmailField = replaceable("EmailField", EmailFieldWithRef);

function EmailFieldWithRef(props: InputFieldProps, ref: ForwardedRef<HTMLInputElement>) {
  const words = useFirstWords();
  const late = useLateHint(props.hint, "address");
  return (
    <TextField
      control="email"
      name="email"
      label={words.label.email}
      type="email"
      autoComplete="email"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...mergeProps(props, late)}
      ref={ref}
    />
  );
}
