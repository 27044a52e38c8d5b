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
  /** Stands beside the label of the password, such as a link to a page where it can be reset. */
  readonly passwordAside?: ReactNode;
}

/** Asks for name and password: a `<form>` that password managers know. Hands a valid answer to `onSubmit`; sends nothing itself. */
export const SignInForm = forwardRef<HTMLFormElement, SignInFormProps>(function SignInForm(
  { error, username, passwordAside, ...rest },
  ref,
) {
  const words = useFirstWords();
  const { signInWith } = usePool();
  const schema = useCallback(
    async () => (await import("../schema/sign-in.ts")).signInSchema({ signInWith }),
    [signInWith],
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
