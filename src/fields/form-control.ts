import { loadOnce } from "../client/load-once.ts";
import type { HookForm } from "./hook-form.ts";

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

/** The problem of a form whose schema, or what checks by it, could not be loaded. */
export const notLoaded = "\u0000notLoaded";

export type FormControl = ReturnType<typeof createFormControl>;

/**
 * What a form knows about its fields. Until react-hook-form has loaded, which takes half of all the bytes of a sign-in, native
 * controls hold what is typed into them themselves; then it reads them, and takes over.
 */
export function createFormControl(judge: Judge) {
  const mounted = new Set<string>();
  const elements = new Map<string, Set<HTMLElement>>();
  const values = new Map<string, ChangeEvent>();
  const watchers = new Map<() => void, { readonly name: string; stop?: () => void }>();
  let hookForm: HookForm | undefined;

  const load = loadOnce(async () => {
    const { createHookFormControl } = await import("./hook-form.ts");
    const loaded = createHookFormControl(judge);
    for (const [name, controls] of elements) {
      loaded.register(name);
      for (const control of controls) if (control.isConnected) loaded.register(name, control);
    }
    for (const [name, event] of values) loaded.change(name, event);
    for (const [callback, watcher] of watchers) watcher.stop = loaded.watchProblem(watcher.name, callback);
    hookForm = loaded;
    return loaded;
  });

  return {
    /** Loads ahead what checks the answer. */
    load: (): void => void load().catch(() => {}),
    /** Whether a field of this name is on the page. */
    has: (name: string | undefined): boolean => name !== undefined && mounted.has(name),
    /** Says that a field is on the page; returns how to take that back. */
    mount(name: string): () => void {
      mounted.add(name);
      return () => void mounted.delete(name);
    },
    /** Connects a field. What it holds already, typed before React was there or filled in by a browser, is kept. */
    register(name: string): Registration {
      const controls = elements.get(name) ?? new Set();
      elements.set(name, controls);
      hookForm?.register(name);
      return {
        name: encodeName(name),
        ref(element) {
          if (element) controls.add(element);
          hookForm?.register(name, element);
        },
        onChange(event) {
          if (hookForm) hookForm.change(name, event);
          // A native control tells by itself what it holds.
          else if (!(event.target instanceof Element)) values.set(name, event);
        },
        onBlur: (event) => hookForm?.blur(name, event),
      };
    },
    /** What is wrong with a field now. */
    problemOf: (name: string): string | undefined => hookForm?.problemOf(name),
    watchProblem(name: string, onChange: () => void): () => void {
      const callback = () => onChange();
      const stop = hookForm?.watchProblem(name, callback);
      watchers.set(callback, { name, ...(stop && { stop }) });
      return () => {
        watchers.get(callback)?.stop?.();
        watchers.delete(callback);
      };
    },
    /** Judges the answer and hands a valid one on. Resolves to what is wrong, or to `undefined`. */
    async submit(onValid: (answer: unknown) => unknown): Promise<Problems | undefined> {
      try {
        await load();
      } catch {
        return { [wholeForm]: notLoaded };
      }
      return hookForm?.submit(onValid);
    },
  };
}

/** react-hook-form reads dots, brackets and quotes in a name as a path; the names of Cognito attributes may hold them. */
export function encodeName(name: string): string {
  return name.replace(/[%.[\]'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
