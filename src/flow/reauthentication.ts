import { beginsWithPassword } from "../client/pool.ts";
import { accountClient, whose } from "./account-client.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { mayHavePassword } from "./has-password.ts";
import { nameToSignIn } from "./name-to-sign-in.ts";
import { signInAgainVerbs, type AgainStep } from "./sign-in-again.ts";

/** Nothing is asked: the last sign-in is recent enough, or nobody has asked yet. */
export interface FreshStep {
  readonly name: "fresh";
}

/** The questions of a sign-in that is repeated. */
export type ReauthenticationStep = FreshStep | AgainStep;

export type ReauthenticationFlow = ReturnType<typeof reauthenticationFlow>;

/** Signing in again in the middle of something, because the last time is too long ago for what comes next. */
export function reauthenticationFlow(context: FlowContext) {
  const { again, signInAgain, forget, giveUp } = signInAgainVerbs(context);
  return {
    again,
    /**
     * Asks for the password, or how to sign in, where the last sign-in is older than that.
     *
     * @param maxAge in seconds, as OpenID Connect has it.
     * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
     */
    begin(maxAge: number): Promise<Result<ReauthenticationStep>> {
      return attempt("reauthentication", async () => {
        const [{ user, signedInAt }, { clockDrift }] = await Promise.all([
          whose(context),
          accountClient(context),
        ]);
        const now = Date.now() + (await clockDrift());
        if (signedInAt !== undefined && now - signedInAt <= maxAge * 1000) return { name: "fresh" };
        if (!mayHavePassword(user)) {
          throw Object.assign(new Error("A provider signs them in."), { name: "NoPasswordException" });
        }
        const pool = context.pool();
        const username = nameToSignIn(user, pool);
        if (pool.firstFactors.length > 1)
          return { name: "chooseFactor", username, factors: pool.firstFactors };
        if (beginsWithPassword(pool)) return { name: "password", username, isChosen: true };
        const result = await signInAgain({ username });
        if (result.ok) return result.step;
        throw result.error.cause;
      });
    },
    forget,
    giveUp,
  };
}
