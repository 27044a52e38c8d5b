import { describe, it } from "vitest";
import { accountCell } from "./account-cell.tsx";
import { cell } from "./cell.tsx";
import { moments, rows, tasks } from "./rows.ts";
import { troubles } from "./troubles.ts";

// All of the table takes minutes: `npm run matrix`. This is each operation once, and each trouble.
const isFirst = ({ operation }: (typeof rows)[number], at: number) =>
  rows.findIndex((row) => row.operation === operation) === at;
const slice = rows.filter(isFirst);

function diagonal<Row extends (typeof slice)[number]>(all: readonly Row[]) {
  return all.flatMap((row) => {
    const trouble = troubles[slice.indexOf(row) % troubles.length];
    return slice.includes(row) && trouble ? [[row.name, trouble.name, row, trouble] as const] : [];
  });
}

describe("One sentence or none, nothing lost, nothing sent twice, and", () => {
  it.each(diagonal(moments))(
    "a way in: %s, %s",
    async (_, __, moment, trouble) => void (await cell(moment, trouble)),
  );

  it.each(diagonal(tasks))(
    "what they came for: %s, %s",
    async (_, __, row, trouble) => void (await accountCell(row, trouble)),
  );
});
