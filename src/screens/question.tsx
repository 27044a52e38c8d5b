import { Button } from "../fields/submit-button.tsx";
import { Notice } from "../fields/notice.tsx";
import { rich } from "../fields/rich.tsx";
import type { AuthError } from "../flow/error.ts";
import { displayName, type User } from "../flow/user.ts";
import type { UnsupportedStep } from "../flow/to-step.ts";
import { ConfirmSignUpForm } from "../forms/confirm-sign-up-form.tsx";
import { PasswordForm } from "../forms/password-form.tsx";
import type { OfferedSignInStep } from "../hooks/use-sign-in.ts";
import type { OfferedSignUpStep } from "../hooks/use-sign-up.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import type { Words } from "../i18n/en.ts";
import type { CardProps } from "./card.tsx";

/** What a card shows for one step. */
export type Question = Pick<CardProps, "heading" | "lead" | "footer" | "children">;

/** What became of the last answer. */
export interface Asked {
  readonly words: Words;
  readonly isPending: boolean;
  readonly error: AuthError | undefined;
}

type Confirm = Extract<OfferedSignInStep | OfferedSignUpStep, { name: "confirmSignUp" }>;

/** The code of a new account. */
export function confirmSignUpQuestion(
  step: Confirm,
  { words, isPending, error }: Asked,
  onWrongAddress?: () => void,
): Question {
  const medium = step.sentTo?.medium;
  const { confirmSignUp } = words;
  return {
    heading:
      medium === "email"
        ? confirmSignUp.headingEmail
        : medium === "sms"
          ? confirmSignUp.headingSms
          : confirmSignUp.heading,
    children: (
      <>
        {step.unexpected && <Notice>{confirmSignUp.unconfirmed}</Notice>}
        <ConfirmSignUpForm
          username={step.username}
          sentTo={step.sentTo}
          sentAt={step.sentAt}
          code={step.code}
          isPending={isPending}
          error={error}
          onSubmit={step.answer}
          onResend={step.resend}
          onWrongAddress={onWrongAddress}
        />
      </>
    ),
  };
}

/** The password, once more. */
export function passwordQuestion(
  step: Extract<OfferedSignInStep, { name: "password" }> | Extract<OfferedSignUpStep, { name: "password" }>,
  { words, isPending, error }: Asked,
): Question {
  return {
    heading: words.password.heading,
    lead: words.password.reason,
    children: (
      <PasswordForm username={step.username} isPending={isPending} error={error} onSubmit={step.answer} />
    ),
  };
}

/** The link in a mail. */
export function linkQuestion(
  step: Extract<OfferedSignInStep | OfferedSignUpStep, { name: "link" }>,
  { words, isPending, error }: Asked,
  onWrongAddress?: () => void,
): Question {
  const { confirmSignUp } = words;
  const destination = step.sentTo?.destination;
  return {
    heading: confirmSignUp.headingEmail,
    lead: destination
      ? rich(confirmSignUp.linkSentTo, { destination: <strong dir="ltr">{destination}</strong> })
      : confirmSignUp.linkSent,
    children: (
      <>
        {error && <Notice tone="failure">{errorSentence(words, error)}</Notice>}
        <Button
          kind="primary"
          isPending={isPending}
          pending={words.signIn.pending}
          onClick={() => void step.answer()}
        >
          {confirmSignUp.linkFollowed}
        </Button>
        {onWrongAddress && (
          <p>
            <button type="button" className="ck-link" onClick={onWrongAddress}>
              {confirmSignUp.wrongAddress}
            </button>
          </p>
        )}
      </>
    ),
  };
}

/** A question of Cognito that has no form: what a person can do about it. */
export function unsupportedQuestion(
  _step: UnsupportedStep,
  { words }: Asked,
  onStartOver: () => void,
): Question {
  return {
    heading: words.unsupported.heading,
    children: (
      <>
        <p className="ck-lead">{words.unsupported.body}</p>
        <Button onClick={onStartOver}>{words.unsupported.startOver}</Button>
      </>
    ),
  };
}

/** Nothing left to ask. */
export function signedInQuestion(
  user: User,
  { words }: Pick<Asked, "words">,
  onGoOn: (() => void) | undefined,
): Question {
  return {
    heading: words.signIn.signedIn,
    lead: words.signIn.already({ name: displayName(user) }),
    children: onGoOn && <Button onClick={onGoOn}>{words.signIn.goOn}</Button>,
  };
}
