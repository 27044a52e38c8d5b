"use client";
import { forwardRef } from "react";
import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A date: the browser's own `<input type="date">`, which speaks the person's language. Its value is `1990-12-31`. */
export const DateField = forwardRef<HTMLInputElement, TextFieldProps>(function DateField(props, ref) {
  return <TextField control="date" type="date" {...props} ref={ref} />;
});
