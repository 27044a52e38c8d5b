import { it } from "vitest";
import { cell } from "./cell.tsx";
import { reset } from "./moments/reset.ts";
import { secondFactor } from "./moments/second-factor.ts";
import { session } from "./moments/session.ts";
import { signIn } from "./moments/sign-in.ts";
import { signUp } from "./moments/sign-up.ts";
import { troubles } from "./troubles.ts";

// All of the table takes minutes: `npm run matrix`. This is each operation once, and each trouble.
const moments = [...signUp, ...signIn, ...secondFactor, ...reset, ...session];
const isFirst = ({ operation }: (typeof moments)[number], at: number) =>
  moments.findIndex((moment) => moment.operation === operation) === at;
const slice = moments.filter(isFirst).flatMap((moment, at) =>
  troubles
    .slice(at % troubles.length)
    .slice(0, 1)
    .map((trouble) => ({ moment, trouble })),
);

it.each(slice.map((one) => [one.moment.name, one.trouble.name, one] as const))(
  "%s, %s: one sentence or none, nothing lost, nothing sent twice, and a way in",
  async (_, __, { moment, trouble }) => void (await cell(moment, trouble)),
);
