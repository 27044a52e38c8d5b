import { cell } from "./cell.tsx";
import { session } from "./moments/session.ts";
import { runs } from "./runs.ts";

runs(session, cell);
