import type { MfaMethod } from "../client/pool-mfa.ts";
import type { AttributeQuestion } from "../schema/attributes.ts";
import type { AfterSignInTask, Contact, OwnTask, TermsTask } from "./after-sign-in-task.ts";
import type { Delivery } from "./delivery.ts";
import type { MfaSetUpTotpStep } from "./mfa.ts";

interface Task {
  /** What comes after this one. */
  readonly then: readonly AfterSignInTask[];
}

/** Asks which address or number to prove. */
export interface VerifyContactStep extends Task {
  readonly name: "verifyContact";
  readonly contacts: readonly Contact[];
}

/** Asks for the code that was sent there. */
export interface ContactCodeStep extends Task {
  readonly name: "contactCode";
  readonly contact: Contact;
  readonly sentTo?: Delivery;
  /** In milliseconds since 1970. */
  readonly sentAt: number;
}

/** Offers to make a passkey, so that the next sign-in needs no password. */
export interface AddPasskeyStep extends Task {
  readonly name: "addPasskey";
}

/** Offers to set up a second factor, so that a password alone opens nothing. */
export interface SetUpMfaStep extends Task {
  readonly name: "setUpMfa";
  readonly methods: readonly MfaMethod[];
}

/** Has an authenticator app set up: asks for the first code that it shows. */
export interface TotpTaskStep extends Task, MfaSetUpTotpStep {}

/** Asks for attributes that the account lacks. */
export interface MissingAttributesStep extends Task {
  readonly name: "attributes";
  readonly attributes: readonly AttributeQuestion[];
  readonly isRequired: boolean;
}

/** Asks to agree to new terms. It can't be put off. */
export interface TermsStep extends Task {
  readonly name: "terms";
  readonly task: TermsTask;
}

/** Asks something of the app's own. */
export interface OwnTaskStep extends Task {
  readonly name: "own";
  readonly task: OwnTask;
}

/** A question with a person before it. */
export type AfterSignInQuestion =
  | VerifyContactStep
  | ContactCodeStep
  | AddPasskeyStep
  | SetUpMfaStep
  | TotpTaskStep
  | MissingAttributesStep
  | TermsStep
  | OwnTaskStep;

/** The tasks of somebody who has just signed in. */
export type AfterSignInStep =
  | AfterSignInQuestion
  /** Not known yet whether there is one. */
  | { readonly name: "deciding" }
  /** None, or none any more. */
  | { readonly name: "done" };
