/** Something to know after a reload of this tab. Storage that is full or forbidden only costs the person the resumed step. */
export const keptInTab = (key: string) => kept(key, () => globalThis.sessionStorage);

/** Something to know in this browser, by all its tabs, until it is forgotten. Where it can't be kept, it is not known. */
export const keptInBrowser = (key: string) => kept(key, () => globalThis.localStorage);

function kept(key: string, storage: () => Storage) {
  return {
    remember: (value: object): void => attempt(() => storage().setItem(key, JSON.stringify(value))),
    /** Empty where nothing is known. */
    recall: (): Readonly<Record<string, unknown>> =>
      attempt(() => JSON.parse(storage().getItem(key) ?? "{}") as Record<string, unknown>) ?? {},
    forget: (): void => attempt(() => storage().removeItem(key)),
  };
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
