"use client";
import { useRef, useState, type ReactNode } from "react";
import { SignInForm, type SignInFormProps } from "../forms/sign-in-form.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { useSession } from "../hooks/use-session.ts";
import { useSignIn } from "../hooks/use-sign-in.ts";
import type { ScreenTasks } from "./after-sign-in-card.tsx";
import { Card, type CardProps } from "./card.tsx";
import { AfterSignInCard } from "./later-cards.ts";
import { Ended } from "./ended.tsx";
import { OtherWays, type OtherWaysProps } from "./other-ways.tsx";
import type { QuestionOptions } from "./question-card.tsx";
import type { CompanyMember } from "./providers.tsx";
import { ReturningCard } from "./returning-card.tsx";
import { SignedInCard } from "./signed-in-card.tsx";
import { ToScreen } from "./to-screen.tsx";
import { useArrival, type Arrival } from "./use-arrival.ts";
import { useFollowsOn } from "./use-follows-on.ts";
import { useOwnEntry } from "./use-own-entry.ts";
import { useWayInNear, WayInCard } from "./way-in-card.tsx";

export interface SignInProps
  extends
    Omit<CardProps, "step" | "heading" | "footer" | "children">,
    Omit<QuestionOptions, "country">,
    ScreenTasks,
    OtherWaysProps,
    Pick<SignInFormProps, "companies" | "offersToStaySignedIn" | "offersToRememberName"> {
  /** @default the words' `signIn.heading` */
  readonly heading?: ReactNode;
  /**
   * Called once somebody is signed in, also when they were already. Without it, the page they came from is opened, where one is
   * known.
   */
  readonly onSignedIn?: ((arrival: Arrival) => void) | undefined;
  /** The address of the page where an account is made. */
  readonly signUpHref?: string | undefined;
  /** Shows the sign-up in place; gets the name that was typed. */
  readonly onSignUp?: ((username: string) => void) | undefined;
  /** A name to begin with. */
  readonly username?: string | undefined;
  /** ISO 3166 code of the country that a phone number without its own is read in. @default the browser's */
  readonly country?: string | undefined;
  /** Stands beside the label of the password. */
  readonly passwordAside?: ReactNode;
  /** The address of the page where a password is reset. */
  readonly resetPasswordHref?: string | undefined;
  /** Shows that in place; gets the name that was typed. */
  readonly onResetPassword?: ((username: string) => void) | undefined;
  /** Return to a code step that a reload interrupted, and open the one that a link in a mail leads to. @default true */
  readonly resume?: boolean | undefined;
}

/**
 * The whole way in: name and password, then the code of an account that is not confirmed yet. Whoever is signed in already is
 * taken on. Renders a `<section>`.
 */
export function SignIn(props: SignInProps) {
  const {
    heading,
    lead,
    onSignedIn,
    signUpHref,
    onSignUp,
    username,
    country,
    passwordAside,
    resetPasswordHref,
    onResetPassword,
    attributes,
    offersToRemember,
    customForm,
    tasks,
    providers,
    providersIn,
    companies,
    offersToStaySignedIn,
    offersToRememberName,
    resume = true,
    ...rest
  } = props;
  const words = useFirstWords();
  const session = useSession();
  const { step, isPending, error, start, reset } = useSignIn({ resume });
  const [member, setMember] = useState<CompanyMember>();
  const form = useRef<HTMLFormElement>(null);
  // For somebody who starts over.
  const typed = useRef<string>(undefined);
  const { newcomer, goOn } = useArrival(session, onSignedIn, tasks);
  const shown = session.status === "signedIn" ? ({ name: "signedIn", user: session.user } as const) : step;
  const card = { ...rest, takeFocus: useFollowsOn(shown.name) || rest.takeFocus };

  useOwnEntry(shown.name, "credentials", reset);
  useWayInNear(isPending);

  if (newcomer) return <AfterSignInCard {...card} {...{ newcomer, country }} takeFocus />;
  if (session.status === "loading" && session.isReturning) return <ReturningCard {...card} />;

  switch (shown.name) {
    case "credentials":
      return (
        <Card
          {...card}
          step={shown.name}
          heading={heading ?? words.signIn.heading}
          lead={lead}
          footer={
            (onSignUp ?? signUpHref ?? onResetPassword ?? resetPasswordHref) && (
              <>
                <ToScreen
                  sentence={({ link }) => link}
                  link={words.signIn.forgot}
                  href={resetPasswordHref}
                  onGo={onResetPassword && (() => onResetPassword(typedName(form.current)))}
                />
                <ToScreen
                  sentence={words.signIn.toSignUp}
                  link={words.signIn.toSignUpLink}
                  href={signUpHref}
                  onGo={onSignUp && (() => onSignUp(typedName(form.current)))}
                />
              </>
            )
          }
        >
          <Ended session={session} />
          <OtherWays {...{ providers, providersIn, member }} isAnswered={isPending} />
          <SignInForm
            ref={form}
            {...{
              country,
              passwordAside,
              isPending,
              error,
              companies,
              offersToStaySignedIn,
              offersToRememberName,
            }}
            username={shown.username ?? typed.current ?? username}
            onSubmit={(answer) => {
              typed.current = answer.username;
              return start(answer);
            }}
            onCompany={(provider, username) => setMember({ provider, username })}
          />
        </Card>
      );
    case "signedIn":
      return <SignedInCard {...card} user={shown.user} onGoOn={onSignedIn && goOn} />;
    default:
      return (
        <WayInCard
          {...card}
          {...{ attributes, country, offersToRemember, customForm, isPending, error }}
          step={shown}
          onReset={reset}
          journey="signIn"
        />
      );
  }
}

function typedName(form: HTMLFormElement | null): string {
  const name = form && new FormData(form).get("username");
  return typeof name === "string" ? name : "";
}
