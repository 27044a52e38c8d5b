import { reauthentication } from "./moments/reauthentication.tsx";
import { runs } from "./runs.ts";
import { accountCell } from "./account-cell.tsx";

runs(reauthentication, accountCell);
