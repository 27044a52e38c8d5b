import { signIn } from "./moments/sign-in.ts";
import { runs } from "./runs.ts";

runs(signIn);
