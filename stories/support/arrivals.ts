/** What the pages of a pool's domain put into the address that they lead back to. */
const parameters = ["code", "state", "error", "error_description"];

const listeners = new Set<() => void>();
let arrivals = 0;

/**
 * Comes back from the pages of a pool's domain. A real browser would load the app anew there; here the frame of the story stays,
 * and with it the pool: its address gets what theirs has, and whoever watches loads what it shows anew.
 */
export function arrive(address: string): void {
  const url = new URL(location.href);
  for (const name of parameters) url.searchParams.delete(name);
  for (const [name, value] of new URL(address).searchParams) url.searchParams.set(name, value);
  history.replaceState(history.state, "", url);
  arrivals += 1;
  for (const listener of listeners) listener();
}

export const countArrivals = () => arrivals;

export function watchArrivals(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
