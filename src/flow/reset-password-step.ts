import type { Delivery } from "./delivery.ts";

/** Asks whose password is to be reset; a code goes to the address of that account. */
export interface ResetPasswordStep {
  readonly name: "resetPassword";
  /** A name that is known from before. */
  readonly username?: string | undefined;
  /** It came up while signing in: the pool wants it before it lets this person in. */
  readonly isRequired?: true;
}

/** Asks for the code that was sent, and for the new password. */
export interface ConfirmResetPasswordStep {
  readonly name: "confirmResetPassword";
  readonly username: string;
  /** Where the code went, if there is such an account: a pool may answer the same where there is none. */
  readonly sentTo?: Delivery;
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** A code that came with a link. */
  readonly code?: string;
}

/** The password was changed, but signing in with it did not work: it is typed once more on the sign-in page. */
export interface PasswordChangedStep {
  readonly name: "passwordChanged";
  readonly username: string;
}
