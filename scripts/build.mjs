// Builds the package into `dist` and Storybook into `storybook-static`.
// `--library` builds the first alone, `--storybook` the second.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import react from "@vitejs/plugin-react";
import * as esbuild from "esbuild";
import { build } from "vite";
import { run } from "./run.mjs";

const asked = process.argv.slice(2);

try {
  if (!asked.includes("--storybook")) await library();
  if (!asked.includes("--library")) await storybook();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function library() {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  rmSync("dist", { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [react()],
    build: {
      target: "es2022",
      // The consumer's bundler does that; until then people read this.
      minify: false,
      sourcemap: true,
      lib: { entry: entries({ ...manifest.exports, bin: manifest.bin }), formats: ["es"] },
      rolldownOptions: {
        external: new RegExp(`^(node:|(${packages.join("|")})(/|$))`),
        output: {
          // One file per module: `"use client"` stays where it was written, and a screen nobody imports falls away.
          preserveModules: true,
          preserveModulesRoot: "src",
          entryFileNames: "[name].js",
          // The package ships its sources; the maps need not carry them again.
          sourcemapExcludeSources: true,
        },
      },
    },
  });
  if (existsSync("dist/node_modules")) {
    throw new Error(
      `dist/node_modules holds ${readdirSync("dist/node_modules").join(", ")}: what src imports belongs into "dependencies" or "peerDependencies".`,
    );
  }
  await styles();
  const types = await run("tsc", ["-p", "tsconfig.build.json"]);
  if (!types.ok) throw new Error(types.output);
  checkTypes();
}

/** README promises TypeScript 5.5, and before 5.7 a `Uint8Array` takes no type: the whole file could not be read. */
function checkTypes() {
  const unreadable = readdirSync("dist", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts"))
    .find((file) => readFileSync(`dist/${file}`, "utf8").includes("Uint8Array<"));
  if (unreadable) throw new Error(`dist/${unreadable} has a "Uint8Array<…>": give it the type Bytes.`);
}

/**
 * The sources behind the doors that package.json names, as Vite wants its entries.
 * @param {Record<string, string | { default: string }>} doors
 */
function entries(doors) {
  return Object.values(doors)
    .map((door) => (typeof door === "string" ? door : door.default))
    .filter((built) => built.endsWith(".js"))
    .map((built) => built.replace("./dist/", "src/").replace(/\.js$/, ".ts"))
    .flatMap((source) => (basename(source) === "*.ts" ? filesIn(dirname(source)) : [source]))
    .filter(exists);
}

/** @param {string} file */
function exists(file) {
  const there = existsSync(file);
  if (!there) console.warn(`missing: ${file}`);
  return there;
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);
}

/** By esbuild, because Vite's own minifier drops the plain value before a modern one that older browsers need. */
async function styles() {
  const entry = "src/theme/styles.css";
  if (!exists(entry)) return;
  await esbuild.build({ entryPoints: [entry], outfile: "dist/styles.css", bundle: true, minify: true });
  // TypeScript asks for the types of a style sheet that is imported for its effect.
  writeFileSync("dist/styles.css.d.ts", "export {};\n");
}

async function storybook() {
  const { ok, output } = await run("storybook", ["build", "--quiet"]);
  if (!ok) throw new Error(output);
}
