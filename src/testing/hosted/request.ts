import type { Parts } from "../parts.ts";
import type { HostedSettings } from "../hosted-settings.ts";
import type { StoredUser } from "../state.ts";
import type { Kept } from "./kept.ts";

/** A request for one of the hosted pages. */
export interface HostedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  /** What stands behind the `?` of the address. */
  readonly query: URLSearchParams;
  /** What a form or a client has sent. */
  readonly form: URLSearchParams;
}

/** What the hosted pages are made of. */
export type HostedParts = Omit<Parts, "settings"> & {
  settings: Parts["settings"] & { hosted: HostedSettings };
  kept: Kept;
};

const cookieName = "cognito";

/** Who is signed in at the pages in this browser. */
export function sessionOf(
  { headers }: HostedRequest,
  { kept, directory }: Pick<HostedParts, "kept" | "directory">,
): { user: StoredUser; provider?: string } | undefined {
  const session = kept.findSession(cookieOf(headers));
  const user = session && directory.bySub(session.sub);
  return user?.enabled ? { ...session, user } : undefined;
}

/** The value of the cookie that a session goes by; nothing where a browser keeps none for the pool, as within a page. */
export const cookieOf = (headers: Headers): string =>
  new RegExp(`(?:^|; *)${cookieName}=([^;]*)`).exec(headers.get("cookie") ?? "")?.[1] ?? "";

export const setCookie = (id: string, seconds = 3600) => ({
  "set-cookie": `${cookieName}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`,
});
