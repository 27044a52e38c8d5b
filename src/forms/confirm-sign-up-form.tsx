"use client";
import { useCallback, useRef, type ReactNode, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { CodeField } from "../fields/code-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { rich } from "../fields/rich.tsx";
import { Button, SubmitButton } from "../fields/submit-button.tsx";
import type { Delivery } from "../flow/delivery.ts";
import type { AuthError } from "../flow/error.ts";
import { useWords } from "../hooks/use-words.ts";
import { formError } from "./form-error.ts";
import { ResendCode, toCode } from "./resend-code.tsx";
import { SlowHint } from "./slow-hint.tsx";

export interface ConfirmSignUpFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** The account to confirm. */
  readonly username: string;
  /** Where the code went. */
  readonly sentTo?: Delivery | undefined;
  /** When it went there, in milliseconds since 1970: asking again has to wait a while. */
  readonly sentAt?: number | undefined;
  /** A new one was asked for and could not be sent. @default false */
  readonly isUnsent?: boolean | undefined;
  /** A code to begin with, from a link. */
  readonly code?: string | undefined;
  /** Gets the code. A full code is handed on by itself, once. */
  readonly onSubmit: (code: string) => unknown;
  /** Has a new code sent, as `resend` of the step does. Without it, none can be asked for. */
  readonly onResend?: (() => Promise<{ readonly ok: boolean }>) | undefined;
  /** Goes back to the address. Without it, there is no way back here. */
  readonly onWrongAddress?: (() => void) | undefined;
  readonly error?: AuthError | undefined;
}

/** Asks for the code that was sent to a new account: a `<form>` with where it went, the code, and a way to get a new one. */
export const ConfirmSignUpForm = replaceable("ConfirmSignUpForm", ConfirmSignUpFormWithRef);

function ConfirmSignUpFormWithRef(
  {
    username,
    sentTo,
    sentAt,
    isUnsent,
    code,
    onSubmit,
    onResend,
    onWrongAddress,
    error,
    ...rest
  }: ConfirmSignUpFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const schema = useCallback(async () => (await import("../schema/confirm-sign-up.ts")).codeSchema(), []);
  return (
    <>
      <p className="ck-lead">
        {isUnsent ? words.confirmSignUp.unsent : <SentTo sentTo={sentTo} />}
        {onWrongAddress && (
          <>
            {" "}
            <Button kind="link" onClick={onWrongAddress}>
              {sentTo?.medium === "sms" ? words.confirmSignUp.wrongNumber : words.confirmSignUp.wrongAddress}
            </Button>
          </>
        )}
      </p>
      <Form
        {...rest}
        ref={ref}
        schema={schema}
        defaultValues={{ code }}
        error={formError(words, error)}
        onSubmit={(answer) => onSubmit(answer.code)}
      >
        <HiddenUsername value={username} />
        <CodeField ref={input} fromSms={sentTo?.medium === "sms" && (sentAt ?? true)} />
        <SubmitButton pending={words.confirmSignUp.pending}>{words.confirmSignUp.submit}</SubmitButton>
        <SlowHint />
      </Form>
      {onResend && (
        <ResendCode
          sentTo={sentTo}
          sentAt={sentAt}
          onResend={onResend}
          onSent={() => toCode(input.current)}
        />
      )}
    </>
  );
}

function SentTo({ sentTo }: { readonly sentTo: Delivery | undefined }): ReactNode {
  const { confirmSignUp } = useWords();
  if (!sentTo?.destination) return confirmSignUp.sent;
  // Addresses and numbers run left to right in every language.
  return rich(confirmSignUp.sentTo, { destination: <strong dir="ltr">{sentTo.destination}</strong> });
}
