import { createFormControl as createHookForm, type Resolver } from "react-hook-form";
import { encodeName, type ChangeEvent, type Judge, type Problems } from "./form-control.ts";

export type HookForm = ReturnType<typeof createHookFormControl>;

/**
 * The one file that knows react-hook-form: it keeps what the fields hold and checks it. Its control is made directly, without
 * its hooks: they render the form a second time when it mounts, and each field more often than its own problem changes.
 */
export function createHookFormControl(judge: Judge) {
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
    /** Knows of a field, and of its native control where there is one. What that holds already is kept. */
    register(name: string, element?: HTMLElement | null): void {
      const { ref } = hookForm.register(encodeName(name));
      if (element !== undefined) ref(element);
    },
    change(name: string, event: ChangeEvent): void {
      void hookForm.register(encodeName(name)).onChange(event);
      recheck();
    },
    blur(name: string, event: ChangeEvent): void {
      void hookForm.register(encodeName(name)).onBlur(event);
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
