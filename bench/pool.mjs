/**
 * What the pool in memory costs: `node bench/pool.mjs`. Prints medians; the client's own arithmetic is left out.
 * Aims: 20 ms to create a pool, 150 ms of pool time for a sign-in with SRP.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Amplify } from "aws-amplify";
import { signIn, signOut } from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { build } from "vite";

const rounds = 30;
const root = fileURLToPath(new URL("..", import.meta.url));
const password = "Correct-horse-9";

ConsoleLogger.LOG_LEVEL = "ERROR";
const { createUserPool } = await loadPool();

const creations = [];
const signIns = [];
for (let round = 0; round < rounds; round++) {
  const users = Array.from({ length: 10 }, (_, n) => ({ email: `person${n}@example.com`, password }));
  const start = performance.now();
  const pool = createUserPool({ users });
  creations.push(performance.now() - start);
  signIns.push(await poolTimeOfSignIn(pool));
}

print("creating a pool with ten people", creations);
print("a sign-in with SRP, in the pool", signIns);

/**
 * Both requests of one sign-in, from the call of the pool's fetch to its reply.
 * @param {import("../src/testing/index.ts").UserPool} pool
 */
async function poolTimeOfSignIn(pool) {
  let spent = 0;
  const timed = { ...globalThis, fetch: globalThis.fetch };
  const leave = pool.install(timed);
  const before = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const start = performance.now();
    const response = await timed.fetch(...request);
    spent += performance.now() - start;
    return response;
  };
  Amplify.configure(pool.config);
  await signIn({ username: "person3@example.com", password });
  const result = spent;
  await signOut();
  globalThis.fetch = before;
  leave();
  return result;
}

/**
 * The library's own bundler reads the TypeScript, as Node 20 does not.
 * @returns {Promise<typeof import("../src/testing/index.ts")>}
 */
async function loadPool() {
  const outDir = await mkdtemp(join(root, "node_modules", ".bench-"));
  try {
    await build({
      root,
      configFile: false,
      logLevel: "error",
      build: {
        outDir,
        target: "es2022",
        lib: { entry: join(root, "src/testing/index.ts"), formats: ["es"], fileName: "pool" },
      },
    });
    return await import(pathToFileURL(join(outDir, "pool.js")).href);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/**
 * @param {string} what
 * @param {number[]} times
 */
function print(what, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const [median, best, first] = [sorted[Math.floor(sorted.length / 2)], sorted[0], times[0]].map((time) =>
    time?.toFixed(1),
  );
  console.log(`${what}: median ${median} ms, best ${best} ms, first ${first} ms`);
}
