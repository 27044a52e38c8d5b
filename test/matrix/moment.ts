import type { PoolSettings } from "../../src/client/pool.ts";
import type { AuthenticatorProps } from "../../src/screens/authenticator.tsx";
import type { OperationName, SeedUser, UserPoolOptions } from "../../src/testing/index.ts";

/** A request that a person causes by answering one question: a row of the table. */
export interface Moment {
  /** The operation, and what it is for. */
  readonly name: string;
  readonly operation: OperationName;
  /** The heading of the question. */
  readonly at: string;
  readonly pool?: UserPoolOptions;
  readonly verification?: "link";
  /** What the app tells the kit of its pool. */
  readonly settings?: Partial<PoolSettings>;
  readonly app?: Pick<AuthenticatorProps<[]>, "asksPassword" | "offersToRemember">;
  /** How the person comes there. @default the sign-in is what they see first */
  readonly comes?: "bySignUp" | "byReset" | "secondTime" | "hoursLater" | "backAfterHours";
  /** They have a passkey on this device. */
  readonly hasPasskey?: true;
  /** The buttons that they take where there are several. */
  readonly chooses?: readonly string[];
  /** A button that they press in place of an answer. */
  readonly press?: string;
  /** How many requests for this operation go well before this one, in the same answer. @default 0 */
  readonly after?: number;
  /** How many more requests for it may come after this one: the rest of a proof, another sign-in in place of one that ran out. @default 0 */
  readonly mayFollow?: number;
  /** The kit sends it itself, and does not try again by itself as Amplify does. @default false */
  readonly isSentOnce?: true;
}

export const email = "ada@example.com";
const phone = "+447700900123";
export const password = "Correct-horse-9";
export const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DP";

/** The heading of what is behind all questions. */
export const inside = "Welcome";

/** A pool in which Ada has an account. */
export const withAda = (options: UserPoolOptions = {}, more: Partial<SeedUser> = {}): UserPoolOptions => ({
  attributes: { phone_number: {} },
  ...options,
  users: [{ email, phone, password, ...more }],
});
