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
