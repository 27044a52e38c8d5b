import { createFormControl as createHookForm, type Resolver } from "react-hook-form";

/** What is wrong with an answer, by field: a key of `words.problem` or an app's own sentence. */
export type Problems = Readonly<Record<string, string>>;

/** The field name of a problem that belongs to the whole form. */
export const wholeForm = "root";

/** Judges an answer: what it is when it is valid, or what is wrong with it. */
export type Judge = (
  values: Readonly<Record<string, unknown>>,
) => Promise<{ readonly answer: unknown } | { readonly problems: Problems }>;

/** A change or a blur, of a native control or told in its stead. */
export type ChangeEvent = { readonly target: unknown; readonly type?: string };

/** Connects a native control, or a value without one, to its form. */
export interface Registration {
  readonly name: string;
  readonly ref: (element: HTMLElement | null) => void;
  readonly onChange: (event: ChangeEvent) => void;
  readonly onBlur: (event: ChangeEvent) => void;
}

export type FormControl = ReturnType<typeof createFormControl>;

/**
 * What a form knows about its fields; the one file that knows react-hook-form. Its control is made directly, without its
 * hooks: they render the form a second time when it mounts, and each field more often than its own problem changes.
 */
export function createFormControl(judge: Judge) {
  const mounted = new Set<string>();
  const resolver: Resolver<Record<string, unknown>, unknown, unknown> = async (values) => {
    const verdict = await judge(mapNames(values, decodeName));
    if ("answer" in verdict) return { values: verdict.answer, errors: {} };
    const errors = mapNames(verdict.problems, encodeName, (message) => ({ type: "wrong", message }));
    return { values: {}, errors };
  };
  const hookForm = createHookForm<Record<string, unknown>, unknown, unknown>({
    // Corrections are checked by `recheck`: react-hook-form would also check fields that were right.
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    resolver,
  });
  const messageOf = (name: string) => hookForm.getFieldState(encodeName(name)).error?.message;

  function recheck(): void {
    const wrong = Object.keys(hookForm.getErrors());
    if (wrong.length > 0) void hookForm.trigger(wrong);
  }

  return {
    /** Whether a field of this name is on the page. */
    has: (name: string | undefined): boolean => name !== undefined && mounted.has(name),
    /** Says that a field is on the page; returns how to take that back. */
    mount(name: string): () => void {
      mounted.add(name);
      return () => void mounted.delete(name);
    },
    /** Connects a field. What it holds already, typed before React was there or filled in by a browser, is kept. */
    register(name: string): Registration {
      const { onChange, onBlur, ...rest } = hookForm.register(encodeName(name));
      return {
        ...rest,
        onChange(event) {
          void onChange(event);
          recheck();
        },
        onBlur: (event) => void onBlur(event),
      };
    },
    /** What is wrong with a field now. */
    problemOf: messageOf,
    watchProblem: (name: string, callback: () => void): (() => void) =>
      hookForm.subscribe({ name: encodeName(name), exact: true, formState: { errors: true }, callback }),
    /** Judges the answer and hands a valid one on. Resolves to what is wrong, or to `undefined`. */
    async submit(onValid: (answer: unknown) => unknown): Promise<Problems | undefined> {
      let problems: Problems | undefined;
      await hookForm.handleSubmit(onValid, (errors) => {
        problems = mapNames(errors, decodeName, (error) => String(error?.message));
      })();
      return problems;
    },
  };
}

/** react-hook-form reads dots, brackets and quotes in a name as a path; the names of Cognito attributes may hold them. */
function encodeName(name: string): string {
  return name.replace(/[%.[\]'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function decodeName(name: string): string {
  return name.replace(/%[\da-f]{2}/g, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}

function mapNames<Value, Mapped = Value>(
  values: Readonly<Record<string, Value>>,
  toName: (name: string) => string,
  toValue = (value: Value) => value as unknown as Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [toName(name), toValue(value)]));
}
