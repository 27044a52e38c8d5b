import { cell } from "./cell.tsx";
import { reset } from "./moments/reset.ts";
import { runs } from "./runs.ts";

runs(reset, cell);
