import type { AuthClient } from "../client/auth-client.ts";
import { accountClient, isGone } from "./account-client.ts";
import type { Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import type { Credentials } from "./sign-in.ts";
import type { User } from "./user.ts";
import { wayIn, type WayIn, type WayInStep } from "./way-in.ts";

/** Somebody who was signed in has signed in once more. */
export interface SignedInAgainStep {
  readonly name: "signedInAgain";
  readonly user: User;
}

/** What is asked of somebody who signs in once more: what a sign-in asks, but for its end. */
export type AgainStep = Exclude<WayInStep, { name: "signedIn" }> | SignedInAgainStep;

/** All that a sign-in asks, of somebody who stays signed in meanwhile. */
export function signInAgainVerbs(context: FlowContext) {
  const all = wayIn({
    ...context,
    client: async (): Promise<AuthClient> => {
      const [client, { signInAgain }] = await Promise.all([context.client(), accountClient(context)]);
      return { ...client, signIn: (input) => signInAgain(input).catch(refuse) };
    },
  });
  return {
    /** Runs a verb of such a step. */
    again: async (verb: (wayIn: WayIn) => Promise<Result<WayInStep>>): Promise<Result<AgainStep>> =>
      toAgain(await verb(all)),
    signInAgain: async (credentials: Credentials): Promise<Result<AgainStep>> =>
      toAgain(await all.signIn(credentials)),
    forget: all.forget,
    giveUp: all.giveUp,
  };
}

/** That somebody is in is nothing new: without an answer of Cognito's, nobody has shown that it is them. */
function refuse(cause: unknown): never {
  if (!(cause instanceof Error && cause.name === "UserAlreadyAuthenticatedException")) throw cause;
  throw Object.assign(new Error("Nobody was asked to sign in again.", { cause }), {
    name: "SignInException",
  });
}

/** They have been in all along: nobody has just arrived. */
function toAgain(result: Result<WayInStep>): Result<AgainStep> {
  if (!result.ok) {
    const { leadsTo, ...refused } = result;
    // It is their own name: where there is no such account, it is gone.
    if (isGone(refused.error.cause)) return { ok: false, error: { ...refused.error, code: "sessionEnded" } };
    return { ...refused, ...(leadsTo && { leadsTo: again(leadsTo) }) };
  }
  return { ok: true, step: again(result.step) };
}

const again = (step: WayInStep): AgainStep =>
  step.name === "signedIn" ? { name: "signedInAgain", user: step.user } : step;
