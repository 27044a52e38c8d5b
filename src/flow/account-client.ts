import type { AccountClient } from "../client/auth-client.ts";
import { clientOf } from "./client-of.ts";
import type { FlowContext } from "./flow.ts";
import { readSession } from "./session.ts";

/** What the client can do with an account. Rejects where an app brings a client of its own that can do nothing. */
export async function accountClient(context: FlowContext): Promise<AccountClient> {
  const account = await (await clientOf(context)).account?.();
  if (account) return account;
  throw new Error(
    "cognito-kit can't change the account, as the client of <AuthProvider> has no `account`. Give it one, or leave `client` out to use Amplify's.",
  );
}

/** What was to go and is not there has gone: elsewhere, or by a request whose reply was lost. Throws any other refusal. */
export function unlessGone(cause: unknown): void {
  if (!(cause instanceof Error && cause.name === "ResourceNotFoundException")) throw cause;
}

/** Cognito's name for whoever has a token of an account that is gone. */
export const isGone = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === "UserNotFoundException";

/** Who is signed in. Rejects where nobody is. */
export async function whose(context: FlowContext) {
  const session = await readSession(await clientOf(context));
  if (session) return session;
  throw Object.assign(new Error("Nobody is signed in."), { name: "UserUnAuthenticatedException" });
}

/** Has the id token tell of the change at once. What was changed stays so where that fails. */
export async function refresh(context: FlowContext): Promise<void> {
  const client = await clientOf(context);
  await client.fetchAuthSession({ forceRefresh: true }).catch(() => {});
}
