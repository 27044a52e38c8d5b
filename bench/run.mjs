// `npm run bench`: the same sign-in and sign-up, four ways, in a real Chromium. `--rounds 3` for a quick look.
// Writes bench/README.md and its chart; what it installs and builds stays in ignored folders of bench.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, release } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { preview } from "vite";
import { getBrowser } from "../scripts/browser.mjs";
import { run } from "../scripts/run.mjs";
import { bench } from "./paths.mjs";

const asked = process.argv.indexOf("--rounds");
const rounds = asked > 0 ? Number(process.argv[asked + 1]) : 9;

if (!existsSync(join(bench, "node_modules"))) {
  console.log("Installing the peer into bench/node_modules …");
  const { status } = spawnSync("npm", ["install", "--no-package-lock", "--legacy-peer-deps"], {
    cwd: bench,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The peer could not be installed.");
}
const { buildPage, contenders, pages, versions } = await import("./build-pages.mjs");
const { measure } = await import("./measure.mjs");
const { noisy, table } = await import("./report.mjs");
const { builtPool, measurePool } = await import("./pool.mjs");

console.log("Building the library and the pages …");
const library = await run("node", ["scripts/build.mjs", "--library"]);
if (!library.ok) throw new Error(library.output);

/** @type {Record<string, import("./report.mjs").Results>} */
const results = {};
for (const page of pages) {
  results[page] = {};
  for (const contender of contenders) {
    results[page][contender] = { bytes: await buildPage(contender, page), rounds: [] };
  }
}

const { createUserPool } = await builtPool();
/** @type {{ chart: (pages: typeof results, theme: "light" | "dark") => string }} */
const { chart } = await import(new URL("chart.mjs", import.meta.url).href);

const browser = await chromium.launch(getBrowser());
const site = await preview({
  root: bench,
  configFile: false,
  logLevel: "error",
  preview: { host: "127.0.0.1", port: 0 },
  build: { outDir: ".out" },
});
const address = site.resolvedUrls?.local[0];
try {
  // By turns: measured one after the other, the same pages were seen to be off by half on a shared machine.
  for (let round = 0; round < rounds; round++) {
    for (const page of pages) {
      for (const contender of contenders) {
        const pool = createUserPool({
          id: "us-east-1_bench",
          clientId: "bench",
          users: page === "sign-in" ? [{ email: "ada@example.com", password: "Correct-horse-9" }] : [],
        });
        const server = await pool.listen();
        const url = `${address}${contender}/${page}/${page}.html?pool=${encodeURIComponent(server.url)}`;
        results[page]?.[contender]?.rounds.push(await measure(browser, url, page, contender));
        await server.close();
      }
    }
    console.log(`round ${round + 1} of ${rounds}`);
  }
} finally {
  await browser.close();
  await site.close();
}

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${platform()} ${release()}, Node ${process.version}, Chromium ${browser.version()}`;
const used = Object.entries(versions())
  .map(([name, version]) => `${name} ${version}`)
  .join(", ");
const loud = pages.flatMap((page) => noisy(results[page] ?? {}).map((label) => `${page}: ${label}`));
const written = [
  `Measured on ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds by turns: ${machine}.`,
  `${used}.`,
  loud.length > 0
    ? `**Too noisy to lean on** (the middle half is wider than 30 % of the median): ${loud.join("; ")}.`
    : "",
  ...pages.flatMap((page) => [
    `### ${page === "sign-in" ? "Sign-in" : "Sign-up with eight attributes"}`,
    table(results[page] ?? {}),
  ]),
  "### The user pool in memory",
  await measurePool(),
]
  .filter(Boolean)
  .join("\n\n");
const file = join(bench, "README.md");
const [before = "", after = ""] = readFileSync(file, "utf8").split(/<!-- figures -->[^]*<!-- \/figures -->/);
writeFileSync(file, `${before}<!-- figures -->\n\n${written}\n\n<!-- /figures -->${after}`);
for (const theme of /** @type {const} */ (["light", "dark"]))
  writeFileSync(join(bench, `chart-${theme}.svg`), chart(results, theme));
await run("prettier", ["--write", file]);
console.log(readFileSync(file, "utf8"));
