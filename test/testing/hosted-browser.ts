import { createHash } from "node:crypto";
import type { UserPool } from "../../src/testing/index.ts";

/** Where a browser has come to. */
export interface Stop {
  url: URL;
  /** What the pool shows there; nothing where the browser has left its pages. */
  page: string;
  status: number;
}

/** A browser without a window: follows redirects, keeps the cookie, and sends forms. */
export function browse(pool: UserPool) {
  const domain = `https://${pool.domain}`;
  let cookie = "";
  async function go(address: string, form?: Record<string, string>): Promise<Stop> {
    const url = new URL(address, domain);
    if (url.origin !== domain) return { url, page: "", status: 0 };
    const response = await pool.fetch(url, {
      redirect: "manual",
      headers: { cookie, ...(form && { "content-type": "application/x-www-form-urlencoded" }) },
      ...(form && { method: "POST", body: new URLSearchParams(form).toString() }),
    });
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    const location = response.headers.get("location");
    if (location !== null) return go(location);
    return { url, page: await response.text(), status: response.status };
  }
  return {
    go,
    /** Opens the way that an app sends its people, with PKCE. */
    authorize: (more: Record<string, string> = {}) => go(authorizeUrl(pool, more)),
    /** Sends a form of the page with what it hides, and more. */
    send({ page, url }: Stop, fields: Record<string, string>): Promise<Stop> {
      const action = /action="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#38;", "&") ?? url.href;
      const state = /name="state" value="([^"]*)"/.exec(page)?.[1];
      return go(action, { ...(state !== undefined && { state }), ...fields });
    },
  };
}

export const callback = "https://app.example.com/";
const verifier = "a-verifier-that-is-long-enough-for-the-standard-43";

export function authorizeUrl(pool: UserPool, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: pool.clientId,
    redirect_uri: callback,
    response_type: "code",
    scope: "openid email profile aws.cognito.signin.user.admin",
    state: "AbC-7b22",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...more,
  });
  for (const [name, value] of Object.entries(more)) if (value === "") query.delete(name);
  return `https://${pool.domain}/oauth2/authorize?${query.toString()}`;
}

/** Asks `/oauth2/token`, with what an app sends there. */
export async function exchange(pool: UserPool, more: Record<string, string>) {
  const response = await pool.fetch(`https://${pool.domain}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ client_id: pool.clientId, ...more }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

/** The same with the code that a sign-in has ended in. */
export const redeem = (pool: UserPool, { url }: Stop, more: Record<string, string> = {}) =>
  exchange(pool, {
    grant_type: "authorization_code",
    code: url.searchParams.get("code") ?? "",
    redirect_uri: callback,
    code_verifier: verifier,
    ...more,
  });
