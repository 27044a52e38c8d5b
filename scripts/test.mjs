// The whole of what must hold before a change goes in, a line per part. `npm test -- lint size` runs only the named
// parts, `-v` shows what each of them says. Ends with `N passed, N failed`: the tests, and any other part that failed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getBrowser } from "./browser.mjs";
import { run } from "./run.mjs";

const scratch = mkdtempSync(join(tmpdir(), "cognito-kit-"));
const report = join(scratch, "tests.json");
const toReport = `--outputFile.json=${report}`;

/** @type {Record<string, { command: string[], after?: string }>} */
const parts = {
  types: { command: ["tsc", "--noEmit"] },
  lint: { command: ["oxlint", "--type-aware"] },
  format: { command: ["prettier", "--check", "."] },
  knip: { command: ["knip"] },
  tests: {
    // The matrix takes minutes of its own: `npm run matrix`.
    command: ["vitest", "run", "--project=!matrix", "--reporter=default", "--reporter=json", toReport],
  },
  library: { command: ["node", "scripts/build.mjs", "--library"] },
  storybook: { command: ["node", "scripts/build.mjs", "--storybook"] },
  react18: { command: ["tsc", "--noEmit", "-p", "test/types/react-18"], after: "library" },
  publint: { command: ["publint", "--strict"], after: "library" },
  attw: { command: ["attw", "--pack", ".", "--profile", "esm-only"], after: "library" },
  size: { command: ["node", "scripts/size.mjs"], after: "library" },
};

const named = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const loud = process.argv.includes("-v");
const chosen = named.length > 0 ? named : Object.keys(parts);
/** @type {Set<string>} */
const failed = new Set();
const tests = { passed: 0, failed: 0 };

try {
  if (chosen.includes("tests")) getBrowser();
  for (const name of chosen) await runPart(name);
  const broken = [...failed].filter((name) => name !== "tests").length;
  console.log(`${tests.passed} passed, ${tests.failed + broken} failed`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} name */
async function runPart(name) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part "${name}": the parts are ${Object.keys(parts).join(", ")}.`);
  const [command = "", ...args] = part.command;
  if (part.after && failed.has(part.after)) {
    failed.add(name);
    console.log(`${name.padEnd(10)} not run: it needs ${part.after}`);
    return;
  }
  const start = performance.now();
  const { ok, output } = await run(command, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const counted = name === "tests" ? count(ok) : "";
  console.log(`${name.padEnd(10)} ${ok ? "ok    " : "FAILED"} ${seconds} s${counted}`);
  if (!ok) {
    failed.add(name);
    process.exitCode = 1;
  }
  if (!ok || loud) console.log(output);
}

/**
 * Reads Vitest's report. A file that could not be loaded, or an error outside any test, counts as one failure.
 * @param {boolean} ok
 */
function count(ok) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  let read = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  try {
    read = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // Vitest did not get as far as a report; its output says why.
  }
  const unloaded = read.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  tests.passed = read.numPassedTests;
  tests.failed = Math.max(read.numFailedTests + unloaded, ok ? 0 : 1);
  return `  ${tests.passed + tests.failed} tests`;
}
