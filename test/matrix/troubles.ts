import type { Fault } from "../../src/testing/index.ts";

/** One thing that goes wrong between a person and the pool: a column of the table. */
export interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  /** How often Amplify asks before it gives up, or gets through. */
  readonly asks: number;
}

const sessionExpired = "Invalid session for the user, session is expired.";
const tokenRevoked = "Access Token has been revoked";

/** Amplify asks three times where it hopes that the next time goes better. */
const inVain = (fault: Fault) => ({ fault: { ...fault, times: 3 }, asks: 3 });
const once = (fault: Fault) => ({ fault, asks: 1 });

export const troubles: readonly Trouble[] = [
  { name: "slow", ...once({ slow: 1_500 }) },
  { name: "reply lost once", fault: { drop: "reply" }, asks: 2 },
  { name: "connection dropped", ...inVain({ drop: "reply" }) },
  { name: "offline", ...inVain({ drop: true }) },
  { name: "429", ...inVain({ status: 429 }) },
  { name: "LimitExceededException", ...inVain({ error: "LimitExceededException" }) },
  { name: "TooManyRequestsException", ...inVain({ error: "TooManyRequestsException" }) },
  { name: "500", ...inVain({ status: 500 }) },
  { name: "HTML", ...once({ html: true }) },
  { name: "malformed JSON", ...once({ answer: "cut" }) },
  { name: "missing fields", ...once({ answer: "empty" }) },
  { name: "expired session", ...once({ error: "NotAuthorizedException", message: sessionExpired }) },
  { name: "revoked token", ...once({ error: "NotAuthorizedException", message: tokenRevoked }) },
];
