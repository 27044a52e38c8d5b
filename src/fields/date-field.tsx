"use client";
import { type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A date: the browser's own `<input type="date">`, which speaks the person's language. Its value is `1990-12-31`. */
export const DateField = replaceable("DateField", DateFieldWithRef);

function DateFieldWithRef(props: TextFieldProps, ref: ForwardedRef<HTMLInputElement>) {
  return <TextField control="date" type="date" {...props} ref={ref} />;
}
