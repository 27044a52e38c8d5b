import { Profiler, type ReactNode } from "react";

/** Counts how often React has changed something inside: `commits.count`, from the first time it was shown. */
export function countCommits(): {
  readonly Counted: (props: { children: ReactNode }) => ReactNode;
  count: number;
} {
  const commits = {
    count: 0,
    Counted: ({ children }: { children: ReactNode }) => (
      <Profiler id="counted" onRender={() => (commits.count += 1)}>
        {children}
      </Profiler>
    ),
  };
  return commits;
}

/** A promise that a test settles when it wants to. */
export function held<Value = void>(): { promise: Promise<Value>; release: (value: Value) => void } {
  let release: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => (release = resolve));
  return { promise, release: (value) => release(value) };
}
