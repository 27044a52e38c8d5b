import {
  decide,
  type AttributeName,
  type AttributeQuestion,
  type DecidedQuestion,
  type DetailedQuestion,
  type StandardAttributeName,
} from "./attributes.ts";
import type { SignInName } from "./identity.ts";

export interface SignUpQuestionsOptions<Detailed extends DetailedQuestion = DetailedQuestion> {
  /** What the pool lets people sign in with. */
  readonly signInWith: readonly SignInName[];
  /** Attributes that the pool asks for; where the app asks for them too, its words count. */
  readonly requiredAttributes?: readonly StandardAttributeName[] | undefined;
  /** What the app asks for. */
  readonly attributes?: readonly (AttributeName | Detailed)[] | undefined;
}

export interface SignUpQuestions<Detailed extends DetailedQuestion = DetailedQuestion> {
  /** What the account may be called, in the field `username`. */
  readonly nameKinds: readonly SignInName[];
  /** What else is asked, in order. */
  readonly questions: readonly DecidedQuestion<Detailed>[];
}

const attributeOf = { email: "email", phone: "phone_number" } as const;

/**
 * What a sign-up asks, each thing once. In a pool without usernames an account is called by an email address or a phone number,
 * which is an attribute too: the one that is asked for anyway, or else whichever a person prefers.
 */
export function signUpQuestions<Detailed extends DetailedQuestion>({
  signInWith,
  requiredAttributes = [],
  attributes = [],
}: SignUpQuestionsOptions<Detailed>): SignUpQuestions<Detailed> {
  const named = new Set(attributes.map((attribute): string => nameOf(attribute)));
  const missing = requiredAttributes.filter((name) => !named.has(name));
  const questions = [...missing, ...attributes].map((attribute) => decide<Detailed>(attribute));
  if (signInWith.includes("username")) return { nameKinds: ["username"], questions };

  const kinds = (["email", "phone"] as const).filter((kind) => signInWith.includes(kind));
  const asked = kinds.find((kind) => questions.some(({ name }) => name === attributeOf[kind]));
  const nameKinds = asked ? [asked] : kinds;
  const only = nameKinds.length === 1 ? nameKinds[0] : undefined;
  return { nameKinds, questions: questions.filter(({ name }) => !only || name !== attributeOf[only]) };
}

/** The attribute that an account's name is as well, if it is an address. */
export function attributeOfName(
  username: string,
  nameKinds: readonly SignInName[],
): { readonly [name in "email" | "phone_number"]?: string } {
  if (nameKinds.includes("username")) return {};
  return username.includes("@") ? { email: username } : { phone_number: username };
}

function nameOf(question: AttributeQuestion): AttributeName {
  return typeof question === "string" ? question : question.name;
}
