import { beginsWithPassword } from "../client/pool.ts";
import { tidyCode } from "../schema/digits.ts";
import { clientOf } from "./client-of.ts";
import { toDelivery, typedAddress } from "./delivery.ts";
import { attempt, type AuthError, type AuthErrorCode, type Result } from "./error.ts";
import { verbOf } from "./first-factor.ts";
import type { FlowContext } from "./flow.ts";
import type { AskedVerbs } from "./asked.ts";
import type { Credentials } from "./sign-in.ts";
import type { AskedStep, PasswordStep } from "./to-step.ts";
import { unconfirmedAccount, type ConfirmSignUpStep, type LinkStep } from "./unconfirmed.ts";

/** The verbs of an account that waits for its code or link. Their closure keeps the password that was typed, until it is used. */
export function confirmSignUpVerbs(
  context: FlowContext,
  asked: Pick<AskedVerbs, "begin" | "goOn" | "forget">,
) {
  let kept: Credentials | undefined;
  let turn = {};
  let following: Promise<Result<AskedStep>> | undefined;
  const account = () => unconfirmedAccount(context.pool());

  function forget(): void {
    kept = undefined;
    following = undefined;
    turn = {};
    asked.forget();
  }

  /** Tells whether the person has stayed with what they began: if not, a reply that comes late leaves nothing behind. */
  function begun(): () => boolean {
    const mine = turn;
    return () => turn === mine;
  }

  function keep(credentials: Credentials): () => boolean {
    forget();
    kept = credentials;
    return begun();
  }

  const begin = (credentials: Credentials) =>
    attempt(verbOf(credentials, context.pool()), () => asked.begin(credentials));

  async function signInWithKept(username: string): Promise<AskedStep> {
    // What can be asked for without a password needs nothing that was kept.
    const credentials =
      kept?.username === username ? kept : !beginsWithPassword(context.pool()) && { username };
    if (!credentials) return { name: "password", username };
    const result = await begin(credentials);
    // Cognito can report an unconfirmed account before it looks at the password, so the one that was typed may be wrong.
    const isWrong = !result.ok && result.error.code === "wrongCredentials";
    // Refused for another reason, such as no connection, or still not confirmed, it is good for the next try.
    if (isWrong || (result.ok && !isUnconfirmed(result.step))) kept = undefined;
    if (isWrong) return { name: "password", username };
    if (!result.ok) throw result.error.cause;
    return result.step;
  }

  /** Takes somebody who has no password in by the sign-up itself. `undefined` where that is not possible any more: they are asked then. */
  async function signInAfterSignUp(username: string): Promise<Result<AskedStep> | undefined> {
    const result = await attempt("signInWithoutPassword", () =>
      asked.goOn(username, (client) => client.autoSignIn()),
    );
    if (!result.ok) return isPassing.has(result.error.code) ? result : undefined;
    kept = undefined;
    return result;
  }

  /** Whether a sign-in with what is kept tells that the link was followed, and nothing else: without a password, it would send a code. */
  const canCheck = (username: string) =>
    kept?.username === username &&
    kept.password !== undefined &&
    !context.pool().authFlowType.startsWith("CUSTOM");

  /** The step that waits for the code or the link, with what can be done about it. */
  const awaiting = (step: ConfirmSignUpStep | LinkStep): ConfirmSignUpStep | LinkStep =>
    step.name === "link" && canCheck(step.username) ? { ...step, canCheck: true } : step;

  async function signInAfterLink({ username }: LinkStep): Promise<Result<AskedStep>> {
    const result = await attempt("signIn", () => signInWithKept(username));
    if (!result.ok) return result;
    if (isUnconfirmed(result.step)) return notFollowedYet(result.step);
    account().forget();
    return result;
  }

  /** Comes back from the link in the mail. A look and a press at the same time are one sign-in. */
  function followLink(step: LinkStep): Promise<Result<AskedStep>> {
    if (following) return following;
    const mine = signInAfterLink(step).finally(() => {
      if (following === mine) following = undefined;
    });
    following = mine;
    return mine;
  }

  /** Has a new code or link sent. */
  async function resend<Step extends ConfirmSignUpStep | LinkStep>(step: Step): Promise<Result<Step>> {
    const isWanted = begun();
    return attempt("resendCode", async () => {
      const details = await (await clientOf(context)).resendSignUpCode({ username: step.username });
      const sentTo = toDelivery(details, addressOf(step));
      const { isUnsent: _, ...asked } = step;
      const next = { ...asked, ...(sentTo && { sentTo }), sentAt: Date.now() } as Step;
      if (isWanted()) account().remember(next);
      return next;
    });
  }

  /** Signs in. Where the account is not confirmed, keeps the password for afterwards and has a code sent. */
  async function signIn(credentials: Credentials): Promise<Result<AskedStep>> {
    const isWanted = keep(credentials);
    const result = await begin(credentials);
    if (!isWanted()) return result;
    if (!result.ok || !isUnconfirmed(result.step)) {
      kept = undefined;
      return result;
    }
    const step = awaiting(result.step);
    const sent = await resend(step);
    // Too many codes, or no way to send one: the one in their inbox may still do, and the form offers to ask again.
    return sent.ok ? sent : { ok: true, step: { ...step, isUnsent: true } };
  }

  return {
    signIn,
    resend,
    /** Keeps a password for the sign-in that follows the confirmation. Returns how to ask later whether it was forgotten. */
    keep,
    /** For when the screen goes: the password goes with it. */
    forget,
    /** Gives the account up that waits for its confirmation. */
    giveUp(): void {
      forget();
      account().forget();
    },
    /** Sends the code, then signs in. */
    async confirm({ username }: ConfirmSignUpStep, code: string): Promise<Result<AskedStep>> {
      const confirmed = await attempt("confirmSignUp", async () => {
        const confirmationCode = tidyCode(code);
        return (await clientOf(context)).confirmSignUp({ username, confirmationCode });
      });
      // Confirmed before: in another tab, or by this very answer whose reply was lost.
      if (!confirmed.ok && confirmed.error.code !== "alreadyConfirmed") return confirmed;
      account().forget();
      const isIn = confirmed.ok && confirmed.step.nextStep.signUpStep === "COMPLETE_AUTO_SIGN_IN";
      const result = isIn && (await signInAfterSignUp(username));
      return result || attempt("signIn", () => signInWithKept(username));
    },
    signInAfterSignUp,
    awaiting,
    followLink,
    /**
     * Looks whether the link was followed. Sends a sign-in where the step says `canCheck`, and nothing where not; refused as
     * `notConfirmedYet`, it has changed nothing.
     */
    async check(step: LinkStep): Promise<Result<AskedStep>> {
      if (!canCheck(step.username)) return notFollowedYet(step);
      const isWanted = begun();
      const result = await followLink(step);
      // Whoever has begun something else meanwhile is not taken away from it.
      return isWanted() ? result : notFollowedYet(step);
    },
    /** Signs in with the password that was asked for once more. */
    async enterPassword({ username }: PasswordStep, password: string): Promise<Result<AskedStep>> {
      const result = await signIn({ username, password });
      if (result.ok || result.error.code !== "wrongCredentials") return result;
      // The name was not asked for.
      return { ...result, error: { ...result.error, code: "wrongPassword", field: "password" } };
    },
  };
}

/** What another request would meet as well. */
const isPassing: ReadonlySet<AuthErrorCode> = new Set(["offline", "server", "throttled", "tooManyAttempts"]);

function notFollowedYet(cause: AskedStep): { readonly ok: false; readonly error: AuthError } {
  const message = "The link has not been followed yet.";
  return {
    ok: false,
    error: { code: "notConfirmedYet", name: "UserNotConfirmedException", message, cause },
  };
}

function isUnconfirmed(step: AskedStep): step is ConfirmSignUpStep | LinkStep {
  return step.name === "confirmSignUp" || step.name === "link";
}

function addressOf({ username, sentTo }: ConfirmSignUpStep | LinkStep) {
  const known = sentTo?.attribute && sentTo.destination && { [sentTo.attribute]: sentTo.destination };
  return { ...typedAddress(username), ...known };
}
