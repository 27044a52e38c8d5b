import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod/mini";
import type { PoolStorage } from "../testing/index.ts";
import { readJson } from "./read-json.ts";

/** A storage for one pool that is a file. */
export interface FileStorage extends PoolStorage {
  /** From now on what the pool keeps is written, soon after it changed. */
  begin(): void;
  /** Writes what is not written yet. */
  flush(): void;
}

/** Of all that a pool keeps, what tells that it was a pool, and which. */
const keptPool = z.looseObject({
  version: z.literal(1),
  id: z.string(),
  clientId: z.string(),
  users: z.record(z.string(), z.unknown()),
});

/** Throws where the file holds something else than a pool, or another pool than these ids say: it would be lost. */
export function keptInFile(file: string, ids: { id?: string; clientId?: string }): FileStorage {
  const isThere = existsSync(file);
  if (isThere) checkIds(file, readJson(file, keptPool), ids);
  let text = isThere ? readFileSync(file, "utf8") : null;
  let written = text;
  let timer: NodeJS.Timeout | undefined;
  let hasBegun = false;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!hasBegun || text === null || text === written) return;
    // In one step, so that whoever pulls the plug finds the old pool or the new one. It holds keys and tokens.
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    written = text;
  };
  // A pool changes several times for one request, and all of it is written each time.
  const later = () => (timer ??= setTimeout(flush, 200).unref());
  return {
    getItem: () => text,
    setItem(_key, value) {
      text = value;
      later();
    },
    removeItem: () => void (text = null),
    begin() {
      hasBegun = true;
      later();
    },
    flush,
  };
}

function checkIds(file: string, kept: z.output<typeof keptPool>, asked: { id?: string; clientId?: string }) {
  const other = (["id", "clientId"] as const).find(
    (name) => asked[name] !== undefined && asked[name] !== kept[name],
  );
  if (other === undefined) return;
  throw new Error(
    `${file} keeps the pool ${kept.id} with the app client ${kept.clientId}, not ${asked[other]}. ` +
      "Write another file after --persist, or delete this one to start anew.",
  );
}
