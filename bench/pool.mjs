// What the pool in memory costs: creating one, a sign-in with SRP, and a person in it. The client's own arithmetic is left out.
// Aims: 20 ms to create a pool, 150 ms of pool time for a sign-in.
import { Amplify } from "aws-amplify";
import { signIn, signOut } from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import { crowd } from "./crowd.mjs";

const times = 30;
const people = 2000;
const password = "Correct-horse-9";

/** The second table of the bench. Needs the built library. */
export async function measurePool() {
  ConsoleLogger.LOG_LEVEL = "ERROR";
  const { createUserPool } = await builtPool();
  const creations = [];
  const signIns = [];
  for (let round = 0; round < times; round++) {
    const users = Array.from({ length: 10 }, (_, n) => ({ email: `person${n}@example.com`, password }));
    const start = performance.now();
    const pool = createUserPool({ users });
    creations.push(performance.now() - start);
    signIns.push(await poolTimeOfSignIn(pool));
  }
  const { overall, last, bytes } = await fill(createUserPool());
  return `| | median | best |
| --- | --: | --: |
| Creating a pool with ten people | ${middle(creations)} ms | ${best(creations)} ms |
| A sign-in with SRP, in the pool | ${middle(signIns)} ms | ${best(signIns)} ms |
| Of ${people} people over HTTP, signed up, confirmed, refused once, signed in and renewed in a second | ${overall.toFixed(0)} | |
| Of the last ${people / 10} of them | ${last.toFixed(0)} | |
| Memory for a person | ${(bytes / 1000).toFixed(1)} kB | |`;
}

/**
 * The pool as it is published. Not a plain import: types are checked before anything is built.
 * @returns {Promise<typeof import("../src/testing/index.ts")>}
 */
export function builtPool() {
  return import(new URL("../dist/testing/index.js", import.meta.url).href);
}

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
 * Brings a crowd into a pool and weighs what is left of it: people, messages, sign-ins and log.
 * @param {import("../src/testing/index.ts").UserPool} pool
 */
async function fill(pool) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const { seconds } = await crowd(pool, people);
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / people;
  const perSecond = (/** @type {number[]} */ tenths) =>
    (tenths.length * people) / 10 / tenths.reduce((sum, some) => sum + some);
  return { overall: perSecond(seconds), last: perSecond(seconds.slice(-1)), bytes };
}

/** @param {number[]} values */
function middle(values) {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN).toFixed(1);
}

/** @param {number[]} values */
function best(values) {
  return Math.min(...values).toFixed(1);
}
