import * as z from "zod/mini";
import { signInName, type SignInName } from "./identity.ts";
import { currentPassword } from "./password.ts";

export interface SignInSchemaOptions {
  /** What the pool lets people sign in with. */
  readonly signInWith: readonly SignInName[];
  /** ISO 3166 code of the country that a phone number without its own is read in. */
  readonly country?: string | undefined;
  /** Whether the password is asked for. @default true */
  readonly asksPassword?: boolean | undefined;
  /** A name that is known, and not asked for. */
  readonly known?: string | undefined;
}

/** The answer to the sign-in form: `username`, whatever kind of name it is, `password`, and the boxes that there were to tick. */
export function signInSchema({ signInWith, country, asksPassword = true, known }: SignInSchemaOptions) {
  const username = known === undefined ? signInName(signInWith, country) : always(known);
  const boxes = { staySignedIn: z.optional(z.boolean()), rememberName: z.optional(z.boolean()) };
  return asksPassword
    ? z.object({ username, ...boxes, password: currentPassword() })
    : z.object({ username, ...boxes });
}

function always<Value>(value: Value) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform(() => value),
  );
}
