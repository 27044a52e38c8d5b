/** Lengths of time in milliseconds. */
export const seconds = 1_000;
export const hours = 3_600_000;

/**
 * Lets this much time pass for whoever asks the page what time it is. Timers run as before, so nobody waits for it.
 * Returns the way back to the real time. No `spyOn`: Storybook notes when a spy was called, by asking what time it is.
 */
export function letPass(milliseconds: number): () => void {
  const { now } = Date;
  Date.now = () => now() + milliseconds;
  return () => {
    Date.now = now;
  };
}
