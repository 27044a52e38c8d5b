import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];

/** What to do where no browser is there and none can be had. */
export const noBrowser =
  "No Chromium was found and none could be installed: run `npx playwright install chromium`, or set CHROMIUM_PATH to one you have.";

/**
 * How to start the Chromium of this machine, in Playwright's words, or `undefined` where there is none.
 * Looks at CHROMIUM_PATH, then at Playwright's own browser of the exact version, then along the PATH.
 * @returns {import("playwright").LaunchOptions | undefined}
 */
export function findBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return launchOptions(named);
  // By its path: with none given, Playwright would start the headless shell, which `--no-shell` leaves out.
  if (existsSync(chromium.executablePath())) return launchOptions(chromium.executablePath());
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) if (runs(join(folder, name))) return launchOptions(join(folder, name));
  }
  return undefined;
}

/**
 * The same, and gets one from Playwright's host or the machine's package manager where there is none.
 * Throws {@link noBrowser} where that fails too.
 */
export function getBrowser() {
  return findBrowser() ?? installed() ?? fail();
}

/** The order is cheapest first: Playwright's host answers or fails within seconds, apt changes the machine. */
function installed() {
  console.log("No Chromium here: asking Playwright for one.");
  run("npx", ["playwright", "install", "--no-shell", "chromium"]);
  const fetched = findBrowser();
  if (fetched) return fetched;
  if (process.getuid?.() !== 0 || !run("apt-get", ["--version"])) return undefined;
  console.log("Installing the package `chromium` with apt-get.");
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "chromium"]);
  return findBrowser();
}

/** @returns {never} */
function fail() {
  throw new Error(noBrowser);
}

/** @param {string} executablePath */
function launchOptions(executablePath) {
  return {
    executablePath,
    // Chromium refuses its sandbox to root; the rest keeps it off the network.
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  return spawnSync(command, args, { stdio: "ignore", shell: process.platform === "win32" }).status === 0;
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
