import type { AccountClient } from "../client/auth-client.ts";
import type { Attributes } from "./account.ts";
import type { Contact } from "./after-sign-in-task.ts";
import { clientOf } from "./client-of.ts";
import { toDelivery, type CodeDeliveryDetails, type Delivery } from "./delivery.ts";
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

/** The attributes of the account. There is always one: an answer without any has lost its fields on the way, and proves nothing. */
export async function attributesOf(account: AccountClient): Promise<Attributes & Record<string, string>> {
  const attributes = (await account.fetchUserAttributes()) as Attributes & Record<string, string>;
  if (Object.keys(attributes).length > 0) return attributes;
  throw Object.assign(new Error("Cognito's answer has no attributes."), {
    name: "IncompleteAnswerException",
  });
}

/**
 * Proves an address or number by its code. Cognito takes a code once, and the client sends once more what got no reply: the
 * account tells whether it has been proved by then, or in another tab.
 */
export async function prove(
  account: AccountClient,
  { attribute, destination }: Contact,
  code: string,
): Promise<void> {
  try {
    await account.confirmUserAttribute({ userAttributeKey: attribute, confirmationCode: code.trim() });
  } catch (cause) {
    if (!(cause instanceof Error && refusesCode.has(cause.name))) throw cause;
    const now: Partial<Record<string, string>> = await attributesOf(account).catch(() => ({}));
    if (now[attribute] !== destination || now[`${attribute}_verified`] !== "true") throw cause;
  }
}

const refusesCode = new Set(["CodeMismatchException", "ExpiredCodeException"]);

/** Where the code for it went: to it, also where the answer has lost its fields. */
export const deliveryTo = (
  { attribute, destination }: Contact,
  details: CodeDeliveryDetails = {},
): Delivery =>
  toDelivery({ ...details, attributeName: details.attributeName ?? attribute }, { [attribute]: destination });

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
