import { askNewPassword } from "./challenges/new-password.ts";
import type { Parts } from "./parts.ts";
import type { StoredUser } from "./state.ts";

/** How far a sign-in has come, as plain data: the session of the question that follows keeps it. */
export interface Standing {
  /** What let this person in at first: their password, or a sign-up that has just been finished. */
  readonly firstFactor: "PASSWORD" | "SIGNED_UP";
}

/** Asks, or has nothing to ask of this person any more. */
type Question = (
  user: StoredUser,
  standing: Standing,
  parts: Omit<Parts, "goOn">,
) => Promise<object | undefined>;

/** What a pool asks after the first factor, in Cognito's order. Each looks at the standing for whether it was answered. */
const questions: readonly Question[] = [askNewPassword];

/** The next question of a sign-in, or its tokens. */
export async function goOn(
  user: StoredUser,
  standing: Standing,
  parts: Omit<Parts, "goOn">,
): Promise<object> {
  for (const ask of questions) {
    const asked = await ask(user, standing, parts);
    if (asked) return asked;
  }
  return { ChallengeParameters: {}, AuthenticationResult: await parts.tokens.signIn(user) };
}
