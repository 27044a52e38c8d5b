import { existsSync, writeFileSync } from "node:fs";
import * as z from "zod/mini";
import type { AmplifyOutputs } from "./amplify-outputs.ts";
import { readJson } from "./read-json.ts";

const ours = z.looseObject({ custom: z.looseObject({ userPoolEndpoint: z.string() }) });

/** Throws where the file is there and was not written by `writeOut`: it may be the only copy of where a pool on AWS is. */
export function checkOut(file: string): void {
  if (!existsSync(file)) return;
  try {
    readJson(file, ours);
  } catch (cause) {
    throw new Error(
      `${file} is there and was not written by this command. Write another file after --out, or move that one away.`,
      { cause },
    );
  }
}

export function writeOut(file: string, outputs: AmplifyOutputs): void {
  writeFileSync(file, `${JSON.stringify(outputs, null, 2)}\n`);
}
