import * as z from "zod/mini";
import { answerShape, withoutEmpty } from "./answers.ts";
import type { AttributeQuestion, AttributeName } from "./attributes.ts";
import { decide } from "./attributes.ts";
import { code } from "./code.ts";
import type { PasswordPolicy } from "./password-policy.ts";
import { newPassword } from "./password.ts";

/** The answer where a password has to be chosen: `password`, and in `attributes` what the account lacked. */
export function newPasswordSchema(
  policy: PasswordPolicy,
  attributes: readonly AttributeQuestion[] = [],
  country?: string,
) {
  const questions = attributes.map((attribute) => decide(attribute));
  return z.pipe(
    z.object({ ...answerShape(questions, country), password: newPassword(policy) }),
    z.transform(({ password, ...answers }) => ({
      password,
      attributes: withoutEmpty(answers) as Partial<Record<AttributeName, string>>,
    })),
  );
}

/** The answer that resets a password: `code` and `password`. */
export function resetAnswerSchema(policy: PasswordPolicy) {
  return z.object({ code: code(), password: newPassword(policy) });
}
