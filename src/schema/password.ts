import * as z from "zod/mini";
import { policyPoints, type PasswordPolicy } from "./password-policy.ts";

export type { PasswordPolicy } from "./password-policy.ts";

/** A password that exists already: anything but nothing. It is never trimmed. */
export function currentPassword() {
  return z.string("password").check(z.minLength(1, "password"));
}

/**
 * A password that is chosen now, by the pool's policy. It is never trimmed: Cognito refuses spaces at the ends, and a password
 * that silently became another one would lock its owner out.
 */
export function newPassword(policy: PasswordPolicy) {
  return currentPassword().check(
    z.refine((password) => !/^\s|\s$/.test(password), "passwordEnds"),
    // It counts code points, as the list of points does.
    z.maxLength(256, "tooLong:256"),
    z.refine((password) => policyPoints(policy, password).every(({ isMet }) => isMet), "passwordPolicy"),
  );
}
