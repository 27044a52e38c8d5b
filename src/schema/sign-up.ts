import * as z from "zod/mini";
import { answerShape, withoutEmpty } from "./answers.ts";
import type { AttributeAnswers, AttributeQuestion } from "./attributes.ts";
import { signInName, username } from "./identity.ts";
import type { PasswordPolicy } from "./password-policy.ts";
import { newPassword } from "./password.ts";
import { attributeOfName, signUpQuestions, type SignUpQuestionsOptions } from "./sign-up-questions.ts";

export interface SignUpSchemaOptions<Attributes extends readonly AttributeQuestion[]> extends Omit<
  SignUpQuestionsOptions,
  "attributes"
> {
  readonly attributes: Attributes;
  readonly passwordPolicy: PasswordPolicy;
  /** ISO 3166 code of the country that a phone number without its own is read in. */
  readonly country?: string | undefined;
  /** Whether a password is asked for. @default true */
  readonly asksPassword?: boolean | undefined;
  /** Whether the field `terms` must be ticked. @default false */
  readonly terms?: boolean | undefined;
  /** Whether the password is asked for twice, the second time as `repeatPassword`. @default false */
  readonly repeatPassword?: boolean | undefined;
}

/**
 * The answer to the sign-up form. In go its fields: `username`, `password` and each attribute by its name. Out comes what makes
 * an account: `username`, `password` and `attributes`, with the address among them that the account is called by.
 */
export function signUpSchema<const Attributes extends readonly AttributeQuestion[]>(
  options: SignUpSchemaOptions<Attributes>,
) {
  const { signInWith, passwordPolicy, country, terms = false, repeatPassword = false } = options;
  const { asksPassword = true } = options;
  const { nameKinds, questions } = signUpQuestions(options);
  const fields = z.object({
    ...answerShape(questions, country),
    username: nameKinds.includes("username")
      ? username({ mayBeEmail: !signInWith.includes("email") })
      : signInName(nameKinds, country),
    password: asksPassword ? newPassword(passwordPolicy) : none(),
    terms: z.pipe(
      z.optional(z.unknown()),
      z.transform((ticked, { issues }) => {
        if (terms && ticked !== true) issues.push({ code: "custom", message: "agree", input: ticked });
      }),
    ),
    repeatPassword: z.optional(z.string()),
    staySignedIn: z.optional(z.boolean()),
  });
  const isRepeated = ({
    password,
    repeatPassword: again,
  }: {
    password?: string | undefined;
    repeatPassword?: string | undefined;
  }) => !(asksPassword && repeatPassword) || password === again;
  return z.pipe(
    fields.check(
      z.refine(isRepeated, { path: ["repeatPassword"], message: "passwordRepeat", when: () => true }),
    ),
    z.transform(
      ({ username, password, terms: _agreed, repeatPassword: _again, staySignedIn, ...answers }) => ({
        username,
        ...(password !== undefined && { password }),
        ...(staySignedIn !== undefined && { staySignedIn }),
        attributes: {
          ...attributeOfName(username, nameKinds),
          ...withoutEmpty(answers),
        } as AttributeAnswers<Attributes>,
      }),
    ),
  );
}

/** What is not asked for. A form that asked before may still hold it. */
function none() {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform(() => undefined),
  );
}
