import type { PoolSettings } from "../client/pool.ts";

/** The provider that somebody signed in with on this browser the last time: its key, and nothing of the person. */
export function lastProvider({ clientId }: Pick<PoolSettings, "clientId">) {
  const key = `cognito-kit.last-provider.${clientId}`;
  return {
    remember: (provider: string): void => tryStorage((storage) => storage.setItem(key, provider)),
    recall: (): string | undefined => tryStorage((storage) => storage.getItem(key) ?? undefined),
    /** They signed in another way. */
    forget: (): void => tryStorage((storage) => storage.removeItem(key)),
  };
}

function tryStorage<Value>(work: (storage: Storage) => Value): Value | undefined {
  try {
    return work(globalThis.localStorage);
  } catch {
    return undefined;
  }
}
