import { type SeedUser, type UserPool, createUserPool } from "../testing/index.ts";
import { serve } from "../testing/node.ts";
import { foreignParts, outputsOf } from "./amplify-outputs.ts";
import { type PoolArguments, help, readArguments } from "./arguments.ts";
import { keptInFile } from "./kept-in-file.ts";
import { poolOptions } from "./pool-options.ts";
import { reachableUrl } from "./reachable-url.ts";
import { createSite } from "./site.ts";
import { introduce, report, say } from "./terminal.ts";
import { checkOut, writeOut } from "./write-out.ts";

/** `cognito-kit pool`: serves a pool in memory until it is told to stop. */
export async function pool(argv: readonly string[]): Promise<void> {
  const args = readArguments(argv);
  if (args.help) return say(help);
  say("For development only: this pool shows its codes, and whoever reaches it can sign in as anybody.");
  const { options, users, source } = poolOptions(args);
  if (args.out !== undefined) checkOut(args.out);
  const file = args.persist === undefined ? undefined : keptInFile(args.persist, options);
  const pool = createUserPool({ ...options, ...(file && { persist: file }) });
  report(pool, args.verbose);
  addMissing(pool, users);
  // The pool is kept once its keys are found: from then on it has the same ids after a restart.
  await pool.jwks();
  const stopped = toldToStop();
  const server = await listen(pool, args);
  file?.begin();

  try {
    const endpoint = reachableUrl(server.url);
    const outputs = outputsOf(pool, options, endpoint, source);
    if (args.out !== undefined) writeOut(args.out, outputs);
    introduce(pool, endpoint, {
      outputs,
      ...(args.out !== undefined && { out: args.out }),
      foreign: source ? foreignParts(source) : [],
    });
    await stopped;
  } finally {
    await server.close();
    file?.flush();
  }
  say("Stopped.");
}

/** A pool that was kept in a file has met them before. */
function addMissing(pool: UserPool, users: readonly SeedUser[]): void {
  for (const seed of users) {
    const name = seed.username ?? seed.email ?? seed.phone;
    if (name === undefined || !pool.users.get(name)) pool.users.add(seed);
  }
}

async function listen(pool: UserPool, { host, port }: PoolArguments) {
  try {
    return await serve(createSite(pool, host), { host, port });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "EADDRINUSE") {
      throw new Error(`Port ${port} is taken. Stop what is there, or write --port 0 for any free one.`, {
        cause,
      });
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Error(`${host} is no address of this machine. Write --host 127.0.0.1.`, { cause });
    }
    throw cause;
  }
}

/** The second of two signals finds nobody who holds it back, and ends the process at once. */
const toldToStop = () =>
  new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
