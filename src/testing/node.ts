import type { IncomingMessage, ServerResponse } from "node:http";

type Answer = (request: Request) => Promise<Response>;

/** Serves `answer` over HTTP. A rejected answer cuts the connection, as a lost reply does. */
export async function serve(answer: Answer, { port, host }: { port: number; host: string }) {
  // Asked of the process and not imported, so that no bundler looks for node:http in a page.
  const http = globalThis.process?.getBuiltinModule?.("node:http");
  if (!http) {
    throw new Error(
      "pool.listen() serves HTTP and needs Node 20.16 or newer. In a page call pool.install() instead.",
    );
  }
  const server = http.createServer((incoming, outgoing) => {
    void relay(incoming, outgoing, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}/`,
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
