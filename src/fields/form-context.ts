"use client";
import { createContext, useContext, type ReactNode } from "react";
import type { FormControl } from "./form-control.ts";

interface FormContextValue {
  readonly form?: FormControl;
  readonly defaultValues?: Readonly<Record<string, unknown>> | undefined;
  readonly error?: FormError | null | undefined;
}

/** A refusal of the last answer, in a person's words. */
export interface FormError {
  /** New with each refusal, such as the error object: the same sentence twice is two refusals, and takes the focus twice. */
  readonly cause: unknown;
  /** The field it belongs to. Without one, or with one that is not in this form, it stands at the form's top. */
  readonly field?: string | undefined;
  readonly message: ReactNode;
}

export const FormContext = createContext<FormContextValue>({});
export const PendingContext = createContext(false);

/** Whether the form around is sending its answer. For buttons of your own. */
export function useFormPending(): boolean {
  return useContext(PendingContext);
}
