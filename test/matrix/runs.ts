import { describe, it } from "vitest";
import { troubles, type Trouble } from "./troubles.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What came of it, for the table of `npm run matrix`. */
    outcome?: string;
  }
}

const byName = <Named extends { readonly name: string }>(all: readonly Named[]) =>
  all.map((one) => [one.name, one] as const);

/** A row for each of these, and in it a cell for each trouble. */
export function runs<Row extends { readonly name: string }>(
  rows: readonly Row[],
  cell: (row: Row, trouble: Trouble) => Promise<string>,
): void {
  describe.each(byName(rows))("%s", (_, row) => {
    it.for(byName(troubles))("%s", async ([, trouble], { task }) => {
      task.meta.outcome = await cell(row, trouble);
    });
  });
}
