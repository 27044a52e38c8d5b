"use client";
import {
  forwardRef,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { beginsWithPassword, type FirstFactor, type PoolSettings } from "../client/pool.ts";
import { Form, type FormProps } from "../fields/form.tsx";
import { NameField } from "../fields/name-field.tsx";
import { Notice } from "../fields/notice.tsx";
import { PasswordField } from "../fields/password-field.tsx";
import { StaySignedInField } from "../fields/stay-signed-in-field.tsx";
import { Button, SubmitButton } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import type { SignInAnswer } from "../flow/sign-in.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { usePool } from "../hooks/use-pool.ts";
import { companyOf, type Companies } from "../schema/companies.ts";
import type { Provider } from "../schema/provider.ts";
import { formError } from "./form-error.ts";
import { SlowHint } from "./slow-hint.tsx";

export interface SignInFormProps extends Omit<
  FormProps<SignInAnswer>,
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
  /** Whose email domain signs in elsewhere: they are not asked for a password. */
  readonly companies?: Companies | undefined;
  /** Gets the provider of such an address, and the address. */
  readonly onCompany?: ((provider: Provider, username: string) => unknown) | undefined;
  /**
   * Leaves it to people whether they stay signed in once this tab is closed. The box is ticked at first: that is how it is without a
   * box, and a link that opens in a new tab would ask them to sign in again. Whoever sits at somebody else's computer looks for it.
   *
   * @default false
   */
  readonly offersToStaySignedIn?: boolean | undefined;
}

/**
 * Asks for name and password: a `<form>` that password managers know. Where the pool can do without the password, a button says
 * so, or the name is asked for alone. Hands a valid answer to `onSubmit`; sends nothing itself.
 */
export const SignInForm = forwardRef<HTMLFormElement, SignInFormProps>(function SignInForm(
  {
    error,
    username,
    country,
    passwordAside,
    companies,
    onCompany,
    offersToStaySignedIn = false,
    onSubmit,
    onInput,
    ...rest
  },
  ref,
) {
  const words = useFirstWords();
  const pool = usePool();
  const { signInWith } = pool;
  const form = useRef<HTMLFormElement>(null);
  useImperativeHandle(ref, () => form.current as HTMLFormElement, []);
  // The provider itself, so that a key which changes nothing draws nothing.
  const [company, setCompany] = useState(() => companyOf(companies, username ?? ""));
  // What was typed before React came.
  useEffect(
    () => setCompany(companyOf(companies, form.current?.querySelector("input")?.value ?? "")),
    [companies],
  );
  const passwordOrNot = usePasswordOrNot(pool, form);
  const { factor, toggle } = passwordOrNot;
  const asksPassword = passwordOrNot.asksPassword && !company;
  const others = company ? [] : passwordOrNot.others;
  const schema = useCallback(
    async () => (await import("../schema/sign-in.ts")).signInSchema({ signInWith, country, asksPassword }),
    [signInWith, country, asksPassword],
  );
  return (
    <Form
      {...rest}
      ref={form}
      schema={schema}
      defaultValues={{ username, staySignedIn: true }}
      error={formError(words, error, signInWith)}
      onInput={(event) => {
        onInput?.(event);
        const { name, value } = event.target as HTMLInputElement;
        if (name === "username") setCompany(companyOf(companies, value));
      }}
      onSubmit={(answer) => {
        if (company) return onCompany?.(company, answer.username);
        return onSubmit(asksPassword ? answer : { ...answer, ...(factor && { factor }) });
      }}
    >
      <NameField signInWith={signInWith} />
      {company && <Notice>{words.signIn.company}</Notice>}
      {asksPassword && <PasswordField autoComplete="current-password" aside={passwordAside} />}
      {offersToStaySignedIn && <StaySignedInField />}
      <SubmitButton pending={words.signIn.pending}>
        {asksPassword ? words.signIn.submit : words.signIn.goOn}
      </SubmitButton>
      {others.length > 0 && (
        <Button onClick={toggle}>
          {words.signIn[asksPassword ? without[factor ?? "several"] : "withPassword"]}
        </Button>
      )}
      <SlowHint />
    </Form>
  );
});

const without = {
  email: "withEmail",
  sms: "withSms",
  passkey: "withPasskey",
  several: "withoutPassword",
} as const;

/** Whether the password is asked for here, and how to change that. */
function usePasswordOrNot(pool: PoolSettings, form: RefObject<HTMLFormElement | null>) {
  const [chosen, setChosen] = useState<boolean>();
  const asksPassword = chosen ?? beginsWithPassword(pool);
  const others = pool.authFlowType === "USER_AUTH" ? pool.firstFactors.filter(isWithoutPassword) : [];
  const [only, ...more] = others;

  // Whoever has typed their name already, and wants no password, is done.
  useEffect(() => {
    if (chosen !== false || !form.current) return;
    const name = form.current.querySelector("input");
    if (name?.value) form.current.requestSubmit();
    else name?.focus();
  }, [chosen, form]);

  return {
    asksPassword,
    others,
    factor: more.length === 0 ? only : undefined,
    toggle: () => setChosen(!asksPassword),
  };
}

function isWithoutPassword(factor: FirstFactor): factor is Exclude<FirstFactor, "password"> {
  return factor !== "password";
}
