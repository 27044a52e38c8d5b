"use client";
import {
  forwardRef,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentPropsWithoutRef,
  type FormEvent,
  type ForwardedRef,
  type ReactElement,
  type RefAttributes,
} from "react";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import type { FirstWords } from "../i18n/words.ts";
import type { AnswerSchema } from "../schema/answer-schema.ts";
import { FormContext, PendingContext, type FormError } from "./form-context.ts";
import { createFormControl, notLoaded } from "./form-control.ts";
import { fallSilent, focusFirstWrong, ignoreHeldEnter, isElsewhere, speakUp } from "./form-focus.ts";
import { judgeBy } from "./judge.ts";
import { loadOnce } from "../client/load-once.ts";
import { fillRef } from "./merge-props.ts";
import { Notice } from "./notice.tsx";
import { problemSentence } from "./problem.tsx";

export interface FormProps<Answer> extends Omit<ComponentPropsWithoutRef<"form">, "onSubmit"> {
  /**
   * Loads what a valid answer looks like, usually with a dynamic `import()`: the first paint needs no schema library.
   * Called again when the function is another one, so keep it outside the component or in `useCallback`.
   */
  readonly schema: () => Promise<AnswerSchema<Answer>>;
  /** Gets the valid answer. While the promise it returns is open, another submit sends nothing. */
  readonly onSubmit: (answer: Answer) => unknown;
  /** What the fields hold at first, by name. What a person typed is kept, so later changes of this are not followed. */
  readonly defaultValues?: Readonly<Record<string, unknown>> | undefined;
  /** The refusal of the last answer. */
  readonly error?: FormError | null | undefined;
  /** Whether an answer is on its way. The promise of `onSubmit` counts too. @default false */
  readonly isPending?: boolean | undefined;
}

/**
 * A real `<form method="post">` that checks the answer when it is submitted, then again as the person corrects what was
 * wrong. It takes the focus to the first wrong field, shows a refusal by its field or at the top, and sends nothing twice.
 */
export const Form = forwardRef(FormWithRef) as <Answer>(
  props: FormProps<Answer> & RefAttributes<HTMLFormElement>,
) => ReactElement;

function FormWithRef(props: FormProps<unknown>, ref: ForwardedRef<HTMLFormElement>) {
  const { schema, onSubmit, defaultValues, error: refusal, isPending, className, children, ...rest } = props;
  const words = useFirstWords();
  const load = useMemo(() => loadOnce(schema), [schema]);
  const latest = useLatest({ load, onSubmit, isPending, refusal });
  const [form] = useState(() => createFormControl(judgeBy(() => latest.current.load())));
  const element = useRef<HTMLFormElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const isBusy = useRef(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const [failures, setFailures] = useState(0);
  const [problem, setProblem] = useState<{ readonly message: string }>();
  /** The refusal of an answer that was given up for another one. */
  const [past, setPast] = useState<unknown>(null);

  // Asked of the page, as a field says that it is there only after it has been shown.
  const isAtField = useSyncExternalStore(
    noChanges,
    () => form.has(refusal?.field),
    () => Boolean(refusal?.field),
  );
  const cause = problem ?? refusal?.cause;
  const atTop = problem
    ? sentenceOf(words, problem.message)
    : isAtField || refusal?.cause === past
      ? undefined
      : refusal?.message;

  // Loaded ahead. If that fails, the submit tries again and says so.
  useEffect(() => void load().catch(() => {}), [load]);
  useEffect(() => form.load(), [form]);

  useEffect(() => {
    if (failures > 0) focusFirstWrong(element.current);
  }, [failures]);

  useEffect(() => {
    if (!cause || isElsewhere(element.current)) return;
    if (notice.current) notice.current.focus();
    else focusFirstWrong(element.current);
  }, [cause, isAtField]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy.current || latest.current.isPending) return;
    isBusy.current = true;
    setSubmitting(true);
    setProblem(undefined);
    try {
      const problems = await form.submit((answer) => latest.current.onSubmit(answer));
      const [, message] = Object.entries(problems ?? {}).find(([name]) => !form.has(name)) ?? [];
      if (!problems) return;
      setPast(latest.current.refusal?.cause);
      if (message !== undefined) setProblem({ message });
      else setFailures((count) => count + 1);
    } finally {
      isBusy.current = false;
      setSubmitting(false);
    }
  }

  const context = useMemo(() => ({ form, defaultValues, error: refusal }), [form, defaultValues, refusal]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they listen to the fields inside
    <form
      method="post"
      action="#"
      {...rest}
      ref={(form) => {
        element.current = form;
        fillRef(ref, form);
      }}
      className={className ? `ck-form ${className}` : "ck-form"}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={callBoth(rest.onKeyDown, ignoreHeldEnter)}
      onFocus={callBoth(rest.onFocus, speakUp)}
      onBlur={callBoth(rest.onBlur, fallSilent)}
    >
      <PendingContext.Provider value={isSubmitting || Boolean(isPending)}>
        <FormContext.Provider value={context}>
          {atTop && (
            <Notice ref={notice} tone="failure">
              {atTop}
            </Notice>
          )}
          {children}
        </FormContext.Provider>
      </PendingContext.Provider>
    </form>
  );
}

/** The props of the last render, for what happens between renders. */
function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}

function callBoth<Event>(first: ((event: Event) => void) | undefined, second: (event: Event) => void) {
  return (event: Event) => {
    first?.(event);
    second(event);
  };
}

function sentenceOf(words: FirstWords, message: string): string {
  return message === notLoaded ? words.error.offline : problemSentence(words, message);
}

const noChanges = () => () => {};
