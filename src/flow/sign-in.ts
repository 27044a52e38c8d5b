import type { Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
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
  readonly password: string;
}

export type SignInFlow = ReturnType<typeof signInFlow>;

/** Signing in, as functions from a step and an answer to the next step. One flow serves one screen. */
export function signInFlow(context: FlowContext) {
  const { keep: _, signIn, ...shared } = wayIn(context);
  return {
    ...shared,
    /** Sends the name and the password. */
    start: (credentials: Credentials): Promise<Result<SignInStep>> =>
      signIn({ username: credentials.username.trim(), password: credentials.password }),
  };
}
