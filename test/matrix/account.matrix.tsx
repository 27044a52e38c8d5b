import { accountCell } from "./account-cell.tsx";
import { account } from "./moments/account.tsx";
import { runs } from "./runs.ts";

runs(account, accountCell);
