import type { AuthClient } from "../client/auth-client.ts";

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

/** Why there is no one signed in: by their own doing here, in another tab, or because Cognito no longer takes the tokens. */
export type SignedOutReason = "signedOut" | "elsewhere" | "ended";

export interface SignedIn {
  readonly status: "signedIn";
  readonly user: User;
  /** The `cognito:groups` of the access token. */
  readonly groups: readonly string[];
  /** When the access token has to be refreshed, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The tokens of the signed-in person as data, or `undefined` where there is no one. Refreshes them when they have expired. */
export async function readSession(client: AuthClient): Promise<SignedIn | undefined> {
  const { tokens } = await client.fetchAuthSession();
  if (!tokens) return undefined;
  const access = tokens.accessToken.payload;
  const claims = { ...access, ...tokens.idToken?.payload };
  const text = (claim: string) => (typeof claims[claim] === "string" ? claims[claim] : undefined);
  const groups = access["cognito:groups"];
  const email = text("email");
  const phone = text("phone_number");
  const name =
    text("name") ?? ([text("given_name"), text("family_name")].filter(Boolean).join(" ") || undefined);
  return {
    status: "signedIn",
    user: {
      id: text("sub") ?? "",
      username: text("cognito:username") ?? text("username") ?? "",
      ...(email && { email }),
      ...(phone && { phone }),
      ...(name && { name }),
      claims: { ...tokens.idToken?.payload },
    },
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === "string") : [],
    expiresAt: (access.exp ?? 0) * 1000,
  };
}

/** The name to greet somebody by: their own, else what they sign in with. */
export function displayName(user: User): string {
  return user.name ?? user.email ?? user.phone ?? user.username;
}
