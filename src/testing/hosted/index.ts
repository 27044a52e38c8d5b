import type { Parts } from "../parts.ts";
import type { Answer } from "../protocol.ts";
import type { PoolState } from "../state.ts";
import { authorize } from "./authorize.ts";
import { errorPage } from "./error.ts";
import { createKept } from "./kept.ts";
import { login } from "./login.ts";
import { logout } from "./logout.ts";
import { providerResponse } from "./provider-response.ts";
import { providerPage, providerPrefix } from "./provider.ts";
import type { HostedParts, HostedRequest } from "./request.ts";
import { revoke } from "./revoke.ts";
import { token } from "./token.ts";
import { userInfo } from "./user-info.ts";

type Handle = (asked: HostedRequest, parts: HostedParts) => Answer | Promise<Answer>;

const table = {
  "/oauth2/authorize": authorize,
  "/oauth2/token": token,
  "/oauth2/userInfo": userInfo,
  "/oauth2/revoke": revoke,
  "/login": login,
  "/logout": logout,
  "/error": errorPage,
  "/oauth2/idpresponse": providerResponse,
  "/saml2/idpresponse": providerResponse,
} satisfies Record<string, Handle>;

/** The hosted pages, by their paths. */
export type HostedPath = keyof typeof table;

const handles: ReadonlyMap<string, Handle> = new Map(Object.entries(table));

/** Answers a request for one of the hosted pages. */
export type Hosted = (path: string) => ((request: Request) => Promise<Answer>) | undefined;

/** The pages of a pool's domain; of a pool that has none, no path is a page. */
export function createHosted({ settings, ...others }: Parts, state: PoolState): Hosted {
  const { hosted } = settings;
  if (!hosted) return () => undefined;
  const parts = { ...others, settings: { ...settings, hosted }, kept: createKept(state, others.clock) };
  return (path) => {
    const handle = path.startsWith(providerPrefix) ? providerPage : handles.get(path);
    return handle && (async (request) => handle(await read(request, path), parts));
  };
}

async function read(request: Request, path: string): Promise<HostedRequest> {
  return {
    method: request.method,
    path,
    headers: request.headers,
    query: new URL(request.url).searchParams,
    form: new URLSearchParams(request.method === "POST" ? await request.text() : ""),
  };
}
