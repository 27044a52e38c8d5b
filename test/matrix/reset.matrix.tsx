import { reset } from "./moments/reset.ts";
import { runs } from "./runs.ts";

runs(reset);
