// Builds the pages that the bench compares, and weighs them as a browser would load them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { bench, root } from "./paths.mjs";

export const contenders = /** @type {const} */ (["kit", "peer", "hand", "floor"]);
export const pages = /** @type {const} */ (["sign-in", "sign-up"]);

/**
 * Gzip and brotli bytes of what a page loads at first and later, and its styles.
 * `added` is the first load with React and Amplify left out.
 * @typedef {{ gzip: number, brotli: number }} Weight
 * @typedef {{ first: Weight, later: Weight, css: Weight, added: Weight }} Bytes
 */

/**
 * @param {string} contender
 * @param {string} page
 * @returns {Promise<Bytes>}
 */
export async function buildPage(contender, page) {
  const whole = await output(contender, page, false);
  const apart = await output(contender, page, true);
  return {
    first: weigh(whole.first),
    later: weigh(whole.later),
    css: weigh(whole.css),
    added: weigh(apart.first),
  };
}

/**
 * @param {string} contender
 * @param {string} page
 * @param {boolean} isApart whether React and Amplify are left out, to see what is added to them
 */
async function output(contender, page, isApart) {
  const folder = join(bench, "pages", contender);
  const outDir = join(bench, ".out", contender, page);
  const built = await build({
    root: folder,
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    resolve: {
      // One React and one Amplify for all; the kit as it is published.
      alias: [
        { find: /^cognito-kit$/, replacement: join(root, "dist/index.js") },
        { find: /^cognito-kit\/styles\.css$/, replacement: join(root, "dist/styles.css") },
        ...["react", "react-dom", "aws-amplify", "react-hook-form", "zod"].map((name) => ({
          find: new RegExp(`^${name}(?=/|$)`),
          replacement: join(root, "node_modules", name),
        })),
      ],
    },
    build: {
      outDir,
      emptyOutDir: true,
      write: !isApart,
      rolldownOptions: {
        input: join(folder, `${page}.html`),
        ...(isApart && {
          external:
            /(^|node_modules\/)(react|react-dom|scheduler|aws-amplify|@aws-amplify\/(?!ui)[^/]+)(\/|$)/,
        }),
      },
    },
  });
  if (!("output" in built)) throw new Error("Vite built more than one thing.");
  const chunks = built.output.filter((part) => part.type === "chunk");
  const first = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  // A set grows while it is walked: this follows the static imports to their end.
  for (const name of first) {
    for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) first.add(next);
  }
  const css = built.output.flatMap((part) =>
    part.type === "asset" && part.fileName.endsWith(".css") ? [String(part.source)] : [],
  );
  return {
    first: chunks.filter((chunk) => first.has(chunk.fileName)).map((chunk) => chunk.code),
    later: chunks.filter((chunk) => !first.has(chunk.fileName)).map((chunk) => chunk.code),
    css,
  };
}

/**
 * Each file by itself, as they are sent.
 * @param {string[]} files
 * @returns {Weight}
 */
function weigh(files) {
  let gzip = 0;
  let brotli = 0;
  for (const file of files) {
    gzip += gzipSync(file, { level: 9 }).length;
    brotli += brotliCompressSync(file).length;
  }
  return { gzip, brotli };
}

/** The exact versions in a table of measurements. */
export function versions() {
  /** @param {string} path */
  const version = (path) => String(JSON.parse(readFileSync(join(path, "package.json"), "utf8")).version);
  return {
    "cognito-kit": version(root),
    "@aws-amplify/ui-react": version(join(bench, "node_modules/@aws-amplify/ui-react")),
    "aws-amplify": version(join(root, "node_modules/aws-amplify")),
    react: version(join(root, "node_modules/react")),
    "react-hook-form": version(join(root, "node_modules/react-hook-form")),
    zod: version(join(root, "node_modules/zod")),
    vite: version(join(root, "node_modules/vite")),
  };
}
