// Takes a picture of every story, in every look, into .shots. `npm run shots -- sign-in` takes those whose id holds
// "sign-in"; `--only light,phone` takes those looks; `--forced-colors` adds that one; `--no-build` takes the Storybook that
// is there. Ends with 1 where a story does not render or its play fails.
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { getBrowser } from "./browser.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {{ globals?: Record<string, string>, width?: number, forcedColors?: "active", textSize?: string }} Look
 * @typedef {{ id: string, title: string, name: string, type: string }} Story
 */

/** @type {Record<string, Look>} */
const looks = {
  light: {},
  dark: { globals: { theme: "dark" } },
  phone: { width: 360 },
  rtl: { globals: { locale: "ar" } },
  // These by request: --only german,large
  forced: { forcedColors: "active" },
  german: { globals: { locale: "de" } },
  large: { textSize: "200%" },
};
const usual = ["light", "dark", "phone", "rtl"];
const plain = { theme: "light", locale: "en" };
const size = { width: 1000, height: 760 };
const folder = ".shots";
const site = "storybook-static";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    "forced-colors": { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
  },
});
const chosen = values.only?.split(",") ?? [...usual, ...(values["forced-colors"] ? ["forced"] : [])];

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const unknown = chosen.filter((name) => !looks[name]);
  if (unknown.length > 0)
    throw new Error(`No look "${unknown.join()}": there are ${Object.keys(looks).join(", ")}.`);
  if (!values["no-build"] || !existsSync(site)) {
    const { ok, output } = await run("node", ["scripts/build.mjs", "--storybook"]);
    if (!ok) throw new Error(output);
  }
  /** @type {Story[]} */
  const all = Object.values(JSON.parse(readFileSync(join(site, "index.json"), "utf8")).entries);
  const stories = all.filter(
    ({ id, type }) =>
      type === "story" && (positionals.length === 0 || positionals.some((word) => id.includes(word))),
  );
  if (positionals.length === 0) rmSync(folder, { recursive: true, force: true });
  for (const name of chosen) mkdirSync(join(folder, name), { recursive: true });

  const server = createServer(serve);
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const browser = await chromium.launch(getBrowser());
  try {
    const waiting = [...stories];
    // Two at a time: one renders while the picture of the other is written.
    await Promise.all([1, 2].map(() => work(browser, `http://localhost:${port}`, waiting)));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  writeFileSync(join(folder, "index.html"), contactSheet(stories));
  console.log(`${stories.length} stories, ${chosen.length} looks: ${join(folder, "index.html")}`);
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {Story[]} waiting
 */
async function work(browser, origin, waiting) {
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    // Each in a context of its own, so that no story finds another one's session or pool.
    const context = await browser.newContext({ viewport: size, reducedMotion: "reduce" });
    try {
      await shoot(await context.newPage(), origin, story);
    } catch (error) {
      console.error(`${story.id}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    } finally {
      await context.close();
    }
  }
}

/**
 * Plays a story once, in English, and then shows where it has come to in each look: Storybook keeps its state when the
 * globals change, and a play that presses "Sign in" would find no such button in Arabic.
 * @param {import("playwright").Page} page
 * @param {string} origin
 * @param {Story} story
 */
async function shoot(page, origin, story) {
  const globals = Object.entries(plain).map(([name, value]) => `${name}:${value}`);
  await page.goto(
    `${origin}/iframe.html?viewMode=story&id=${story.id}&globals=${globals.join(";")};a11y.manual:!true`,
  );
  const error = await page.evaluate(played);
  if (error) {
    console.error(`${story.id}: ${error}`);
    process.exitCode = 1;
  }
  for (const name of chosen) {
    const { globals: own = {}, width = size.width, forcedColors = "none", textSize = "" } = looks[name] ?? {};
    await page.setViewportSize({ ...size, width });
    await page.emulateMedia({ forcedColors });
    await page.evaluate(show, { globals: { ...plain, ...own }, textSize });
    await page.screenshot({
      path: join(folder, name, `${story.id}.png`),
      fullPage: true,
      animations: "disabled",
    });
  }
}

/**
 * In the page: waits until the story has been played to its end, and returns what went wrong.
 * @returns {Promise<string | undefined>}
 */
async function played() {
  /** @type {{ currentRender?: { phase?: string } }} */
  const preview = Reflect.get(window, "__STORYBOOK_PREVIEW__") ?? {};
  const end = Date.now() + 120_000;
  while (!["finished", "errored", "aborted"].includes(preview.currentRender?.phase ?? "")) {
    if (Date.now() > end) return `still ${preview.currentRender?.phase ?? "not there"} after two minutes`;
    await new Promise((later) => setTimeout(later, 20));
  }
  const message = document.querySelector("#error-message")?.textContent?.trim();
  if (preview.currentRender?.phase !== "finished") return message || "its play failed";
  // A play that threw has finished, too.
  const channel = Reflect.get(window, "__STORYBOOK_ADDONS_CHANNEL__");
  return channel.last("playFunctionThrewException")?.[0]?.message.split("\n")[0];
}

/**
 * In the page: shows the story with these globals and waits until it stands.
 * @param {{ globals: Record<string, string>, textSize: string }} look
 */
async function show({ globals, textSize }) {
  const channel = Reflect.get(window, "__STORYBOOK_ADDONS_CHANNEL__");
  document.documentElement.style.fontSize = textSize;
  const rendered = new Promise((done) => channel.once("storyRendered", done));
  channel.emit("updateGlobals", { globals });
  await Promise.race([rendered, new Promise((later) => setTimeout(later, 3_000))]);
  await document.fonts.ready;
  window.scrollTo(0, 0);
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}

/** @type {import("node:http").RequestListener} */
function serve(request, response) {
  const types = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
  };
  const path = join(site, normalize(new URL(request.url ?? "/", "http://127.0.0.1").pathname));
  const type = Object.entries(types).find(([end]) => end === extname(path))?.[1];
  createReadStream(path)
    .on("error", () => response.writeHead(404).end())
    .once("open", () => response.writeHead(200, type ? { "content-type": type } : {}))
    .pipe(response);
}

/** @param {Story[]} stories */
function contactSheet(stories) {
  const rows = stories.map(({ id, title, name }) => {
    const pictures = chosen.map(
      (look) => `<td><a href="${look}/${id}.png"><img src="${look}/${id}.png"></a>`,
    );
    return `<tr><th>${title}<br>${name}${pictures.join("")}`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Stories</title>
<style>body{font:14px system-ui}th{text-align:start;vertical-align:top}img{max-width:340px;border:1px solid #ccc}</style>
<table><tr><th>${chosen.map((look) => `<th>${look}`).join("")}${rows.join("\n")}</table>
`;
}
