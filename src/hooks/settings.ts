"use client";
import { createContext, useContext } from "react";
import { loadClient, type LoadClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import type { AuthEvent } from "./auth-event.ts";

export interface AuthSettings {
  /** The client to use in place of Amplify's own functions. Keep it the same between renders. */
  readonly client: LoadClient;
  /** Settings of the pool that Amplify's configuration does not tell, or tells wrong. */
  readonly pool: Partial<PoolSettings> | undefined;
  /** What authenticator apps call an account of this app. @default the host name of the page */
  readonly appName: string | undefined;
  /** Called once for each outcome; never with a secret. */
  readonly onEvent: ((event: AuthEvent) => void) | undefined;
}

export const SettingsContext = createContext<AuthSettings>({
  client: loadClient,
  pool: undefined,
  onEvent: undefined,
  appName: undefined,
});

/** The settings in force here. Apart from the words, so that a hook alone brings none. */
export function useSettings(): AuthSettings {
  return useContext(SettingsContext);
}
