import type { AttributeName } from "../schema/attributes.ts";
import { meaningOf } from "./error-meaning.ts";

/** What the kit was doing when it was refused: the same name from Cognito means different things to different verbs. */
export type Verb =
  | "signUp"
  | "confirmSignUp"
  | "resendCode"
  | "signIn"
  | "signInWithoutPassword"
  | "signInWithPasskey"
  | "answer"
  | "answerCustom"
  | "resetPassword"
  | "confirmResetPassword"
  | "signOut"
  | "redirect"
  | "session"
  | "afterSignIn"
  | AccountVerb;

/** What can be done with the account once somebody is in. */
export type AccountVerb =
  "account" | "changePassword" | "mfa" | "passkeys" | "devices" | "deleteAccount" | "reauthentication";

/** What went wrong, in words that stay the same whatever Cognito calls it. The dictionary has a sentence for each. */
export type AuthErrorCode =
  | "wrongCredentials"
  | "wrongPassword"
  | "alreadySignedIn"
  | "lockedOut"
  | "userNotFound"
  | "userDisabled"
  | "userExists"
  | "contactTaken"
  | "invalidEmail"
  | "invalidPhone"
  | "invalidUsername"
  | "invalidPassword"
  | "invalidAttribute"
  | "attributeRequired"
  | "wrongCode"
  | "expiredCode"
  | "alreadyConfirmed"
  | "notConfirmedYet"
  | "tooManyAttempts"
  | "throttled"
  | "codeNotSent"
  | "cannotReset"
  | "passwordUsedBefore"
  | "noPassword"
  | "mfaNotPossible"
  | "passkeyCancelled"
  | "passkeyNotSupported"
  | "passkeyFailed"
  | "passkeyNotMade"
  | "passkeyExists"
  | "tooManyPasskeys"
  | "answerRefused"
  | "passwordResetRequired"
  | "refusedByApp"
  | "sessionEnded"
  | "expiredStep"
  | "cancelled"
  | "notShared"
  | "providerFailed"
  | "offline"
  | "server"
  | "notConfigured"
  | "unknown";

/** A refusal, as data. */
export interface AuthError {
  readonly code: AuthErrorCode;
  /** The name that Cognito or Amplify gave it, such as `UsernameExistsException`. */
  readonly name: string;
  /** Their sentence: for developers and logs, not for a person's screen. */
  readonly message: string;
  /** The app's own sentence for a person, from its `triggerMessage`. The dictionary's is shown where there is none. */
  readonly sentence?: string;
  /** The part of the answer it belongs to, where that is known. */
  readonly field?: "username" | "password" | "currentPassword" | "code" | AttributeName;
  /** What was thrown. */
  readonly cause: unknown;
}

/**
 * What became of an answer: the next step, or a refusal. The question stays then, unless the refusal `leadsTo` another.
 * Verbs resolve to it and never reject.
 */
export type Result<Step> =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly error: AuthError; readonly leadsTo?: Step };

/** Runs a verb and turns whatever it throws into data. */
export async function attempt<Outcome>(
  verb: Verb,
  work: () => Promise<Outcome>,
): Promise<
  { readonly ok: true; readonly step: Outcome } | { readonly ok: false; readonly error: AuthError }
> {
  try {
    return { ok: true, step: await work() };
  } catch (cause) {
    return { ok: false, error: toError(cause, verb) };
  }
}

/** What an app says where a trigger of its pool refused, and by which field of the form. */
export type AppSentence = { readonly sentence: string } & Pick<AuthError, "field">;

const instead = new WeakMap<Error, AppSentence>();

/** Has this sentence stand in the refusal that the thrown thing becomes, wherever that is translated. */
export function sayInstead(cause: Error, sentence: AppSentence): void {
  instead.set(cause, sentence);
}

/** Translates what the client throws, once and for all layers: by its name, and by its sentence only where a name has many meanings. */
export function toError(cause: unknown, verb: Verb): AuthError {
  const { name, message } = cause instanceof Error ? cause : { name: "UnknownError", message: String(cause) };
  const meaning = meaningOf(name, message, verb, cause);
  const [code, field] = typeof meaning === "string" ? [meaning] : meaning;
  const own = cause instanceof Error ? instead.get(cause) : undefined;
  return { code, name, message: message.trim(), ...(field && { field }), ...own, cause };
}
