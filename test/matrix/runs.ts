import { describe, it } from "vitest";
import { cell } from "./cell.tsx";
import type { Moment } from "./moment.ts";
import { troubles } from "./troubles.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What came of it, for the table of `npm run matrix`. */
    outcome?: string;
  }
}

const byName = <Named extends { readonly name: string }>(all: readonly Named[]) =>
  all.map((one) => [one.name, one] as const);

/** A row for each of these moments, and in it a cell for each trouble. */
export function runs(moments: readonly Moment[]): void {
  describe.each(byName(moments))("%s", (_, moment) => {
    it.for(byName(troubles))("%s", async ([, trouble], { task }) => {
      task.meta.outcome = await cell(moment, trouble);
    });
  });
}
