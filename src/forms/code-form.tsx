"use client";
import { useCallback, useRef, type ReactNode, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { CheckboxField } from "../fields/checkbox-field.tsx";
import { CodeField } from "../fields/code-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { HiddenUsername } from "../fields/hidden-username.tsx";
import { rich } from "../fields/rich.tsx";
import { Button, SubmitButton } from "../fields/submit-button.tsx";
import type { CodeStep } from "../flow/asked-step.ts";
import type { AnswerOptions } from "../flow/asked.ts";
import type { Delivery } from "../flow/delivery.ts";
import type { AuthError } from "../flow/error.ts";
import { useWords } from "../hooks/use-words.ts";
import type { CodeAnswerOptions } from "../schema/code-answer.ts";
import { formError } from "./form-error.ts";
import { ResendCode, toCode } from "./resend-code.tsx";
import { SlowHint } from "./slow-hint.tsx";

export interface CodeFormProps
  extends
    Omit<FormProps<unknown>, "schema" | "error" | "defaultValues" | "children" | "onSubmit">,
    Pick<CodeStep, "username" | "from">,
    CodeAnswerOptions {
  /** Where it went. */
  readonly sentTo?: Delivery | undefined;
  /** When it went there, in milliseconds since 1970: asking again has to wait a while. */
  readonly sentAt?: number | undefined;
  /** Gets the code, and whether this browser is to be remembered. A full code is handed on by itself, once. */
  readonly onSubmit: (code: string, options: AnswerOptions) => unknown;
  /** Has another code sent, as `resend` of the step does. Without it, none can be asked for. */
  readonly onResend?: (() => Promise<{ readonly ok: boolean }>) | undefined;
  /** Goes to the choice of another way to sign in. Without it, there is none. */
  readonly onChooseAnother?: (() => unknown) | undefined;
  /** Offers not to ask again on this browser, in a pool that leaves that to the person. @default false */
  readonly offersToRemember?: boolean | undefined;
  readonly error?: AuthError | undefined;
}

/** Asks for a code on the way in, one that was sent or one of an authenticator app: a `<form>` with where to find it, and a way to get another. */
export const CodeForm = replaceable("CodeForm", CodeFormWithRef);

function CodeFormWithRef(
  {
    username,
    from,
    digits,
    maxDigits,
    sentTo,
    sentAt,
    onSubmit,
    onResend,
    onChooseAnother,
    offersToRemember = false,
    error,
    ...rest
  }: CodeFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const schema = useCallback(
    async () => (await import("../schema/code-answer.ts")).codeAnswerSchema({ digits, maxDigits }),
    [digits, maxDigits],
  );
  return (
    <>
      <p className="ck-lead">
        <WhereToFind from={from} sentTo={sentTo} />
      </p>
      <Form
        {...rest}
        ref={ref}
        schema={schema}
        error={formError(words, error)}
        onSubmit={({ code, rememberDevice }) => onSubmit(code, { rememberDevice })}
      >
        <HiddenUsername value={username} />
        {/* Somebody who may still want to tick the box sends the code themselves. */}
        <CodeField
          ref={input}
          {...{ digits, maxDigits }}
          fromSms={from === "sms" && (sentAt ?? true)}
          submitWhenFull={!offersToRemember}
        />
        {offersToRemember && <CheckboxField name="rememberDevice" label={words.code.rememberDevice} />}
        <SubmitButton pending={words.code.pending}>{words.code.submit}</SubmitButton>
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
      {onChooseAnother && (
        <Button kind="quiet" onClick={onChooseAnother}>
          {words.chooseFactor.another}
        </Button>
      )}
    </>
  );
}

function WhereToFind({ from, sentTo }: Pick<CodeFormProps, "from" | "sentTo">): ReactNode {
  const words = useWords();
  if (from === "totp") return words.code.fromTotp;
  if (!sentTo?.destination) return words.confirmSignUp.sent;
  // Addresses and numbers run left to right in every language.
  return rich(words.confirmSignUp.sentTo, { destination: <strong dir="ltr">{sentTo.destination}</strong> });
}
