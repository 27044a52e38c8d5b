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
