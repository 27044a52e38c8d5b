import type { AuthClient, LoadClient } from "../client/auth-client.ts";
import { toError, type AuthError } from "./error.ts";
import type { User } from "./user.ts";

/**
 * Why there is no one signed in: by their own doing here, in another tab, because they have deleted their account here, or because
 * Cognito no longer takes the tokens.
 */
export type SignedOutReason = "signedOut" | "elsewhere" | "deleted" | "ended";

export interface SignedInSession {
  readonly status: "signedIn";
  readonly user: User;
  /** The `cognito:groups` of the access token. */
  readonly groups: readonly string[];
  /** When they last signed in, in milliseconds since 1970 by Cognito's clock. A refresh of the tokens is no sign-in. */
  readonly signedInAt: number | undefined;
  /** When the access token has to be refreshed, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Who is signed in, if anybody. */
export type SessionResult =
  | { readonly ok: true; readonly session: SignedInSession | undefined }
  | { readonly ok: false; readonly error: AuthError };

/** Fresh tokens, to send to a back end. */
export type TokenResult =
  | { readonly ok: true; readonly accessToken: string; readonly idToken?: string }
  | { readonly ok: false; readonly error: AuthError };

export interface TokenOptions {
  /**
   * Ask Cognito for new tokens even if these have not expired: to learn of a sign-out on another device, or of new groups.
   *
   * @default false
   */
  readonly forceRefresh?: boolean;
}

/** Reads who is signed in. Asks Cognito only where the tokens have expired. */
export async function askSession(client: LoadClient): Promise<SessionResult> {
  try {
    return { ok: true, session: await readSession(await client()) };
  } catch (cause) {
    return { ok: false, error: toError(cause, "session") };
  }
}

/** Reads the tokens, refreshed where they have expired. */
export async function askToken(
  client: LoadClient,
  { forceRefresh = false }: TokenOptions,
): Promise<TokenResult> {
  try {
    const { tokens } = await (await client()).fetchAuthSession({ forceRefresh });
    if (!tokens)
      throw Object.assign(new Error("Nobody is signed in."), { name: "UserUnAuthenticatedException" });
    const idToken = tokens.idToken?.toString();
    return { ok: true, accessToken: tokens.accessToken.toString(), ...(idToken && { idToken }) };
  } catch (cause) {
    return { ok: false, error: toError(cause, "session") };
  }
}

/** The tokens of the signed-in person as data, or `undefined` where there is no one. Rejects with what the client throws. */
export async function readSession(
  client: Pick<AuthClient, "fetchAuthSession">,
): Promise<SignedInSession | undefined> {
  const { tokens } = await client.fetchAuthSession();
  if (!tokens) return undefined;
  const access = tokens.accessToken.payload;
  const claims = { ...access, ...tokens.idToken?.payload };
  const text = (claim: string) => (typeof claims[claim] === "string" ? claims[claim] : undefined);
  const groups = access["cognito:groups"];
  const email = text("email");
  const phone = text("phone_number");
  const name =
    // A blank one greets nobody, and would be what is typed before an account is deleted.
    text("name")?.trim() ||
    [text("given_name"), text("family_name")].filter(Boolean).join(" ").trim() ||
    undefined;
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
    signedInAt: typeof access["auth_time"] === "number" ? access["auth_time"] * 1000 : undefined,
    expiresAt: (access.exp ?? 0) * 1000,
  };
}

/** What each new token of one sign-in says anew. */
const perToken: readonly string[] = ["expiresAt", "exp", "iat", "nbf", "jti", "event_id", "at_hash"];

/** Whether both say the same of the same person, whichever tokens they come from. */
export function isSameSession(one: SignedInSession, other: SignedInSession): boolean {
  const [a, b] = [one, other].map((session) =>
    JSON.stringify(session, (key, value: unknown) => (perToken.includes(key) ? undefined : value)),
  );
  return a === b;
}
