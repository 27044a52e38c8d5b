import { accountCell } from "./account-cell.tsx";
import { afterSignIn } from "./moments/after-sign-in.tsx";
import { runs } from "./runs.ts";

runs(afterSignIn, accountCell);
