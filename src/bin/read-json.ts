import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { en } from "zod/locales";

z.config(en());

/** Reads a file of JSON and throws, with its name and the place in it, where it is not what `shape` asks for. */
export function readJson<Shape extends z.ZodMiniType>(file: string, shape: Shape): z.output<Shape> {
  const { success, data, error } = z.safeParse(shape, parse(file));
  if (success) return data;
  const problems = error.issues.map(({ path, message }) => `  ${[...path, message].join(": ")}`);
  throw new Error(`${file} is not as it should be:\n${problems.join("\n")}`);
}

function parse(file: string): unknown {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${file} cannot be read. Write the path of a file that is there.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
