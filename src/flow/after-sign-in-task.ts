import type { PoolSettings } from "../client/pool.ts";
import type { User } from "./user.ts";

/**
 * What may be asked of somebody who has just signed in, and may always be put off: to prove an address or number that is not
 * proved yet, and to make a passkey, once on each browser.
 */
export type AfterSignInTask = "verifyContact" | "addPasskey";

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

/**
 * Whether this task may be there: known at once, so that nobody waits who has nothing to do. Whoever has just signed up has proved
 * enough for now.
 */
export function mayBeDue(
  task: AfterSignInTask,
  { user, hasSignedUp, pool }: { user: User; hasSignedUp: boolean; pool: PoolSettings },
): boolean {
  switch (task) {
    case "verifyContact":
      return !hasSignedUp && unverifiedContacts(user).length > 0;
    case "addPasskey":
      return pool.firstFactors.includes("passkey");
    default:
      return task satisfies never;
  }
}
