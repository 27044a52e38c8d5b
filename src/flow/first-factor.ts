import type { AuthClient } from "../client/auth-client.ts";
import { factorOf, type FirstFactor, type PoolSettings } from "../client/pool.ts";
import type { CodeStep } from "./asked-step.ts";
import type { Result, Verb } from "./error.ts";
import type { Credentials } from "./sign-in.ts";
import type { AskedStep } from "./to-step.ts";

/** Asks how the person wants to sign in: not a question that Cognito holds open, so there is no hurry. */
export interface ChooseFactorStep {
  readonly name: "chooseFactor";
  /** Whose sign-in it is, as they typed it. */
  readonly username: string;
  readonly factors: readonly FirstFactor[];
}

type SignInInput = Parameters<AuthClient["signIn"]>[0];

const challenges = { email: "EMAIL_OTP", sms: "SMS_OTP", passkey: "WEB_AUTHN" } as const;

/** How a sign-in from the start is sent. Each factor is asked for by its name: that never runs out, as a choice that Cognito holds open does. */
export function toSignInInput(
  { username, password, factor }: Credentials,
  { authFlowType }: PoolSettings,
): SignInInput {
  if (password === undefined) {
    if (authFlowType === "CUSTOM_WITHOUT_SRP") return { username, options: { authFlowType } };
    const wanted = factor && factor !== "password" && { preferredChallenge: challenges[factor] };
    return { username, options: { authFlowType: "USER_AUTH", ...wanted } };
  }
  if (authFlowType === "USER_SRP_AUTH") return { username, password };
  const bySrp = authFlowType === "USER_AUTH" && ({ preferredChallenge: "PASSWORD_SRP" } as const);
  return { username, password, options: { authFlowType, ...bySrp } };
}

/** The verbs of whoever may sign in in several ways. */
export function chooseFactorVerbs(signIn: (credentials: Credentials) => Promise<Result<AskedStep>>) {
  return {
    /** Begins a sign-in by this factor. */
    async chooseFactor({ username }: ChooseFactorStep, factor: FirstFactor): Promise<Result<AskedStep>> {
      if (factor === "password") return { ok: true, step: { name: "password", username, isChosen: true } };
      return signIn({ username, factor });
    },
    /** Leaves a code for another way to sign in. */
    async chooseAnother({ username, otherFactors = [] }: CodeStep): Promise<Result<AskedStep>> {
      return { ok: true, step: { name: "chooseFactor", username, factors: otherFactors } };
    },
  };
}

/** What a refusal of these credentials is a refusal of. */
export function verbOf({ password, factor }: Credentials, { preferredFactor }: PoolSettings): Verb {
  if (password !== undefined) return "signIn";
  return (factor ?? preferredFactor) === "passkey" ? "signInWithPasskey" : "signInWithoutPassword";
}

/** What Cognito lets this person choose from. */
export function toFactors(challenges: readonly string[] = []): readonly FirstFactor[] {
  return [...new Set(challenges.flatMap((challenge) => factorOf(challenge) ?? []))];
}
