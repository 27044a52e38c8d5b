/** The person who is signed in, as the id token tells it. */
export interface User {
  /** Cognito's `sub`: never changes. */
  readonly id: string;
  /** Cognito's username: a name of their own choice or, in pools that sign in with an email or phone number, the `sub`. */
  readonly username: string;
  readonly email?: string;
  readonly phone?: string;
  readonly name?: string;
  /** Every claim of the id token, `custom:` attributes among them. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The name to greet somebody by: their own, else what they sign in with. */
export function displayName(user: User): string {
  return user.name ?? user.email ?? user.phone ?? user.username;
}
