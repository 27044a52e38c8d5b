"use client";
import {
  useMemo,
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type ReactElement,
  type RefAttributes,
} from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { beginsWithPassword } from "../client/pool.ts";
import { AttributeField, type FieldQuestion } from "../fields/attribute-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { NameField } from "../fields/name-field.tsx";
import { NewPasswordField } from "../fields/new-password-field.tsx";
import { PasswordField } from "../fields/password-field.tsx";
import { PhoneField } from "../fields/phone-field.tsx";
import { StaySignedInField } from "../fields/stay-signed-in-field.tsx";
import { SubmitButton } from "../fields/submit-button.tsx";
import { TermsField } from "../fields/terms-field.tsx";
import { useLateHint } from "../fields/use-late-hint.tsx";
import type { AuthError } from "../flow/error.ts";
import type { Details } from "../flow/sign-up.ts";
import { usePool } from "../hooks/use-pool.ts";
import { useWords } from "../hooks/use-words.ts";
import type { AttributeAnswers } from "../schema/attributes.ts";
import type { SignInName } from "../schema/identity.ts";
import { signUpQuestions } from "../schema/sign-up-questions.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

/** A valid answer to the sign-up form: what makes an account. */
export interface SignUpAnswer<Attributes extends readonly FieldQuestion[]> {
  readonly username: string;
  /** Not there where none was asked for. */
  readonly password?: string;
  readonly attributes: AttributeAnswers<Attributes>;
  /** Not there where that was not asked. */
  readonly staySignedIn?: boolean;
}

export interface SignUpFormProps<Attributes extends readonly FieldQuestion[]> extends Omit<
  FormProps<unknown>,
  "schema" | "error" | "defaultValues" | "children" | "onSubmit"
> {
  /**
   * What to ask beside the name and the password: names of attributes, or questions for them. What the pool requires is asked
   * anyway.
   */
  readonly attributes?: Attributes | undefined;
  /** Where the terms of service can be read; with it, they have to be agreed to. */
  readonly terms?: string | undefined;
  /** Ask for a password. @default true, except where the pool begins without one */
  readonly asksPassword?: boolean | undefined;
  /** Ask for the password twice. It can be shown, so nobody has to. @default false */
  readonly repeatPassword?: boolean | undefined;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
  /** Leaves it to people whether they stay signed in once this tab is closed. The box is ticked at first. @default false */
  readonly offersToStaySignedIn?: boolean | undefined;
  /** A name to begin with: an email address, phone number or username, whatever the pool signs in with. */
  readonly username?: string | undefined;
  /** The whole answer from before, for somebody who comes back to mend it. */
  readonly typed?: Details | undefined;
  readonly onSubmit: (answer: SignUpAnswer<Attributes>) => unknown;
  /** The refusal of the last answer, as `useSignUp` tells it. */
  readonly error?: AuthError | undefined;
}

/**
 * Asks for everything that makes an account: a `<form>` with the name the pool signs in with, the attributes, and a password that
 * shows what the pool wants of it. Hands a valid answer to `onSubmit`; sends nothing itself.
 */
export const SignUpForm = replaceable("SignUpForm", SignUpFormWithRef) as <
  const Attributes extends readonly FieldQuestion[] = [],
>(
  props: SignUpFormProps<Attributes> & RefAttributes<HTMLFormElement>,
) => ReactElement;

function SignUpFormWithRef(
  props: SignUpFormProps<readonly FieldQuestion[]>,
  ref: ForwardedRef<HTMLFormElement>,
) {
  const {
    attributes = none,
    terms,
    asksPassword: asks,
    repeatPassword = false,
    offersToStaySignedIn = false,
    country,
    username,
    typed,
    error,
    ...rest
  } = props;
  const words = useWords();
  const pool = usePool();
  const { signInWith, requiredAttributes, passwordPolicy } = pool;
  const asksPassword = asks ?? beginsWithPassword(pool);
  const { nameKinds, questions } = useMemo(
    () => signUpQuestions({ signInWith, requiredAttributes, attributes }),
    [signInWith, requiredAttributes, attributes],
  );
  const hasTerms = terms !== undefined;
  const schema = useMemo(() => {
    const options = { signInWith, requiredAttributes, attributes, passwordPolicy, country, asksPassword };
    return () =>
      import("../schema/sign-up.ts").then(({ signUpSchema }) =>
        signUpSchema({ ...options, terms: hasTerms, repeatPassword }),
      );
  }, [
    signInWith,
    requiredAttributes,
    attributes,
    passwordPolicy,
    country,
    asksPassword,
    hasTerms,
    repeatPassword,
  ]);
  const late = useLateHint(undefined, nameKinds.includes("email") && "address");
  const isPhone = nameKinds.length === 1 && nameKinds[0] === "phone";
  return (
    <Form
      {...(rest as Omit<ComponentPropsWithoutRef<"form">, "onSubmit"> & Pick<FormProps<unknown>, "onSubmit">)}
      ref={ref}
      schema={schema}
      defaultValues={{
        ...typed?.attributes,
        username: typed?.username ?? username,
        password: typed?.password,
        repeatPassword: typed?.password,
        terms: Boolean(typed),
        staySignedIn: typed?.staySignedIn ?? true,
      }}
      error={formError(words, error, nameKinds, fieldOf(error, nameKinds))}
    >
      {isPhone ? (
        <PhoneField name="username" autoComplete="username" country={country} />
      ) : (
        <NameField signInWith={nameKinds} {...late} />
      )}
      {questions.map((question) => (
        <AttributeField key={question.name} question={question} country={country} />
      ))}
      {asksPassword && <NewPasswordField policy={passwordPolicy} />}
      {asksPassword && repeatPassword && (
        <PasswordField name="repeatPassword" label={words.label.repeatPassword} autoComplete="new-password" />
      )}
      {offersToStaySignedIn && <StaySignedInField />}
      {hasTerms && <TermsField href={terms} />}
      <SubmitButton pending={words.signUp.pending}>{words.signUp.submit}</SubmitButton>
      <SlowHint />
    </Form>
  );
}

const none: readonly FieldQuestion[] = [];

/** The address that an account is called by is asked for as its name. */
function fieldOf(error: AuthError | undefined, nameKinds: readonly SignInName[]): string | undefined {
  if (error?.field === "email" && nameKinds.includes("email")) return "username";
  if (error?.field === "phone_number" && nameKinds.includes("phone")) return "username";
  return error?.field;
}
