"use client";
import { Fragment, type ComponentPropsWithoutRef, type ReactElement } from "react";
import type { FieldQuestion } from "../fields/attribute-field.tsx";
import { Notice } from "../fields/notice.tsx";
import { SignOutButton } from "../forms/sign-out-button.tsx";
import { mayHavePassword } from "../flow/has-password.ts";
import type { User } from "../flow/user.ts";
import { useAllWords } from "../hooks/use-all-words.ts";
import { usePool } from "../hooks/use-pool.ts";
import { useSession } from "../hooks/use-session.ts";
import { readMfa } from "../client/pool-mfa.ts";
import type { PoolSettings } from "../client/pool.ts";
import { AccountSection, signedOut, Unread } from "./account-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { DeleteAccountSection } from "./delete-account-section.tsx";
import { DevicesSection } from "./devices-section.tsx";
import { MfaSection } from "./mfa-section.tsx";
import { PasskeysSection } from "./passkeys-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { Person } from "./person.tsx";
import { ProfileSection } from "./profile-section.tsx";

/** The kit's own sections of an account. */
export type AccountSectionName =
  | "profile"
  | "email"
  | "phone_number"
  | "password"
  | "mfa"
  | "passkeys"
  | "devices"
  | "signOut"
  | "deleteAccount";

export interface AccountProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /**
   * What is shown, in this order: the kit's sections by their names, and elements of your own, such as an `<AccountSection>`.
   *
   * @default all that the pool has a use for; the password of those alone who have theirs here
   */
  readonly sections?: readonly (AccountSectionName | ReactElement)[] | undefined;
  /** Questions for the profile, as `<SignUp attributes>` takes them. @default what the pool requires and the account has */
  readonly attributes?: readonly FieldQuestion[] | undefined;
  /** ISO 3166 code of the country that phone numbers begin with. @default the browser's */
  readonly country?: string | undefined;
  /** The level of its heading; sections are one below. @default 1 */
  readonly headingLevel?: 1 | 2 | 3 | undefined;
  /** Called once the account has been deleted. */
  readonly onDeleted?: (() => void) | undefined;
}

/** Everything that whoever is signed in may change about their account: a `<div>` of sections. */
export function Account({
  sections,
  attributes,
  country,
  headingLevel = 1,
  onDeleted,
  className,
  ...rest
}: AccountProps) {
  const words = useAllWords();
  const session = useSession();
  const pool = usePool();
  const Heading = `h${headingLevel}` as const;
  if (session.status === "signedOut" && session.reason === "deleted") {
    return (
      <AccountSection headingLevel={headingLevel} heading={words.account.heading} takeFocus>
        <Notice>{words.signIn.deleted}</Notice>
      </AccountSection>
    );
  }
  if (session.status !== "signedIn") {
    const error = session.status === "signedOut" ? signedOut : session.error;
    return (
      <AccountSection headingLevel={headingLevel} heading={words.account.heading}>
        <Unread error={error} />
      </AccountSection>
    );
  }
  const shared = { headingLevel: (headingLevel + 1) as 2 | 3 | 4 };
  const section = (name: AccountSectionName) => {
    switch (name) {
      case "profile":
        return <ProfileSection {...shared} attributes={attributes} />;
      case "email":
      case "phone_number":
        return <ContactSection {...shared} attribute={name} country={country} />;
      case "password":
        return <PasswordSection {...shared} />;
      case "mfa":
        return <MfaSection {...shared} />;
      case "passkeys":
        return <PasskeysSection {...shared} />;
      case "devices":
        return <DevicesSection {...shared} />;
      case "signOut":
        return (
          <AccountSection {...shared} heading={words.signOut.submit}>
            <SignOutButton />
            <SignOutButton global confirm />
          </AccountSection>
        );
      case "deleteAccount":
        return <DeleteAccountSection {...shared} onDeleted={onDeleted} />;
      default:
        return name satisfies never;
    }
  };
  return (
    <div
      lang={words.language}
      dir={words.direction}
      {...rest}
      className={className ? `ck-card ck-account ${className}` : "ck-card ck-account"}
    >
      <header className="ck-header">
        <Heading className="ck-heading">{words.account.heading}</Heading>
      </header>
      <Person user={session.user} />
      {(sections ?? usual(pool, session.user)).map((one, at) => (
        <Fragment key={typeof one === "string" ? one : (one.key ?? at)}>
          {typeof one === "string" ? section(one) : one}
        </Fragment>
      ))}
    </div>
  );
}

function usual(pool: PoolSettings, user: User): readonly AccountSectionName[] {
  const { signInWith, requiredAttributes, firstFactors } = pool;
  const { methods } = readMfa(pool);
  const hasPhone =
    user.phone ||
    signInWith.includes("phone") ||
    requiredAttributes.includes("phone_number") ||
    methods.includes("sms");
  return [
    "profile",
    "email",
    ...(hasPhone ? (["phone_number"] as const) : []),
    ...(mayHavePassword(user) ? (["password"] as const) : []),
    ...(methods.length > 0 ? (["mfa"] as const) : []),
    ...(firstFactors.includes("passkey") ? (["passkeys"] as const) : []),
    "devices",
    "signOut",
    "deleteAccount",
  ];
}
