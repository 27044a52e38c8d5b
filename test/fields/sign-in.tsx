import type { ReactNode } from "react";
import { page } from "vitest/browser";
import type { FormError } from "../../src/fields/form-context.ts";
import { Form } from "../../src/fields/form.tsx";
import { NameField } from "../../src/fields/name-field.tsx";
import { PasswordField } from "../../src/fields/password-field.tsx";
import { SubmitButton } from "../../src/fields/submit-button.tsx";

export const schema = async () =>
  (await import("../../src/schema/sign-in.ts")).signInSchema({ signInWith: ["email"] });

interface SignInProps {
  readonly onSubmit?: (answer: unknown) => unknown;
  readonly error?: FormError | undefined;
  readonly isPending?: boolean;
  readonly load?: typeof schema;
  readonly children?: ReactNode;
}

/** A form that everybody knows, to try what every form does. */
export function SignIn({ onSubmit = () => {}, load = schema, children, ...rest }: SignInProps) {
  return (
    <Form schema={load} onSubmit={onSubmit} {...rest}>
      <NameField signInWith={["email"]} />
      <PasswordField />
      {children}
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </Form>
  );
}

/** Its button, whatever it says. */
export const button = () => page.getByRole("button", { name: /sign(ing)? in/i });
