import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { AmplifyConfig } from "../../src/testing/index.ts";

/** The shop as a bundler leaves it, on a port of its own. It shows what `configure` has last said of the pool. */
export async function serveShop() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("shop.tsx", import.meta.url))],
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    // A module that does something when it is loaded has to stand in the package's "sideEffects".
    logOverride: { "ignored-bare-import": "error" },
    outdir: "/",
    write: false,
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  let config: AmplifyConfig | undefined;
  const server = createServer(({ url = "/" }, response) => {
    const script = scripts.get(url);
    const page = `<!doctype html><html lang="en"><title>Shop</title><body><script type="application/json" id="config">${JSON.stringify(config)}</script><script type="module" src="/shop.js"></script>`;
    response
      .writeHead(200, { "content-type": script === undefined ? "text/html" : "text/javascript" })
      .end(script ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    /** Chromium takes `localhost` for a safe place, and the pool's certificate is for it. */
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    configure: (next: AmplifyConfig) => void (config = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
