import { provider } from "./moments/provider.ts";
import { runs } from "./runs.ts";
import { tripCell } from "./trip-cell.tsx";

runs(provider, tripCell);
