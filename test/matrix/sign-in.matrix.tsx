import { cell } from "./cell.tsx";
import { signIn } from "./moments/sign-in.ts";
import { runs } from "./runs.ts";

runs(signIn, cell);
