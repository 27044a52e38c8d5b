import { cell } from "./cell.tsx";
import { secondFactor } from "./moments/second-factor.ts";
import { runs } from "./runs.ts";

runs(secondFactor, cell);
