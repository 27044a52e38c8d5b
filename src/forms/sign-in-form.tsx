"use client";
import { forwardRef, useCallback, type ReactNode } from "react";
import { Form, type FormProps } from "../fields/form.tsx";
import { NameField } from "../fields/name-field.tsx";
import { PasswordField } from "../fields/password-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import type { Credentials } from "../flow/sign-in.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { usePool } from "../hooks/use-pool.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface SignInFormProps extends Omit<
  FormProps<Credentials>,
  "schema" | "error" | "defaultValues" | "children"
> {
  /** The refusal of the last answer, as `useSignIn` tells it. */
  readonly error?: AuthError | undefined;
  /** A name to begin with. */
  readonly username?: string | undefined;
  /** ISO 3166 code of the country that a phone number without its own is read in. @default the browser's */
  readonly country?: string | undefined;
  /** Stands beside the label of the password, such as a link to a page where it can be reset. */
  readonly passwordAside?: ReactNode;
}

/** Asks for name and password: a `<form>` that password managers know. Hands a valid answer to `onSubmit`; sends nothing itself. */
export const SignInForm = forwardRef<HTMLFormElement, SignInFormProps>(function SignInForm(
  { error, username, country, passwordAside, ...rest },
  ref,
) {
  const words = useFirstWords();
  const { signInWith } = usePool();
  const schema = useCallback(
    async () => (await import("../schema/sign-in.ts")).signInSchema({ signInWith, country }),
    [signInWith, country],
  );
  return (
    <Form
      {...rest}
      ref={ref}
      schema={schema}
      defaultValues={{ username }}
      error={formError(words, error, signInWith)}
    >
      <NameField signInWith={signInWith} />
      <PasswordField autoComplete="current-password" aside={passwordAside} />
      <SubmitButton pending={words.signIn.pending}>{words.signIn.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
});
