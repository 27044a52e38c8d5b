"use client";
import { useCallback, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import { TextField } from "../fields/text-field.tsx";
import type { AuthError } from "../flow/error.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface DeleteAccountFormProps extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /** What has to be typed: the name of the account, so that it is seen which one goes. */
  readonly word: string;
  readonly onSubmit: () => unknown;
  readonly error?: AuthError | undefined;
}

/** Asks whether an account is really to be deleted: a `<form>` where its name has to be typed. */
export const DeleteAccountForm = replaceable("DeleteAccountForm", DeleteAccountFormWithRef);

function DeleteAccountFormWithRef(
  { word, onSubmit, error, ...rest }: DeleteAccountFormProps,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const words = useAllWords();
  const { mismatch } = words.deleteAccount;
  const schema = useCallback(
    async () => (await import("../schema/delete-account.ts")).deleteAccountSchema(word, mismatch),
    [word, mismatch],
  );
  return (
    <Form {...rest} ref={ref} schema={schema} error={formError(words, error)} onSubmit={() => onSubmit()}>
      <TextField
        name="confirmation"
        label={words.deleteAccount.label({ word })}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <SubmitButton pending={words.deleteAccount.pending}>{words.deleteAccount.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}
