"use client";
import { createContext, useContext } from "react";
import { loadClient, type LoadClient } from "../client/auth-client.ts";
import type { PoolSettings } from "../client/pool.ts";
import type { AppSettings } from "../flow/flow.ts";
import type { AuthEvent } from "./auth-event.ts";

/**
 * Looks at a new password once somebody has left its field, and may have something to say of it: a hint, which holds nobody up.
 * What it does with the password is for the app to answer for; the kit sends it nowhere. Where it rejects, nothing is said.
 */
export type PasswordCheck = (password: string) => Promise<string | undefined>;

export interface AuthSettings extends AppSettings {
  /** The client to use in place of Amplify's own functions. Keep it the same between renders. */
  readonly client: LoadClient;
  /** Settings of the pool that Amplify's configuration does not tell, or tells wrong. */
  readonly pool?: Partial<PoolSettings> | undefined;
  readonly checkPassword?: PasswordCheck | undefined;
  /** Called once for each outcome; never with a secret. */
  readonly onEvent?: ((event: AuthEvent) => void) | undefined;
}

export const SettingsContext = createContext<AuthSettings>({ client: loadClient });

/** The settings in force here. Apart from the words, so that a hook alone brings none. */
export function useSettings(): AuthSettings {
  return useContext(SettingsContext);
}
