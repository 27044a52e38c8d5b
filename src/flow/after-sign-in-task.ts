import type { PoolSettings } from "../client/pool.ts";
import type { AttributeName, AttributeQuestion } from "../schema/attributes.ts";
import type { User } from "./user.ts";

/** Asks for attributes that the account lacks, as the id token tells. */
export interface AttributesTask {
  readonly name: "attributes";
  readonly attributes: readonly AttributeQuestion[];
  /** Leaves no way to put it off. @default false */
  readonly isRequired?: boolean;
}

/** Asks to agree to new terms, whoever has not yet. Not right after a sign-up, where they were agreed to. */
export interface TermsTask {
  readonly name: "terms";
  /** Where they can be read. */
  readonly href: string;
  /** Which terms these are, such as the day they begin to hold. */
  readonly version: string;
  /** Keeps the version that was agreed to. The app client must be allowed to read and to write it. */
  readonly attribute: `custom:${string}`;
}

/** Asks something of the app's own. */
export interface OwnTask {
  readonly name: "own";
  /** Whether there is something to ask of this person. What it rejects with counts as no. */
  readonly isDue: (user: User) => boolean | Promise<boolean>;
}

/**
 * What may be asked of somebody who has just signed in: to prove an address or number that is not proved yet, to make a passkey, once
 * on each browser, to set up a second factor, where there is none, for attributes that are missing, to agree to new terms, or something
 * of the app's own.
 */
export type AfterSignInTask =
  "verifyContact" | "addPasskey" | "setUpMfa" | AttributesTask | TermsTask | OwnTask;

export const allTasks: readonly AfterSignInTask[] = ["verifyContact", "addPasskey"];

/** An address or number of the account. */
export interface Contact {
  readonly attribute: "email" | "phone_number";
  readonly destination: string;
}

/** Which of their contacts this person has not proved yet, as the id token tells. */
export function unverifiedContacts({ email, phone, claims }: User): readonly Contact[] {
  return [
    ...(email && claims["email_verified"] === false
      ? [{ attribute: "email", destination: email } as const]
      : []),
    ...(phone && claims["phone_number_verified"] === false
      ? [{ attribute: "phone_number", destination: phone } as const]
      : []),
  ];
}

/** Which of these attributes the account lacks, as the id token tells. */
export function missingAttributes(
  { attributes }: AttributesTask,
  { claims }: User,
): readonly AttributeQuestion[] {
  return attributes.filter((question) => !claims[nameOf(question)]);
}

const nameOf = (question: AttributeQuestion): AttributeName =>
  typeof question === "string" ? question : question.name;

/**
 * Whether this task may be there: known at once, so that nobody waits who has nothing to do. Whoever has just signed up has proved
 * enough for now.
 */
export function mayBeDue(
  task: AfterSignInTask,
  { user, hasSignedUp, pool }: { user: User; hasSignedUp: boolean; pool: PoolSettings },
): boolean {
  if (task === "verifyContact") return !hasSignedUp && unverifiedContacts(user).length > 0;
  if (task === "addPasskey") return pool.firstFactors.includes("passkey");
  // Only Cognito knows.
  if (task === "setUpMfa") return true;
  switch (task.name) {
    case "attributes":
      return missingAttributes(task, user).length > 0;
    case "terms":
      return !hasSignedUp && user.claims[task.attribute] !== task.version;
    case "own":
      return true;
    default:
      return task satisfies never;
  }
}
