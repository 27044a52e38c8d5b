import type { PoolSettings } from "../client/pool.ts";
import type { Delivery } from "./delivery.ts";
import { keptInTab } from "../client/kept.ts";

interface Unconfirmed {
  readonly username: string;
  /** Cognito's `sub`, where this sign-up is the one that made the account. */
  readonly userId?: string;
  /** Where the code or the link went; absent where nobody told. */
  readonly sentTo?: Delivery;
  /** When it was sent, in milliseconds since 1970: the form lets a person ask again a while after. */
  readonly sentAt?: number;
  /** The step came up while signing in, so the person doesn't expect it. */
  readonly unexpected?: true;
  /** A new code or link was asked for and could not be sent. An earlier one may still do. */
  readonly isUnsent?: true;
}

/** The account is there, but whether its address belongs to this person is not known yet: asks for the code that went there. */
export interface ConfirmSignUpStep extends Unconfirmed {
  readonly name: "confirmSignUp";
  /** A code that came with a link, to be shown in the field. */
  readonly code?: string;
}

/** The pool confirms by a link in a mail: nothing to type here, only to come back after following it. */
export interface LinkStep extends Unconfirmed {
  readonly name: "link";
  /** The password that was typed is still known, so a look can tell whether the link was followed. Absent after a reload. */
  readonly canCheck?: true;
}

/** What an account waits for that is not confirmed yet. */
export function toUnconfirmed(
  account: Unconfirmed,
  { verification }: PoolSettings,
): ConfirmSignUpStep | LinkStep {
  return { ...account, name: verification === "link" ? "link" : "confirmSignUp" };
}

/** Cognito's codes for a new account live 24 hours, so a step that waits for one is not worth keeping longer. */
const lifetime = 24 * 60 * 60 * 1000;

/** An account that waits for its code or link, kept over a reload of this tab: its name and where that went, never a password or a code. */
export function unconfirmedAccount(pool: PoolSettings) {
  const kept = keptInTab(`cognito-kit.unconfirmed.${pool.clientId}`);
  return {
    remember({ username, userId, sentTo, sentAt }: ConfirmSignUpStep | LinkStep): void {
      kept.remember({ username, userId, sentTo, sentAt: sentAt ?? Date.now() });
    },
    recall(): ConfirmSignUpStep | LinkStep | undefined {
      const { username, userId, sentTo, sentAt } = kept.recall() as Partial<ConfirmSignUpStep>;
      if (typeof username !== "string" || typeof sentAt !== "number") return undefined;
      if (Date.now() - sentAt >= lifetime) return undefined;
      return toUnconfirmed({ username, sentAt, ...(userId && { userId }), ...(sentTo && { sentTo }) }, pool);
    },
    forget: kept.forget,
  };
}
