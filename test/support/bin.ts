import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, onTestFinished, vi } from "vitest";

/** A pool that `cognito-kit pool` serves in a process of its own. */
export interface ServedPool {
  /** Where it answers. */
  readonly endpoint: string;
  /** Everything that the terminal shows. */
  readonly said: string;
  /** Waits until the terminal shows this, and gives what its first group stands for, or all of it. */
  says(pattern: RegExp): Promise<string>;
  /** Sends the signal and gives the exit code. */
  stop(signal?: "SIGINT" | "SIGTERM"): Promise<number | null>;
}

const folder = mkdtempSync(join(tmpdir(), "cognito-kit-bin-"));
const bin = join(folder, "cognito-kit.mjs");
const source = fileURLToPath(new URL("../../src/bin/cognito-kit.ts", import.meta.url));

/** The command as one file that Node runs, for the tests of this file. */
export function withBin(): void {
  beforeAll(async () => {
    await build({ entryPoints: [source], outfile: bin, bundle: true, platform: "node", format: "esm" });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** A file for this test. */
export function fileWith(name: string, content?: unknown): string {
  const file = join(mkdtempSync(join(folder, "file-")), name);
  if (content !== undefined)
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

/** Runs the command to its end. */
export async function run(
  ...args: readonly string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [bin, ...args]);
  onTestFinished(() => void child.kill());
  const [out, err] = [listen(child.stdout), listen(child.stderr)];
  return { code: await ended(child), out: out.text, err: err.text };
}

/** Serves a pool on a free port until the test ends. */
export async function servePool(...args: readonly string[]): Promise<ServedPool> {
  const child = spawn(process.execPath, [bin, "pool", "--port", "0", ...args]);
  const [out, err] = [listen(child.stdout), listen(child.stderr)];
  const end = ended(child);
  const stop: ServedPool["stop"] = (signal = "SIGTERM") => {
    child.kill(signal);
    return end;
  };
  onTestFinished(async () => void (await stop()));
  const says: ServedPool["says"] = (pattern) =>
    vi.waitFor(
      () => {
        const found = pattern.exec(out.text);
        if (!found) throw new Error(`The terminal does not show ${pattern}:\n${out.text}${err.text}`);
        return found[1] ?? found[0];
      },
      { timeout: 20_000 },
    );
  return {
    endpoint: await says(/^Endpoint {2}(\S+)$/m),
    get said() {
      return out.text;
    },
    says,
    stop,
  };
}

function listen(stream: NonNullable<ChildProcess["stdout"]>): { text: string } {
  const heard = { text: "" };
  stream.setEncoding("utf8").on("data", (text: string) => (heard.text += text));
  return heard;
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
