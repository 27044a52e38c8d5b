/** Something to know after a reload of this tab. Storage that is full or forbidden only costs the person the resumed step. */
export function keptInTab(key: string) {
  return {
    remember: (value: object): void => tryStorage((storage) => storage.setItem(key, JSON.stringify(value))),
    recall: (): Readonly<Record<string, unknown>> | undefined =>
      tryStorage((storage) => JSON.parse(storage.getItem(key) ?? "{}") as Record<string, unknown>),
    forget: (): void => tryStorage((storage) => storage.removeItem(key)),
  };
}

function tryStorage<Value>(work: (storage: Storage) => Value): Value | undefined {
  try {
    return work(globalThis.sessionStorage);
  } catch {
    return undefined;
  }
}
