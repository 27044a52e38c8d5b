import type { PoolStorage, UserPoolOptions } from "./options.ts";
import type { PoolState } from "./state.ts";

/** Keeps a pool's state in a storage, and takes up what another page of the same origin has changed there. */
export interface Keeper {
  /** What an earlier page kept, if anything that can be read. */
  read(): PoolState | undefined;
  /** Brings the state up to what is stored. */
  refresh(state: PoolState): void;
  save(state: PoolState): void;
}

export function createKeeper(persist: UserPoolOptions["persist"]): Keeper | undefined {
  if (!persist) return undefined;
  const { storage, key } = isStorage(persist) ? { storage: persist, key: "cognito-kit.pool" } : persist;
  let last: string | null = null;
  return {
    read() {
      last = storage.getItem(key);
      return parse(last);
    },
    refresh(state) {
      const now = storage.getItem(key);
      if (now === last) return;
      last = now;
      const theirs = parse(now);
      // Another pool under the same key is not this pool's past.
      if (theirs?.id === state.id && theirs.clientId === state.clientId) Object.assign(state, theirs);
    },
    save(state) {
      last = JSON.stringify(state);
      storage.setItem(key, last);
    },
  };
}

const isStorage = (persist: PoolStorage | { storage: PoolStorage; key: string }): persist is PoolStorage =>
  "getItem" in persist;

function parse(text: string | null): PoolState | undefined {
  try {
    const state = text === null ? undefined : (JSON.parse(text) as PoolState);
    return state?.version === 1 ? state : undefined;
  } catch {
    // Written by something else, or cut off: a pool in memory starts anew.
    return undefined;
  }
}
