import { account } from "./moments/account.tsx";
import { afterSignIn } from "./moments/after-sign-in.tsx";
import { reauthentication } from "./moments/reauthentication.tsx";
import { reset } from "./moments/reset.ts";
import { secondFactor } from "./moments/second-factor.ts";
import { session } from "./moments/session.ts";
import { signIn } from "./moments/sign-in.ts";
import { signUp } from "./moments/sign-up.ts";

/** Of whoever is on their way in, or out. */
export const moments = [...signUp, ...signIn, ...secondFactor, ...reset, ...session];
/** Of whoever is in. */
export const tasks = [...account, ...afterSignIn, ...reauthentication];

export const rows = [...moments, ...tasks];
