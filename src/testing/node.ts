import type { IncomingMessage, ServerResponse } from "node:http";
import { type Certificate, makeCertificate } from "./certificate.ts";

type Answer = (request: Request) => Promise<Response>;

/** Where and how a pool listens. */
export interface ListenOptions {
  /** @default 0, any that is free */
  port?: number;
  /** With a certificate of the pool's own making, or with yours, as PEM. @default false, plain HTTP */
  https?: boolean | Certificate;
}

/** Serves `answer`. A rejected answer cuts the connection, as a lost reply does. */
export async function serve(
  answer: Answer,
  { port = 0, host, https = false }: ListenOptions & { host: string },
) {
  // Asked of the process and not imported, so that no bundler looks for node:http in a page.
  const builtIn = globalThis.process?.getBuiltinModule;
  const http = builtIn?.("node:http");
  const secure = builtIn?.("node:https");
  if (!http || !secure) {
    throw new Error(
      "pool.listen() serves HTTP and needs Node 20.16 or newer. In a page call pool.install() instead.",
    );
  }
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void relay(incoming, outgoing, answer);
  };
  const server = https
    ? secure.createServer(https === true ? await makeCertificate(Date.now()) : https, onRequest)
    : http.createServer(onRequest);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    // A certificate is for a name, and a browser keeps cookies apart by it.
    url: https
      ? `https://localhost:${address.port}/`
      : `http://${host.includes(":") ? `[${host}]` : host}:${address.port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Clients keep their connections open for reuse; waiting for them would hang a test.
        server.closeAllConnections();
      }),
  };
}

async function relay(incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> {
  // Where a connection is cut that was used before, a browser sends the request again by itself, and no page would see a loss.
  outgoing.shouldKeepAlive = false;
  try {
    const response = await answer(await toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    const reader = response.body?.getReader();
    // What has no end of its own, such as news that a page follows, ends when nobody reads it any more.
    outgoing.once("close", () => void reader?.cancel());
    for (let part = await reader?.read(); part?.value; part = await reader?.read())
      outgoing.write(part.value);
    outgoing.end();
  } catch {
    incoming.socket.destroy();
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return new Request(`http://127.0.0.1${incoming.url ?? "/"}`, {
    method,
    headers,
    ...(method === "POST" && { body: await new Blob(chunks as Uint8Array<ArrayBuffer>[]).text() }),
  });
}
