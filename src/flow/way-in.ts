import { askedVerbs } from "./asked.ts";
import { confirmSignUpVerbs } from "./confirm-sign-up.ts";
import { chooseFactorVerbs } from "./first-factor.ts";
import type { FlowContext } from "./flow.ts";
import { openQuestion } from "./open-question.ts";
import { resetPasswordVerbs } from "./confirm-reset.ts";
import type { ConfirmResetPasswordStep, PasswordChangedStep } from "./reset-password-step.ts";
import type { AskedStep } from "./to-step.ts";

/** Every step that can follow once there is an account, whichever journey led to it. */
export type WayInStep = AskedStep | ConfirmResetPasswordStep | PasswordChangedStep;

/** What a person can do once there is an account, whichever way they came: every flow offers it. */
export type WayIn = Omit<ReturnType<typeof wayIn>, "keep" | "awaiting" | "signIn" | "signInAfterSignUp">;

/** The verbs of all the steps that sign-in, sign-up and a reset of the password share. */
export function wayIn(context: FlowContext) {
  const { answer, resendCode, ...asked } = askedVerbs(context);
  const { giveUp, ...confirming } = confirmSignUpVerbs(context, asked);
  return {
    ...confirming,
    ...resetPasswordVerbs(context, confirming.signIn),
    ...chooseFactorVerbs(confirming.signIn),
    answer,
    resendCode,
    /** Gives up what waits for an answer: a sign-in under way, or an account that is not confirmed yet. */
    giveUp(): void {
      giveUp();
      openQuestion(context.pool()).forget();
    },
  };
}
