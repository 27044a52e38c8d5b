import { cell } from "./cell.tsx";
import { signUp } from "./moments/sign-up.ts";
import { runs } from "./runs.ts";

runs(signUp, cell);
