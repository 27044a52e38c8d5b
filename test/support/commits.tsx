import { Profiler, type ReactNode } from "react";

/**
 * Counts how often React has drawn something inside: `commits.count`, from the first time it was shown. On a busy machine React was
 * seen to commit a tree in which it had rendered nothing: that takes no time and is left out.
 */
export function countCommits(): {
  readonly Counted: (props: { children: ReactNode }) => ReactNode;
  count: number;
  /** The count once nothing has been drawn for a while: what loads may still be on its way to the screen. */
  atRest: () => Promise<number>;
} {
  const commits = {
    count: 0,
    async atRest() {
      let before;
      do {
        before = commits.count;
        await new Promise((resolve) => setTimeout(resolve, 300));
      } while (commits.count !== before);
      return before;
    },
    Counted: ({ children }: { children: ReactNode }) => (
      <Profiler
        id="counted"
        onRender={(_id, _phase, duration) => {
          if (duration > 0) commits.count += 1;
        }}
      >
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
