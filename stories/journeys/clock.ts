import { spyOn } from "storybook/test";

/** Lengths of time in milliseconds. */
export const seconds = 1_000;
export const hours = 3_600_000;

/**
 * Lets this much time pass for whoever asks the page what time it is. Timers run as before, so nobody waits for it.
 * Returns the way back to the real time.
 */
export function letPass(milliseconds: number): () => void {
  const now = Date.now.bind(Date);
  const clock = spyOn(Date, "now").mockImplementation(() => now() + milliseconds);
  return () => clock.mockRestore();
}
