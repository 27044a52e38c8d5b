import { onTestFinished, vi } from "vitest";

/** Gives this test the storage that a tab has. */
export function inTab(): void {
  const items = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
}
