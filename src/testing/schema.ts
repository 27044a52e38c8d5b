import { invalidParameter, notAuthorized } from "./cognito-error.ts";

/** Attributes that every Cognito pool has and a client can write. */
export const standardAttributes = [
  "address",
  "birthdate",
  "email",
  "family_name",
  "gender",
  "given_name",
  "locale",
  "middle_name",
  "name",
  "nickname",
  "phone_number",
  "picture",
  "preferred_username",
  "profile",
  "updated_at",
  "website",
  "zoneinfo",
] as const;

/** A user attribute: a standard one, or one that the pool defines itself. */
export type AttributeName = (typeof standardAttributes)[number] | `custom:${string}`;

/**
 * What the pool's schema asks of an attribute. Lengths are for strings, `min` and `max` for numbers and for dates (milliseconds).
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
 */
export interface AttributeRule {
  /** Cognito has no required custom attributes; the pool refuses such a schema as AWS does. @default false */
  required?: boolean;
  /** @default true */
  mutable?: boolean;
  /** @default "String" */
  type?: "String" | "Number" | "DateTime" | "Boolean";
  /** @default 0 */
  minLength?: number;
  /** @default 2048 */
  maxLength?: number;
  min?: number;
  max?: number;
}

/** The pool's schema together with what its app client may read and write. */
export interface Schema {
  readonly required: readonly string[];
  /** Throws with one line for each attribute that does not fit. */
  checkSignUp(attributes: Readonly<Record<string, string>>): void;
  /** The same for attributes of someone who is there already. An empty value takes the attribute away. */
  checkUpdate(attributes: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>): void;
  canRead(name: string): boolean;
  /** Whether users can have this attribute at all. */
  has(name: string): boolean;
}

const stringRule = { type: "String", minLength: 0, maxLength: 2048 } as const;

const standardRules: Record<string, AttributeRule> = {
  ...Object.fromEntries(standardAttributes.map((name) => [name, stringRule])),
  birthdate: { type: "String", minLength: 10, maxLength: 10 },
  updated_at: { type: "Number", min: 0 },
};

export function makeSchema(
  rules: Readonly<Partial<Record<AttributeName, AttributeRule>>>,
  readable?: readonly string[],
  writable?: readonly string[],
): Schema {
  const all = new Map(Object.entries(standardRules));
  for (const [name, rule = {}] of Object.entries(rules)) {
    const isCustom = name.startsWith("custom:");
    if (!isCustom && !all.has(name)) {
      throw new Error(
        `Cognito has no attribute "${name}". Call it "custom:${name}", or name a standard attribute.`,
      );
    }
    if (isCustom && rule.required) {
      throw new Error(
        `Cognito has no required custom attributes, and "${name}" asks to be one. Check it in onPreSignUp.`,
      );
    }
    if (isCustom && name.length > "custom:".length + 20) {
      throw new Error(`Cognito gives the name of a custom attribute 20 characters, and "${name}" has more.`);
    }
    all.set(name, { ...all.get(name), ...rule });
  }
  const required = [...all].filter(([, rule]) => rule.required).map(([name]) => name);
  const refuseMisfits = (
    attributes: Readonly<Record<string, string>>,
    lacks: (required: string) => boolean,
  ) => {
    const lines = [
      ...required.filter(lacks).map(isRequired),
      ...Object.entries(attributes).flatMap(([name, value]) => {
        const problem = misfit(name, value, all.get(name));
        return problem ? [`${name}: ${problem}`] : [];
      }),
    ];
    if (lines.length > 0) throw doesNotConform(lines);
  };
  const refuseUnwritable = (attributes: Readonly<Record<string, string>>) => {
    // `sub` and the `_verified` flags are never a client's to write, and others may be closed to this one.
    if (Object.keys(attributes).some((name) => !all.has(name) || (writable && !writable.includes(name)))) {
      throw notAuthorized("A client attempted to write unauthorized attribute");
    }
  };

  return {
    required,
    // What links a user to a provider is no attribute that a client is given or refused.
    canRead: (name) =>
      name === "sub" ||
      name === "identities" ||
      !readable ||
      readable.includes(name.replace(/_verified$/, "")),
    has: (name) => all.has(name) || closedToClients.includes(name),
    checkSignUp(attributes) {
      refuseMisfits(attributes, (name) => !attributes[name]);
      refuseUnwritable(attributes);
    },
    checkUpdate(attributes, known) {
      const given = Object.entries(attributes).filter(([name, value]) => value !== "" || !all.has(name));
      refuseMisfits(Object.fromEntries(given), (name) => attributes[name] === "");
      const fixed = Object.keys(attributes).find(
        (name) => name === "sub" || (all.get(name)?.mutable === false && known[name] !== undefined),
      );
      if (fixed !== undefined) throw invalidParameter(`Cannot modify the non-mutable attribute ${fixed}`);
      refuseUnwritable(attributes);
    },
  };
}

export const isRequired = (name: string) => `${name}: The attribute is required`;

export const doesNotConform = (lines: readonly string[]) =>
  invalidParameter(`Attributes did not conform to the schema: ${lines.map((line) => `${line}\n`).join("")}`);

const closedToClients = ["sub", "email_verified", "phone_number_verified"];

function misfit(name: string, value: string, rule: AttributeRule | undefined): string | undefined {
  // Of a name without "custom:" Cognito says that this client may not write it, whether there is such a thing or not.
  if (!rule) return name.startsWith("custom:") ? "Attribute does not exist in the schema." : undefined;
  // That AWS refuses these is documented, with which sentence is not: the words below are ours.
  switch (rule.type ?? "String") {
    case "String":
      if (value.length < (rule.minLength ?? 0))
        return "String must be longer than or equal to the minimum length";
      return value.length > (rule.maxLength ?? 2048)
        ? "String must be shorter than or equal to the maximum length"
        : undefined;
    case "Boolean":
      return /^(true|false)$/.test(value) ? undefined : "Attribute value must be true or false";
    case "Number":
      return /^-?\d+$/.test(value) ? outOfRange(Number(value), rule) : "Attribute value must be a number";
    case "DateTime":
      return Number.isNaN(Date.parse(value))
        ? "Attribute value must be a date"
        : outOfRange(Date.parse(value), rule);
  }
}

function outOfRange(value: number, { min, max }: AttributeRule): string | undefined {
  if (min !== undefined && value < min) return "Attribute value must be at least the minimum";
  return max !== undefined && value > max ? "Attribute value must be at most the maximum" : undefined;
}
