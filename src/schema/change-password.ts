import * as z from "zod/mini";
import type { PasswordPolicy } from "./password-policy.ts";
import { currentPassword, newPassword } from "./password.ts";

/** The answer that changes a password: `currentPassword`, and the new one in `password`. */
export function changePasswordSchema(policy: PasswordPolicy) {
  return z.object({ currentPassword: currentPassword(), password: newPassword(policy) });
}
