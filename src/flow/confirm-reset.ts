import { tidyCode } from "../schema/digits.ts";
import { clientOf } from "./client-of.ts";
import type { Credentials } from "./sign-in.ts";
import { toDelivery, typedAddress } from "./delivery.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";
import type { ConfirmResetPasswordStep, PasswordChangedStep } from "./reset-password-step.ts";
import type { AskedStep } from "./to-step.ts";

/** The code that came, and the password that holds from now on. */
export interface ResetAnswer {
  readonly code: string;
  readonly password: string;
}

/** The verbs of a reset, wherever it began. */
export function resetPasswordVerbs(
  context: FlowContext,
  signIn: (credentials: Credentials) => Promise<Result<AskedStep>>,
) {
  /** Has a code sent to the address of this account. */
  function requestReset(username: string): Promise<Result<ConfirmResetPasswordStep>> {
    const name = username.trim();
    return attempt("resetPassword", async () => {
      const { nextStep } = await (await clientOf(context)).resetPassword({ username: name });
      const sentTo = toDelivery(nextStep.codeDeliveryDetails, typedAddress(name));
      return { name: "confirmResetPassword", username: name, ...(sentTo && { sentTo }), sentAt: Date.now() };
    });
  }

  return {
    requestReset,
    /** Has another code sent. */
    resendReset: ({ username }: ConfirmResetPasswordStep) => requestReset(username),
    /** Sends the code with the new password, then signs in with it. */
    async confirmReset(
      { username }: ConfirmResetPasswordStep,
      { code, password }: ResetAnswer,
    ): Promise<Result<AskedStep | PasswordChangedStep>> {
      const changed = await attempt("confirmResetPassword", async () => {
        const confirmationCode = tidyCode(code);
        await (
          await clientOf(context)
        ).confirmResetPassword({
          username,
          confirmationCode,
          newPassword: password,
        });
        return { name: "passwordChanged", username } as const;
      });
      if (!changed.ok && changed.error.code !== "expiredCode") return changed;
      const result = await signIn({ username, password });
      // To Cognito a code that was used is one that has expired. If this password lets the person in, it was used by this very
      // answer, whose reply was lost.
      if (!changed.ok) return result.ok && isPastPassword(result.step) ? result : changed;
      // The password is changed already: what failed after that must not look as if it was not.
      return result.ok ? result : changed;
    },
  };
}

/** What Cognito comes to only once it has found the password right. */
const isPastPassword = ({ name }: AskedStep) =>
  name !== "resetPassword" && name !== "confirmSignUp" && name !== "link";
