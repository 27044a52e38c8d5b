// Weighs each door of `dist` as a consumer's production build sees it: gzip bytes, React and Amplify left out, everything
// else counted. Fails over the budget, 5 % over the recorded figure, or where a door brings a package it must not.
// `--record` writes the figures of now into budgets.json, `--why SignIn` lists what that door is made of.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { format, resolveConfig } from "prettier";
import { build } from "vite";
import { root } from "./run.mjs";

/**
 * `budget` and `recorded` are gzip bytes; packages and modules of `dist` in `never` may come in no chunk, those in `notAtFirst` only in a lazy one.
 * @typedef {{ budget: number, recorded: number | null, never?: string[], notAtFirst?: string[] }} Budget
 * @typedef {{ name: string, bytes: number, modules: Record<string, number> }} Chunk
 */

const file = "scripts/budgets.json";
const growth = 1.05;
const [flag, wanted] = process.argv.slice(2);
/** @type {Record<string, Budget>} */
const budgets = JSON.parse(readFileSync(file, "utf8"));

if (flag === "--why") {
  why(wanted ?? "SignIn", await weigh(wanted ?? "SignIn"));
} else {
  for (const [door, budget] of Object.entries(budgets)) {
    const faults = await check(door, budget);
    for (const fault of faults) console.error(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  if (flag === "--record") {
    const text = JSON.stringify(budgets, null, 2);
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
}

/**
 * What is wrong with a door, as sentences.
 * @param {string} door
 * @param {Budget} budget
 */
async function check(door, budget) {
  let chunks;
  try {
    chunks = await weigh(door);
  } catch (error) {
    console.log(`${door.padEnd(16)} missing`);
    const reason = error instanceof Error ? error.message : String(error);
    return [reason.includes("MISSING_EXPORT") ? `${door} is no export of cognito-kit.` : reason];
  }
  const { first, lazy } = chunks;
  const bytes = sum(first);
  const recorded = budget.recorded ?? bytes;
  const later = lazy.length > 0 ? `, later ${kB(sum(lazy))} in ${lazy.length}` : "";
  console.log(`${door.padEnd(16)} ${kB(bytes)} of ${kB(budget.budget)}${later}`);
  if (flag === "--record") budget.recorded = bytes;
  return [
    bytes > budget.budget && `${door} is over its budget by ${bytes - budget.budget} B.`,
    flag !== "--record" &&
      bytes > recorded * growth &&
      `${door} grew from ${recorded} B to ${bytes} B. If that is meant: npm run size -- --record`,
    ...brought(budget.never, [...first, ...lazy]).map((name) => `${door} must not bring ${name}.`),
    ...brought(budget.notAtFirst, first).map((name) => `${door} must not bring ${name} at first.`),
  ].filter((fault) => typeof fault === "string");
}

/**
 * The chunks that come with a door, and those that wait for a dynamic import.
 * @param {string} door
 * @returns {Promise<{ first: Chunk[], lazy: Chunk[] }>}
 */
async function weigh(door) {
  if (door.endsWith(".css")) {
    if (!existsSync(`dist/${door}`))
      throw new Error(`dist/${door} is not there: run \`npm run build\` first.`);
    return { first: [{ name: door, bytes: gzip(readFileSync(`dist/${door}`)), modules: {} }], lazy: [] };
  }
  const entry = "\0entry";
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? entry : undefined),
        load: (id) => (id === entry ? `export { ${door} } from "cognito-kit";` : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: "entry",
        external: /^(react|react-dom|aws-amplify|@aws-amplify)(\/|$)/,
        preserveEntrySignatures: "strict",
      },
    },
  });
  if (!("output" in built)) throw new Error("Vite built more than one thing.");
  const chunks = built.output.filter((part) => part.type === "chunk");
  const first = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  // A set grows while it is walked: this follows the static imports to their end.
  for (const name of first) {
    for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) {
      if (chunks.some((chunk) => chunk.fileName === next)) first.add(next);
    }
  }
  const weighed = chunks.map((chunk) => ({
    name: chunk.fileName,
    bytes: gzip(chunk.code),
    modules: Object.fromEntries(
      Object.entries(chunk.modules).map(([id, module]) => [id.replace(root, ""), module.renderedLength]),
    ),
  }));
  return {
    first: weighed.filter((chunk) => first.has(chunk.name)),
    lazy: weighed.filter((chunk) => !first.has(chunk.name)),
  };
}

/**
 * Which of the packages, or modules such as `screens/account.js`, are among those of the chunks.
 * @param {string[] | undefined} names
 * @param {Chunk[]} chunks
 */
function brought(names = [], chunks) {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
  return names.filter((name) =>
    modules.some((id) => id.includes(`node_modules/${name}/`) || id === `/dist/${name}`),
  );
}

/**
 * @param {string} door
 * @param {{ first: Chunk[], lazy: Chunk[] }} chunks
 */
function why(door, { first, lazy }) {
  console.log(`${door}: bytes of each module before minifying`);
  for (const [when, chunk] of [
    ...first.map((chunk) => /** @type {const} */ (["first", chunk])),
    ...lazy.map((chunk) => /** @type {const} */ (["later", chunk])),
  ]) {
    console.log(`\n${when}: ${chunk.name}, ${kB(chunk.bytes)} gzip`);
    for (const [id, bytes] of Object.entries(chunk.modules).sort(([, a], [, b]) => b - a)) {
      if (bytes > 0) console.log(`${String(bytes).padStart(8)}  ${id}`);
    }
  }
}

/** @param {Chunk[]} chunks */
function sum(chunks) {
  return chunks.reduce((total, chunk) => total + chunk.bytes, 0);
}

/** @param {string | Buffer} text */
function gzip(text) {
  return gzipSync(text, { level: 9 }).length;
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
