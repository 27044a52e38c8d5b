import type { AnswerSchema } from "./answer-schema.ts";

/**
 * The standard attributes that a person may fill in at sign-up, by their OpenID Connect names.
 * `sub`, `email_verified` and `phone_number_verified` are Cognito's own and not among them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
export type StandardAttributeName =
  | "address"
  | "birthdate"
  | "email"
  | "family_name"
  | "gender"
  | "given_name"
  | "locale"
  | "middle_name"
  | "name"
  | "nickname"
  | "phone_number"
  | "picture"
  | "preferred_username"
  | "profile"
  | "updated_at"
  | "website"
  | "zoneinfo";

/** A Cognito user attribute: a standard one, or one that the pool's owner made, which carries the prefix `custom:`. */
export type AttributeName = StandardAttributeName | `custom:${string}`;

/** How an attribute is asked for. */
export type AttributeControl =
  "text" | "email" | "phone" | "url" | "number" | "date" | "textarea" | "select" | "radio" | "checkbox";

/** One answer to choose: its value, or its value and what a person reads instead. */
export type AttributeOption = string | { readonly value: string; readonly label: string };

/** A question for a user attribute that says more than its name. */
export interface DetailedQuestion {
  /** `email`, `custom:favorite_flavor` and the like, as the pool calls it. */
  readonly name: AttributeName;
  /** The question in a person's words. @default what the standard attribute is called, or a readable form of the name */
  readonly label?: string;
  /** A sentence that helps to answer. */
  readonly hint?: string;
  /** @default what fits the standard attribute; "select" where there are `options`; else "text" */
  readonly control?: AttributeControl;
  /** What can be chosen, for `select` and `radio`. */
  readonly options?: readonly AttributeOption[];
  /** Whether it must be answered; for a checkbox, ticked. Cognito itself can't require custom attributes. @default false */
  readonly required?: boolean;
  /**
   * What else must be true of the answer: a schema of `zod` or `zod/mini`, say. It gets the answer as text, trimmed, and only
   * when there is one. Its messages may be keys of `words.problem` or sentences of your own.
   */
  readonly validate?: AnswerSchema<unknown>;
  /** What the field holds at first; for a checkbox `"true"`. */
  readonly defaultValue?: string;
  /** The `autocomplete` token. @default what fits the standard attribute */
  readonly autoComplete?: string;
}

/** A question for a user attribute: its name alone, which makes it required, or with details. */
export type AttributeQuestion = AttributeName | DetailedQuestion;

type NameOf<One> = One extends { readonly name: infer Name } ? Name : One;
type ValueOf<One> = One extends { readonly options: readonly (infer Option)[] }
  ? Option extends { readonly value: infer Value }
    ? Value
    : Option
  : One extends { readonly control: "checkbox" }
    ? "true" | "false"
    : string;
type IsRequired<One> = One extends string ? true : One extends { readonly required: true } ? true : false;

/**
 * What the answers to these attributes look like: `{ email: string; "custom:favorite_flavor"?: "vanilla" | … }`. All are texts,
 * as Cognito knows no other values; one that was left empty is missing.
 */
export type AttributeAnswers<Attributes extends readonly AttributeQuestion[]> = Flat<
  {
    readonly [
      One in Attributes[number] as IsRequired<One> extends true ? NameOf<One> & string : never
    ]: ValueOf<One>;
  } & {
    readonly [
      One in Attributes[number] as IsRequired<One> extends true ? never : NameOf<One> & string
    ]?: ValueOf<One>;
  }
>;
type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/** What is asked where a question says nothing of its own. */
const standard: Readonly<
  Record<StandardAttributeName, { readonly control?: AttributeControl; readonly autoComplete?: string }>
> = {
  address: { control: "textarea", autoComplete: "street-address" },
  birthdate: { control: "date", autoComplete: "bday" },
  email: { control: "email", autoComplete: "email" },
  family_name: { autoComplete: "family-name" },
  gender: { autoComplete: "sex" },
  given_name: { autoComplete: "given-name" },
  locale: { autoComplete: "language" },
  middle_name: { autoComplete: "additional-name" },
  name: { autoComplete: "name" },
  nickname: { autoComplete: "nickname" },
  phone_number: { control: "phone", autoComplete: "tel" },
  picture: { control: "url", autoComplete: "photo" },
  preferred_username: {},
  profile: { control: "url", autoComplete: "url" },
  updated_at: { control: "number" },
  website: { control: "url", autoComplete: "url" },
  zoneinfo: {},
};

/** A question with everything decided that it leaves open. */
export type DecidedQuestion<Question = DetailedQuestion> = Partial<Question> &
  DetailedQuestion & { readonly control: AttributeControl; readonly required: boolean };

/** Decides what a question leaves open. */
export function decide<Question extends DetailedQuestion>(
  question: AttributeName | Question,
): DecidedQuestion<Question> {
  const given: DetailedQuestion =
    typeof question === "string" ? { name: question, required: true } : question;
  const usual = isStandard(given.name) ? standard[given.name] : {};
  const control = given.control ?? (given.options ? "select" : (usual.control ?? "text"));
  const autoComplete = given.control === undefined ? usual.autoComplete : undefined;
  return {
    ...(autoComplete && { autoComplete }),
    required: false,
    ...given,
    control,
  } as DecidedQuestion<Question>;
}

/** Whether it is one of Cognito's own attributes. */
export function isStandard(name: string): name is StandardAttributeName {
  return Object.hasOwn(standard, name);
}

/** A readable form of a name that nobody gave words to: `custom:favorite_flavor` becomes "Favorite flavor". */
export function readableName(name: string): string {
  const words = name
    .replace(/^custom:/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-.:\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
