import type { ConfirmedStep, ConfirmSignUpFlow, PasswordStep } from "../flow/confirm-sign-up.ts";
import type { Result } from "../flow/error.ts";
import type { ConfirmSignUpStep, LinkStep } from "../flow/unconfirmed.ts";

/** A question about an account that is there, with the verbs that answer it. Sign-up and sign-in both come to it. */
export type OfferedAccountStep<Step> =
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
    })
  | (PasswordStep & { readonly answer: (password: string) => Promise<Result<Step>> });

type Unconfirmed = ConfirmSignUpStep | LinkStep;

/** How to answer, in the words of `useFlow`. */
interface Ways<Step> {
  readonly send: (
    step: Unconfirmed | PasswordStep,
    verb: (flow: ConfirmSignUpFlow) => Promise<Result<ConfirmedStep>>,
  ) => Promise<Result<Step>>;
  readonly update: <Same extends Unconfirmed>(
    step: Same,
    verb: (flow: ConfirmSignUpFlow) => Promise<Result<Same>>,
  ) => Promise<Result<Same>>;
}

/** Gives such a question its verbs. */
export function offerAccountStep<Step>(
  step: Unconfirmed | PasswordStep,
  { send, update }: Ways<Step>,
): OfferedAccountStep<Step> {
  switch (step.name) {
    case "confirmSignUp":
      return {
        ...step,
        answer: (code) => send(step, (flow) => flow.confirm(step, code)),
        resend: () => update(step, (flow) => flow.resend(step)),
      };
    case "link":
      return {
        ...step,
        answer: () => send(step, (flow) => flow.followLink(step)),
        resend: () => update(step, (flow) => flow.resend(step)),
      };
    case "password":
      return { ...step, answer: (password) => send(step, (flow) => flow.enterPassword(step, password)) };
    default:
      return step satisfies never;
  }
}
