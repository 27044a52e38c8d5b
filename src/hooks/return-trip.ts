import type { LoadClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import type { AuthError } from "../flow/error.ts";
import { comeBack } from "../flow/provider-sign-in.ts";

/** Why the trip to a provider that led to this page has brought nobody in: a page is opened once, so it has one. */
let refusal: AuthError | undefined;
const listeners = new Set<() => void>();

export const getRefusal = (): AuthError | undefined => refusal;

export function followRefusal(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

function setRefusal(next: AuthError | undefined): void {
  if (next === refusal) return;
  refusal = next;
  for (const listener of listeners) listener();
}

/** Lets go of what has been told. */
export const forgetRefusal = (): void => setRefusal(undefined);

/** Takes the trip that led to this page, by the address that it was opened at. */
export async function takeTrip(client: LoadClient, pool: PoolSettings, href: string): Promise<void> {
  setRefusal(await comeBack(client, pool, href));
}
