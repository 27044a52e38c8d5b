import { isIP } from "node:net";
import type { UserPool } from "../testing/index.ts";
import { page } from "./page.ts";
import { pageRows } from "./page-rows.ts";

/** Answers as the pool does, and shows it at `/`. The page reads and changes nothing, and no other page may read it. */
export function createSite(pool: UserPool, ownName: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== "GET" || pathname.endsWith("/.well-known/jwks.json")) return pool.fetch(request);
    if (!isOwnName(request.headers.get("host"), ownName)) {
      return text("Open this page by the address that the terminal shows.", 403);
    }
    if (pathname === "/") return showPage(pool);
    if (pathname === "/live") return follow(pool);
    return text("There is nothing here. The pool is at /.", 404);
  };
}

/**
 * A site elsewhere can give its own name the address of this machine, and would then read codes here as its own. An address
 * is no name, and those that are asked for by one are not asked for by such a site.
 */
function isOwnName(host: string | null, ownName: string): boolean {
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "");
  return isIP(name) !== 0 || name === "localhost" || name === ownName;
}

const guards = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const text = (words: string, status: number) =>
  new Response(words, { status, headers: { ...guards, "content-type": "text/plain; charset=utf-8" } });

function showPage(pool: UserPool): Response {
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src data:",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
  ];
  return new Response(page(pool, nonce), {
    headers: {
      ...guards,
      "content-security-policy": policy.join("; "),
      "content-type": "text/html; charset=utf-8",
    },
  });
}

/** What is on the page, as server-sent events: now, and after each change. */
function follow(pool: UserPool): Response {
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const utf8 = new TextEncoder();
      let timer: NodeJS.Timeout | undefined;
      const tell = () => {
        timer = undefined;
        const rows = Object.entries(pageRows(pool)).map(([id, { html }]) => [id, html]);
        controller.enqueue(utf8.encode(`data: ${JSON.stringify(Object.fromEntries(rows))}\n\n`));
      };
      tell();
      // One request changes the pool several times.
      const unsubscribe = pool.subscribe(() => void (timer ??= setTimeout(tell, 50)));
      leave = () => {
        clearTimeout(timer);
        unsubscribe();
      };
    },
    cancel: () => leave(),
  });
  return new Response(body, { headers: { ...guards, "content-type": "text/event-stream" } });
}
