import type { FirstFactor } from "../client/pool.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { lastSignIn } from "./last-sign-in.ts";
import { placeTokens, type TokenChoice } from "./token-place.ts";
import { wayIn, type WayInStep } from "./way-in.ts";

/** Asks for the name and the password. */
export interface CredentialsStep {
  readonly name: "credentials";
  /** A name that is known from before, to be shown in the field. */
  readonly username?: string;
}

/** The questions of a sign-in. */
export type SignInStep = CredentialsStep | WayInStep;

/** What a person signs in with. */
export interface Credentials {
  /** A username, email address or phone number (E.164), whatever the pool signs in with. Spaces at both ends are cut. */
  readonly username: string;
  /** Left out, Cognito is asked for another factor, in a pool that allows one. */
  readonly password?: string;
  /** What to be asked for in place of a password. @default what the pool prefers, else a choice */
  readonly factor?: FirstFactor;
}

/** The answer to the first question: what to sign in with, and what is to be kept of it. */
export interface SignInAnswer extends Credentials, TokenChoice {
  /** Whether this browser remembers the name, and what the sign-in began with, once it has succeeded. `false` forgets both, left out changes nothing. */
  readonly rememberName?: boolean | undefined;
}

export type SignInFlow = ReturnType<typeof signInFlow>;

/** Signing in, as functions from a step and an answer to the next step. One flow serves one screen. */
export function signInFlow(context: FlowContext) {
  const { keep: _, awaiting: __, signIn, signInAfterSignUp: ___, ...shared } = wayIn(context);
  return {
    ...shared,
    /** Sends the name, with the password where there is one. */
    async start({ staySignedIn, rememberName, ...credentials }: SignInAnswer): Promise<Result<SignInStep>> {
      const username = credentials.username.trim();
      const placed = await attempt("signIn", () => placeTokens(context.client, { staySignedIn }));
      if (!placed.ok) return placed;
      if (rememberName) lastSignIn(context.pool()).want(username);
      else if (rememberName === false) lastSignIn(context.pool()).forget();
      const result = await signIn({ ...credentials, username });
      const factors = context.pool().firstFactors;
      // A passkey that is not at hand is no reason to be stuck.
      if (result.ok || !result.error.code.startsWith("passkey") || factors.length < 2) return result;
      return { ...result, leadsTo: { name: "chooseFactor", username, factors } };
    },
  };
}
