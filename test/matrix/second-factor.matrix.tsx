import { secondFactor } from "./moments/second-factor.ts";
import { runs } from "./runs.ts";

runs(secondFactor);
