import type { AttributeName } from "../schema/attributes.ts";
import { toDelivery, type Delivery } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import { unconfirmedAccount } from "./resume.ts";
import { signInWith, type AskedStep, type ConfirmSignUpStep } from "./to-step.ts";

/** The pool confirms by a link in a mail: nothing to type here, only to come back after following it. */
export interface LinkStep {
  readonly name: "link";
  readonly username: string;
  readonly userId?: string;
  readonly sentTo?: Delivery;
}

/** Confirmed, but the password is not at hand any more (a reload, another tab): asked for once, the name known. */
export interface PasswordStep {
  readonly name: "password";
  readonly username: string;
}

/** What can follow a confirmation. */
export type ConfirmedStep = AskedStep | PasswordStep;

/** The verbs of the steps that sign-up and sign-in share. Their closure keeps the password that was typed, until it is used. */
export function confirmSignUpVerbs(context: FlowContext) {
  let kept: { username: string; password: string } | undefined;
  const account = () => unconfirmedAccount(context.pool().clientId);

  async function signInWithKept(username: string): Promise<ConfirmedStep> {
    if (kept?.username !== username) return { name: "password", username };
    const result = await attempt("signIn", async () =>
      signInWith(await context.client(), username, kept?.password ?? ""),
    );
    // Cognito can report an unconfirmed account before it looks at the password, so the one that was typed may be wrong.
    const isWrong = !result.ok && result.error.code === "wrongCredentials";
    // Refused for another reason, such as no connection, it is still good for the next try.
    if (result.ok || isWrong) kept = undefined;
    if (isWrong) return { name: "password", username };
    if (!result.ok) throw result.error.cause;
    return result.step;
  }

  return {
    /** Keeps a password for the sign-in that follows the confirmation. */
    keep(username: string, password: string): void {
      kept = { username, password };
    },
    /** For when the screen goes: the password goes with it. */
    forget(): void {
      kept = undefined;
    },
    /** Sends the code, then signs in. */
    async confirm(step: ConfirmSignUpStep, code: string): Promise<Result<ConfirmedStep>> {
      const confirmed = await attempt("confirmSignUp", async () => {
        const confirmationCode = withoutSeparators(code);
        await (await context.client()).confirmSignUp({ username: step.username, confirmationCode });
      });
      // Confirmed before: in another tab, or by this very answer whose reply was lost.
      if (!confirmed.ok && confirmed.error.code !== "alreadyConfirmed") return confirmed;
      account().forget();
      return attempt("signIn", () => signInWithKept(step.username));
    },
    /** Has a new code sent. */
    resend: (step: ConfirmSignUpStep): Promise<Result<ConfirmSignUpStep>> =>
      attempt("resendCode", async () => {
        const details = await (await context.client()).resendSignUpCode({ username: step.username });
        const sentTo = toDelivery(details, typedAddress(step));
        const next: ConfirmSignUpStep = { ...step, ...(sentTo && { sentTo }), sentAt: Date.now() };
        account().remember(next);
        return next;
      }),
    /** Comes back from the link in the mail. */
    async followLink(step: LinkStep): Promise<Result<ConfirmedStep>> {
      const password = kept;
      const result = await attempt("signIn", () => signInWithKept(step.username));
      if (!result.ok || result.step.name !== "confirmSignUp") return result;
      kept = password;
      const message = "The link has not been followed yet.";
      return {
        ok: false,
        error: { code: "notConfirmedYet", name: "UserNotConfirmedException", message, cause: result.step },
      };
    },
    /** Signs in with the password that was asked for once more. */
    enterPassword: (step: PasswordStep, password: string): Promise<Result<AskedStep>> =>
      attempt("signIn", async () => signInWith(await context.client(), step.username, password)),
  };
}

/** The addresses in full, where the person typed them: Cognito repeats them masked. */
function typedAddress({ username, sentTo }: ConfirmSignUpStep): Partial<Record<AttributeName, string>> {
  return {
    ...(username.includes("@") && { email: username }),
    ...(username.startsWith("+") && { phone_number: username }),
    ...(sentTo?.attribute && sentTo.destination && { [sentTo.attribute]: sentTo.destination }),
  };
}

/** As people paste it: spaces and dashes are no mistakes, nor are the wide digits of an East Asian keyboard. */
function withoutSeparators(code: string): string {
  return code.normalize("NFKC").replace(/[\s\p{Pd}]/gu, "");
}
