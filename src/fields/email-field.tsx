"use client";
import { forwardRef } from "react";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { TextField, type InputFieldProps } from "./text-field.tsx";

/** An email address: an `<input type="email">`. */
export const EmailField = forwardRef<HTMLInputElement, InputFieldProps>(function EmailField(props, ref) {
  const words = useFirstWords();
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
      {...props}
      ref={ref}
    />
  );
});
