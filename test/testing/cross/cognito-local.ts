import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The code that it sends in every message: there is no outbox to read. */
export const localCode = "123456";

/**
 * Starts cognito-local, an emulator by others, on a free port of 127.0.0.1 in a folder of its own. It knows no SRP and no
 * global sign-out, but it has signing up and signing in with a password, read by somebody else.
 */
export async function startCognitoLocal(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "cognito-local-"));
  await mkdir(join(folder, ".cognito"));
  // Left out, every pool of it would take email addresses for usernames.
  const config = { UserPoolDefaults: { UsernameAttributes: [] } };
  await writeFile(join(folder, ".cognito", "config.json"), JSON.stringify(config));

  const program = createRequire(import.meta.url).resolve("cognito-local/lib/bin/start.js");
  const child = spawn(process.execPath, ["--no-warnings", program], {
    cwd: folder,
    env: { ...process.env, CODE: localCode, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = () => void child.kill();
  process.once("exit", kill);

  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /running on (http:\/\/[\d.]+:\d+)\D/.exec(said)?.[1];
      if (address) resolve(`${address}/`);
    });
    child.once("exit", (code) => reject(new Error(`cognito-local ended with ${String(code)}: ${said}`)));
  });
  return {
    url,
    async stop() {
      process.off("exit", kill);
      kill();
      await end;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
