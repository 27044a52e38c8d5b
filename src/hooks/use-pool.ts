"use client";
import { useMemo, useSyncExternalStore } from "react";
import { readPool, watchPool, type PoolSettings } from "../client/pool.ts";
import { useSettings } from "./settings.ts";

/** The settings of the pool: Amplify's configuration, with what `AuthProvider` says laid over it. Follows `Amplify.configure`. */
export function usePool(): PoolSettings {
  const { pool } = useSettings();
  const configured = useSyncExternalStore(watchPool, readPool, readPool);
  return useMemo(() => ({ ...configured, ...pool }), [configured, pool]);
}
