// Every request of the screens, and everything that can go wrong with it, on the real screens: a table of what the person came
// to read. `npm run matrix -- reset sign-up` runs those files of `test/matrix` alone. Ends with 1 where a cell breaks a rule.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getBrowser } from "./browser.mjs";
import { run } from "./run.mjs";

/** @typedef {{ row: string, column: string, outcome: string, broken?: string }} Cell */

const scratch = mkdtempSync(join(tmpdir(), "cognito-kit-"));
const report = join(scratch, "matrix.json");

try {
  getBrowser();
  const names = process.argv.slice(2).map((name) => `test/matrix/${name}.matrix.tsx`);
  const options = ["--reporter=json", `--outputFile.json=${report}`];
  const { output } = await run("vitest", ["run", "--project", "matrix", ...options, ...names]);
  const cells = readCells(output);
  console.log(table(cells));
  const broken = cells.flatMap(({ row, column, broken: why }) => (why ? [`${row}, ${column}: ${why}`] : []));
  for (const line of broken) console.log(line);
  console.log(`${cells.length} cells, ${broken.length} broken`);
  if (broken.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * @param {string} output what Vitest said, for when it did not get as far as a report
 * @returns {Cell[]}
 */
function readCells(output) {
  /** @type {{ testResults: { message: string, assertionResults: { status: string, ancestorTitles: string[], title: string, meta: { outcome?: string }, failureMessages: string[] }[] }[] }} */
  let read;
  try {
    read = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    throw new Error(output);
  }
  for (const { message, assertionResults } of read.testResults) {
    if (assertionResults.length === 0) throw new Error(message);
  }
  return read.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, ancestorTitles, title, meta, failureMessages }) => {
      const cell = { row: ancestorTitles.join(" "), column: title };
      if (status === "passed") return { ...cell, outcome: meta.outcome ?? "" };
      return {
        ...cell,
        outcome: "BROKEN",
        broken: failureMessages.join(" ").split("\n    at ")[0] ?? status,
      };
    }),
  );
}

/** @param {Cell[]} cells */
function table(cells) {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const outcomeOf = (/** @type {string} */ row, /** @type {string} */ column) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.outcome ?? "";
  const lines = [
    ["", ...columns],
    ...rows.map((row) => [row, ...columns.map((column) => outcomeOf(row, column))]),
  ];
  const widths = ["", ...columns].map((_, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, n) => text.padEnd(widths[n] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
