"use client";
import {
  useCallback,
  useContext,
  useEffect,
  useId,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ForwardedRef,
  type ReactNode,
} from "react";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { FormContext } from "./form-context.ts";
import type { ChangeEvent } from "./form-control.ts";
import { fillRef } from "./merge-props.ts";
import { problemSentence } from "./problem.tsx";

/** What every field understands, beside the props of its native element. */
export interface FieldProps {
  /** The question. */
  readonly label?: ReactNode;
  /** A sentence under the control that helps to answer. */
  readonly hint?: ReactNode;
  /** Whether it may stay empty; it is marked as optional then. @default false */
  readonly optional?: boolean | undefined;
  /** Stands beside the label, such as a link. */
  readonly aside?: ReactNode;
  /** What is wrong, instead of what the form says. For a field outside a `Form`. */
  readonly problem?: ReactNode;
}

export interface FieldOptions extends Pick<FieldProps, "hint" | "optional" | "problem"> {
  readonly id?: string | undefined;
  /** Ids of more elements that describe the control. */
  readonly describedBy?: string | undefined;
  /** Whether what the native control holds is the value. If not, `setValue` says what it is. @default true */
  readonly isNative?: boolean | undefined;
}

export type Field<Element extends HTMLElement = HTMLInputElement> = ReturnType<typeof useField<Element>>;

/**
 * Connects a control of your own to the `Form` around it, by the name of what it asks for. Spread `control` onto a native
 * element, or call `setValue` where there is none. It renders again only when the problem of this very field changes.
 */
export function useField<Element extends HTMLElement = HTMLInputElement>(
  name: string,
  {
    id: givenId,
    hint,
    optional = false,
    problem: givenProblem,
    describedBy,
    isNative = true,
  }: FieldOptions = {},
  ref?: ForwardedRef<Element>,
) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const { form, defaultValues, error } = useContext(FormContext);
  const words = useFirstWords();
  const registration = useMemo(() => form?.register(name), [form, name]);
  useEffect(() => form?.mount(name), [form, name]);
  const message = useSyncExternalStore(
    useCallback((onChange) => form?.watchProblem(name, onChange) ?? (() => {}), [form, name]),
    () => form?.problemOf(name),
    () => undefined,
  );
  // A refusal stays until this field is corrected; only the server could say it again.
  const [corrected, setCorrected] = useState<unknown>();
  const isRefused = error?.field === name && error.cause !== corrected;
  const problem = givenProblem ?? (message ? problemSentence(words, message) : isRefused && error.message);
  const cause = useRef<unknown>(undefined);
  useInsertionEffect(() => {
    cause.current = error?.cause;
  });
  const change = useCallback(
    (event: ChangeEvent) => {
      registration?.onChange(event);
      if (cause.current) setCorrected(cause.current);
    },
    [registration],
  );
  const setValue = useCallback(
    (value: unknown) => change({ target: { name: registration?.name, value }, type: "change" }),
    [change, registration],
  );
  const element = useRef<Element | null>(null);
  const join = useCallback(
    (control: Element | null) => {
      element.current = control;
      if (isNative) registration?.ref(control);
      fillRef(ref, control);
    },
    [registration, ref, isNative],
  );
  const hintId = hint ? `${id}-hint` : undefined;
  const problemId = `${id}-problem`;
  return {
    /** For the native control. */
    control: {
      id,
      name: registration?.name ?? name,
      ref: join,
      onChange: change,
      onBlur: isNative ? registration?.onBlur : undefined,
      required: !optional,
      "aria-invalid": problem ? true : undefined,
      "aria-describedby": [hintId, describedBy, problem && problemId].filter(Boolean).join(" ") || undefined,
    },
    /** The native control, once it is on the page. */
    element,
    /** What the form says it holds at first. */
    defaultValue: defaultValues?.[name],
    hintId,
    problem,
    problemId,
    /** Changes the value of a control that does not hold it itself. */
    setValue,
  } as const;
}

/** What a text control shows for a value that came from outside. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
