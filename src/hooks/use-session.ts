"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { TokenOptions, TokenResult } from "../flow/session.ts";
import { useSettings } from "./settings.ts";
import { sessionOf, type Session } from "./session-store.ts";

export type UseSession = Session & {
  /**
   * The tokens of the signed-in person, fresh enough to send. Never rejects. A refusal because the session has ended also
   * turns `status` to `signedOut`, with the reason.
   */
  readonly getToken: (options?: TokenOptions) => Promise<TokenResult>;
};

const loading: Session = { status: "loading" };

/**
 * Who is signed in: `loading` at first and on a server, then `signedOut` (with the reason, where there is one) or `signedIn` with
 * user and groups. Follows sign-ins and sign-outs here and in other tabs, and tokens that run out; a refresh in the background
 * renders nothing. All components of a page share one session.
 */
export function useSession(): UseSession {
  const { client } = useSettings();
  const store = sessionOf(client);
  const session = useSyncExternalStore(store.subscribe, store.get, () => loading);
  const { getToken } = store;
  return useMemo(() => ({ ...session, getToken }), [session, getToken]);
}
