import type { FirstFactor } from "../client/pool.ts";
import type { Answers, CodeStep, QuestionStep } from "../flow/asked-step.ts";
import type { AnswerOptions } from "../flow/asked.ts";
import type { ResetAnswer } from "../flow/confirm-reset.ts";
import type { PasswordStep } from "../flow/to-step.ts";
import type { Result } from "../flow/error.ts";
import type { ChooseFactorStep } from "../flow/first-factor.ts";
import type {
  ConfirmResetPasswordStep,
  PasswordChangedStep,
  ResetPasswordStep,
} from "../flow/reset-password-step.ts";
import type { SignedInStep, UnsupportedStep } from "../flow/to-step.ts";
import type { ConfirmSignUpStep, LinkStep } from "../flow/unconfirmed.ts";
import type { WayIn, WayInStep } from "../flow/way-in.ts";

/** A question of Cognito's with its verb; a code that was sent can be sent again, unless a reload has come between. */
type OfferedQuestion<Step> = {
  [Name in QuestionStep["name"]]: Extract<QuestionStep, { name: Name }> & {
    readonly answer: (answer: Answers[Name], options?: AnswerOptions) => Promise<Result<Step>>;
  } & (Name extends "code"
      ? {
          readonly resend?: () => Promise<Result<Step>>;
          /** Goes to the choice of another way to sign in. */
          readonly chooseAnother?: () => Promise<Result<Step>>;
        }
      : unknown);
}[QuestionStep["name"]];

/** Such a step with its verbs: they are on the steps that have them, and on no other. */
export type OfferedStep<Step> =
  | OfferedQuestion<Step>
  | (ConfirmSignUpStep & {
      /** Sends the code; then the person is signed in, where the password is still known. */
      readonly answer: (code: string) => Promise<Result<Step>>;
      /** Has a new code sent. The question stays, with where the code went. */
      readonly resend: () => Promise<Result<ConfirmSignUpStep>>;
    })
  | (LinkStep & {
      /** Signs in after the link in the mail was followed; refused as `notConfirmedYet` before. */
      readonly answer: () => Promise<Result<Step>>;
      /** Has a new link sent. */
      readonly resend: () => Promise<Result<LinkStep>>;
      /**
       * Looks whether the link was followed, and goes on if so; until then nothing changes, neither `isPending` nor `error`. Each
       * look is a sign-in. Only where the step says `canCheck`; `useFollowedLink` calls it at good times.
       */
      readonly check?: (() => Promise<Result<Step>>) | undefined;
    })
  | (ChooseFactorStep & {
      /** Begins a sign-in by this factor. */
      readonly answer: (factor: FirstFactor) => Promise<Result<Step>>;
    })
  | (PasswordStep & { readonly answer: (password: string) => Promise<Result<Step>> })
  | (ResetPasswordStep & {
      /** Has a code sent to the address of this account. */
      readonly answer: (username: string) => Promise<Result<Step>>;
    })
  | (ConfirmResetPasswordStep & {
      /** Changes the password; then the person is signed in with it. */
      readonly answer: (answer: ResetAnswer) => Promise<Result<Step>>;
      /** Has a new code sent. */
      readonly resend: () => Promise<Result<ConfirmResetPasswordStep>>;
    })
  | PasswordChangedStep
  | SignedInStep
  | UnsupportedStep;

/** How to answer, in the words of `useFlow`. */
interface Ways<Step> {
  readonly send: (
    step: WayInStep,
    verb: (flow: WayIn) => Promise<Result<WayInStep>>,
    name?: string,
  ) => Promise<Result<Step>>;
  /** Without it, nothing is looked at. */
  readonly flow?: () => Promise<WayIn>;
  readonly update: <Same extends WayInStep>(
    step: Same,
    verb: (flow: WayIn) => Promise<Result<Same>>,
  ) => Promise<Result<Same>>;
}

/** Gives such a step its verbs. */
export function offerStep<Step>(step: WayInStep, { flow, send, update }: Ways<Step>): OfferedStep<Step> {
  switch (step.name) {
    case "confirmSignUp":
      return {
        ...step,
        answer: (code: string) => send(step, (flow) => flow.confirm(step, code)),
        resend: () => update(step, (flow) => flow.resend(step)),
      };
    case "link":
      return {
        ...step,
        answer: () => send(step, (flow) => flow.followLink(step)),
        resend: () => update(step, (flow) => flow.resend(step)),
        // Shows nothing until it succeeds: then it counts as the answer.
        check:
          step.canCheck &&
          flow &&
          (async () => {
            const result = await (await flow()).check(step);
            return result.ok ? send(step, async () => result) : (result as Result<Step>);
          }),
      };
    case "password":
      return {
        ...step,
        answer: (password: string) => send(step, (flow) => flow.enterPassword(step, password)),
      };
    case "chooseFactor":
      return {
        ...step,
        answer: (factor: FirstFactor) => send(step, (flow) => flow.chooseFactor(step, factor)),
      };
    case "resetPassword":
      return { ...step, answer: (username: string) => send(step, (flow) => flow.requestReset(username)) };
    case "confirmResetPassword":
      return {
        ...step,
        answer: (answer: ResetAnswer) => send(step, (flow) => flow.confirmReset(step, answer)),
        resend: () => update(step, (flow) => flow.resendReset(step)),
      };
    case "passwordChanged":
    case "signedIn":
    case "unsupported":
      return step;
    default:
      return offerQuestion(step, { send, update });
  }
}

function offerQuestion<Step>(step: QuestionStep, { send, update }: Ways<Step>): OfferedStep<Step> {
  const answer = (given: Answers[QuestionStep["name"]], options?: AnswerOptions) =>
    send(step, (flow) => flow.answer(step, given, options));
  // Another code can come with another question, where the pool was changed meanwhile: then that one is shown.
  const resend = (code: CodeStep) =>
    update<WayInStep>(code, (flow) => flow.resendCode(code)) as unknown as Promise<Result<Step>>;
  return {
    ...step,
    answer,
    ...(step.name === "code" && step.canResend && { resend: () => resend(step) }),
    ...(step.name === "code" &&
      step.otherFactors && {
        chooseAnother: () => send(step, (flow) => flow.chooseAnother(step), "chooseAnother"),
      }),
  };
}
