import { useSyncExternalStore } from "react";
import type { UserPool } from "../../src/testing/index.ts";

/** Something of a pool that changes as it works; a list that is new only when something happened. */
export function useNews<News>(pool: UserPool, read: () => News): News {
  return useSyncExternalStore(pool.subscribe, read);
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** 14:03:27 */
export const time = (at: number): string => clock.format(at);
