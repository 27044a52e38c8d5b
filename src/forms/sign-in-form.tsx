"use client";
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  type ForwardedRef,
} from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { beginsWithPassword, type FirstFactor, type PoolSettings } from "../client/pool.ts";
import { CheckboxField } from "../fields/checkbox-field.tsx";
import { Form, type FormProps } from "../fields/form.tsx";
import { KnownName } from "../fields/known-name.tsx";
import { NameField } from "../fields/name-field.tsx";
import { Notice } from "../fields/notice.tsx";
import { PasswordField } from "../fields/password-field.tsx";
import { StaySignedInField } from "../fields/stay-signed-in-field.tsx";
import { Button, SubmitButton } from "../fields/submit-button.tsx";
import type { AuthError } from "../flow/error.ts";
import type { SignInAnswer } from "../flow/sign-in.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { useLastSignIn } from "../hooks/use-last-sign-in.ts";
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
  /**
   * Lets this browser remember the name, and what was signed in with, for the next time. The box is not ticked at first: others may use
   * this browser. A name that is remembered stands as text, with a way to somebody else's.
   *
   * @default false
   */
  readonly offersToRememberName?: boolean | undefined;
}

/**
 * Asks for name and password: a `<form>` that password managers know. Where the pool can do without the password, a button says
 * so, or the name is asked for alone. Hands a valid answer to `onSubmit`; sends nothing itself.
 */
export const SignInForm = replaceable("SignInForm", SignInFormWithRef);

function SignInFormWithRef(props: SignInFormProps, ref: ForwardedRef<HTMLFormElement>) {
  const { error, username, country, passwordAside, companies, onCompany, onInput, onSubmit, ...others } =
    props;
  const { offersToStaySignedIn = false, offersToRememberName = false, ...rest } = others;
  const words = useFirstWords();
  const pool = usePool();
  const { signInWith } = pool;
  const form = useRef<HTMLFormElement>(null);
  const { last, forget } = useLastSignIn();
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  const isKnown = offersToRememberName && !isSomebodyElse && (!username || username === last?.username);
  const known = isKnown ? last : undefined;
  useImperativeHandle(ref, () => form.current as HTMLFormElement);
  const knownName = known?.username;
  // The provider itself, so that a key which changes nothing draws nothing.
  const [company, setCompany] = useState(() => companyOf(companies, knownName ?? username ?? ""));
  // What is remembered, or was typed before React came; a field for somebody else is empty.
  useEffect(() => {
    const typed = form.current?.querySelector("input")?.value ?? "";
    setCompany(companyOf(companies, knownName ?? typed));
  }, [companies, knownName]);
  const { way, ways: waysWithout, choose } = useWay(pool, known?.factor, form);
  const asksPassword = way === "password" && !company;
  const ways = company ? [] : waysWithout;
  const schema = useCallback(
    async () =>
      (await import("../schema/sign-in.ts")).signInSchema({
        signInWith,
        country,
        asksPassword,
        known: knownName,
      }),
    [signInWith, country, asksPassword, knownName],
  );

  useEffect(() => {
    if (isSomebodyElse) form.current?.querySelector("input")?.focus();
  }, [isSomebodyElse]);

  return (
    <Form
      {...rest}
      // Whatever was typed belongs to the one who was here before.
      key={isSomebodyElse ? "else" : "first"}
      ref={form}
      schema={schema}
      defaultValues={{
        username: isSomebodyElse ? undefined : username,
        staySignedIn: true,
        rememberName: known !== undefined,
      }}
      error={formError(words, error, signInWith)}
      onInput={(event) => {
        onInput?.(event);
        const { name, value } = event.target as HTMLInputElement;
        if (name === "username") setCompany(companyOf(companies, value));
      }}
      onSubmit={(answer) => {
        if (company) return onCompany?.(company, answer.username);
        return onSubmit(asksPassword || way === "several" ? answer : { ...answer, factor: way });
      }}
    >
      {known ? (
        <KnownName
          username={known.username}
          signInWith={signInWith}
          onNotYou={() => {
            forget();
            setSomebodyElse(true);
          }}
        />
      ) : (
        <NameField signInWith={signInWith} />
      )}
      {company && <Notice>{words.signIn.company}</Notice>}
      {asksPassword && <PasswordField autoComplete="current-password" aside={passwordAside} />}
      {offersToStaySignedIn && <StaySignedInField />}
      {offersToRememberName && (
        <CheckboxField
          key={known ? "known" : "unknown"}
          name="rememberName"
          label={words.signIn.rememberName}
        />
      )}
      <SubmitButton pending={words.signIn.pending}>
        {asksPassword ? words.signIn.submit : words.signIn[known?.factor && !company ? by[way] : "goOn"]}
      </SubmitButton>
      {ways.map((other) => (
        <Button key={other} onClick={() => choose(other)}>
          {words.signIn[by[other]]}
        </Button>
      ))}
      <SlowHint />
    </Form>
  );
}

/** What the sign-in begins with; `several` leaves it to a choice. */
type Way = FirstFactor | "several";

const by = {
  password: "withPassword",
  email: "withEmail",
  sms: "withSms",
  passkey: "withPasskey",
  several: "withoutPassword",
} as const;

/** What is begun with here, which other ways there are, and how to change to one. */
function useWay(
  pool: PoolSettings,
  lastUsed: FirstFactor | undefined,
  form: RefObject<HTMLFormElement | null>,
) {
  const factors = pool.authFlowType === "USER_AUTH" ? pool.firstFactors : [];
  const [only = "several", ...more] = factors.filter((factor) => factor !== "password");
  const withoutPassword: Way = more.length === 0 ? only : "several";
  // As it was first shown: a page that a server sent asks what the pool prefers, and its fields stay where they are.
  const [begun] = useState(lastUsed);
  const last = begun && begun === lastUsed && factors.includes(begun) ? begun : undefined;
  const [chosen, setChosen] = useState<Way>();
  const way = chosen ?? last ?? (beginsWithPassword(pool) ? "password" : withoutPassword);
  const ways: readonly Way[] =
    last && way !== "password"
      ? factors.filter((factor) => factor !== way)
      : factors.length > 1
        ? [way === "password" ? withoutPassword : "password"]
        : [];

  // Whoever has given their name already, and wants no password, is done.
  useEffect(() => {
    if (!chosen || !form.current) return;
    const name = form.current.querySelector<HTMLInputElement>("[name=username]");
    if (!name?.value) name?.focus();
    else if (chosen === "password") form.current.querySelector<HTMLElement>("[name=password]")?.focus();
    else form.current.requestSubmit();
  }, [chosen, form]);

  return { way, ways, choose: setChosen };
}
