import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package; every script works from there, wherever it was started. */
export const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/**
 * Runs a command of this package's own tools (or any on the PATH) to its end and never rejects.
 * @param {string} command
 * @param {string[]} [args]
 * @param {{ show?: boolean }} [options] `show` passes the output on as it comes instead of keeping it
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args = [], { show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: {
        ...process.env,
        PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`,
      },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      // On Windows the tools are .cmd files, which only a shell starts.
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}
