import * as z from "zod/mini";
import type { AnswerIssue, AnswerSchema } from "./answer-schema.ts";
import { decide, type AttributeAnswers, type AttributeQuestion, type DecidedQuestion } from "./attributes.ts";
import { isDate } from "./date.ts";
import { email, phone } from "./identity.ts";

/** Cognito's limit for the value of an attribute. */
const maxLength = 2048;

/**
 * The answers to these questions, by the attribute's name: texts as Cognito takes them, without those that were left empty.
 *
 * @param country ISO 3166 code of the country that a phone number without its own is read in.
 */
export function answers<const Questions extends readonly AttributeQuestion[]>(
  questions: Questions,
  country?: string,
) {
  const decided = questions.map((question) => decide(question));
  return z.pipe(
    z.object(answerShape(decided, country)),
    z.transform((all) => withoutEmpty(all) as AttributeAnswers<Questions>),
  );
}

/** The same for a larger schema: a shape of answers, of which the empty ones are `undefined`. */
export function answerShape(questions: readonly DecidedQuestion[], country?: string) {
  return Object.fromEntries(questions.map((question) => [question.name, answer(question, country)]));
}

/** What is left of answers when the empty ones are taken out. */
export function withoutEmpty<Answers extends object>(all: Answers): Answers {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Answers;
}

/** The answer to one question, or `undefined` where it may be left empty and was. */
function answer(question: DecidedQuestion, country?: string) {
  const { control, required, validate } = question;
  const check = checks(question, country);
  return z.pipe(
    z.optional(z.unknown()),
    z.transform(async (given, { issues }): Promise<string | undefined> => {
      const typed = control === "checkbox" ? String(given === true || given === "true") : textOf(given);
      const isEmpty = control === "checkbox" ? required && typed === "false" : typed === "";
      if (isEmpty && !required) return undefined;
      const refuse = (message: string) => {
        issues.push({ code: "custom", message, input: typed });
        return z.NEVER;
      };
      if (isEmpty) return refuse(emptyMessages[control] ?? "required");
      const checked = await judge(check, typed);
      if (checked.issues) return refuse(checked.issues[0]?.message ?? "invalid");
      const validated = validate ? await judge(validate, checked.value) : checked;
      if (validated.issues) return refuse(validated.issues[0]?.message ?? "invalid");
      return String(validated.value);
    }),
  );
}

const emptyMessages: Partial<Record<DecidedQuestion["control"], string>> = {
  email: "email",
  phone: "phone",
  number: "number",
  date: "date",
  url: "url",
  select: "choose",
  radio: "choose",
  checkbox: "agree",
};

function checks({ control, options = [] }: DecidedQuestion, country?: string): AnswerSchema<unknown> {
  const text = z.string().check(z.maxLength(maxLength, `tooLong:${maxLength}`));
  switch (control) {
    case "email":
      return email();
    case "phone":
      return phone(country);
    case "url":
      return text.check(z.refine(isWebAddress, "url"));
    case "number":
      return text.check(z.refine((typed) => Number.isFinite(Number(typed)), "number"));
    case "date":
      return text.check(z.refine(isDate, "dateFormat"));
    case "select":
    case "radio": {
      const values = options.map((option) => (typeof option === "string" ? option : option.value));
      return text.check(z.refine((chosen) => values.includes(chosen), "choose"));
    }
    case "text":
    case "textarea":
    case "checkbox":
      return text;
  }
}

/** An app's zod schema is asked for our keys where it has no message of its own: zod's are English, and for developers. */
async function judge(
  schema: AnswerSchema<unknown>,
  value: unknown,
): Promise<{ value?: unknown; issues?: readonly AnswerIssue[] | undefined }> {
  if (!isZod(schema)) return schema["~standard"].validate(value);
  const { data, error } = await z.safeParseAsync(schema, value, { error: problemKey });
  return { value: data, issues: error?.issues };
}

function isZod(schema: object): schema is z.ZodMiniType {
  return "_zod" in schema;
}

function problemKey(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "too_small")
    return `${issue.origin === "string" ? "tooShort" : "tooSmall"}:${issue.minimum}`;
  if (issue.code === "too_big") return `${issue.origin === "string" ? "tooLong" : "tooBig"}:${issue.maximum}`;
  if (issue.code === "invalid_format") {
    const keys: Record<string, string> = { email: "emailFormat", url: "url", date: "dateFormat" };
    return keys[issue.format] ?? "invalid";
  }
  return "invalid";
}

function textOf(given: unknown): string {
  return typeof given === "string" || typeof given === "number" ? String(given).trim() : "";
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
