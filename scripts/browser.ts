import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

/**
 * The path of a Chromium to test with, or `undefined` where Playwright's own is installed and needs no path.
 * Throws one sentence on what to install where there is none.
 */
export function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  if (existsSync(chromium.executablePath())) return undefined;
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) if (runs(join(folder, name))) return join(folder, name);
  }
  throw new Error("No Chromium was found: run `npx playwright install chromium`, or set CHROMIUM_PATH to one you have.");
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
