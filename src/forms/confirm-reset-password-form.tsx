"use client";
import { useMemo, useRef, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { CodeField } from "../fields/code-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { NewPasswordField } from "../fields/new-password-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { ResetAnswer } from "../flow/confirm-reset.ts";
import type { Delivery } from "../flow/delivery.ts";
import type { AuthError } from "../flow/error.ts";
import { usePool } from "../hooks/use-pool.ts";
import { useWords } from "../hooks/use-words.ts";
import { formError } from "./form-error.ts";
import { ResendCode, toCode } from "./resend-code.tsx";
import { SlowHint } from "./slow-hint.tsx";

export interface ConfirmResetPasswordFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** The account. */
  readonly username: string;
  /** Where the code went, if there is such an account. It is not shown. */
  readonly sentTo?: Delivery | undefined;
  /** When the code went, in milliseconds since 1970: asking again has to wait a while. */
  readonly sentAt?: number | undefined;
  /** A code to begin with, from a link. */
  readonly code?: string | undefined;
  readonly onSubmit: (answer: ResetAnswer) => unknown;
  /** Has a new code sent, as `resend` of the step does. Without it, none can be asked for. */
  readonly onResend?: (() => Promise<{ readonly ok: boolean }>) | undefined;
  readonly error?: AuthError | undefined;
}

/** Asks for the code that was sent and for a new password: a `<form>` that a password manager takes the new password from. */
export const ConfirmResetPasswordForm = replaceable(
  "ConfirmResetPasswordForm",
  ConfirmResetPasswordFormWithRef,
);

function ConfirmResetPasswordFormWithRef(
  { username, sentTo, sentAt, code, onSubmit, onResend, error, ...rest }: ConfirmResetPasswordFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useWords();
  const { passwordPolicy } = usePool();
  const input = useRef<HTMLInputElement>(null);
  const schema = useMemo(
    () => () =>
      import("../schema/new-password-answer.ts").then(({ resetAnswerSchema }) =>
        resetAnswerSchema(passwordPolicy),
      ),
    [passwordPolicy],
  );
  return (
    <>
      {/* A pool may answer the same where there is no such account, so no more is said than is known. */}
      <p className="ck-lead">{words.confirmSignUp.sentIfExists({ name: username })}</p>
      <Form
        {...rest}
        ref={ref}
        schema={schema}
        defaultValues={{ code }}
        error={formError(words, error)}
        onSubmit={onSubmit}
      >
        <HiddenUsername value={username} />
        <CodeField
          ref={input}
          fromSms={sentTo?.medium === "sms" && (sentAt ?? true)}
          submitWhenFull={false}
        />
        <NewPasswordField policy={passwordPolicy} label={words.newPassword.label} />
        <SubmitButton pending={words.newPassword.pending}>{words.newPassword.submit}</SubmitButton>
        <SlowHint />
      </Form>
      {onResend && <ResendCode sentAt={sentAt} onResend={onResend} onSent={() => toCode(input.current)} />}
    </>
  );
}
