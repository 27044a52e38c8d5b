"use client";
import { useEffect, useState, type ReactNode } from "react";
import { Notice } from "../fields/notice.tsx";
import { Button } from "../fields/submit-button.tsx";
import type { Result } from "../flow/error.ts";
import type { User } from "../flow/user.ts";
import type { SignedOutStep, SignOutOptions } from "../flow/sign-out.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { sessionOf } from "../hooks/session-store.ts";
import { useSettings } from "../hooks/settings.ts";
import { useLatest } from "../hooks/use-latest.ts";
import { useSession } from "../hooks/use-session.ts";
import { useSignOut } from "../hooks/use-sign-out.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import type { FieldQuestion } from "../fields/attribute-field.tsx";
import { Card } from "./card.tsx";
import { AfterSignInCard, SignUp } from "./later-cards.ts";
import { ResetPassword } from "./later-reset-password.ts";
import { followsStep } from "./own-entry.ts";
import { ReturningCard } from "./returning-card.tsx";
import { SignIn, type SignInProps } from "./sign-in.tsx";
import type { SignUpProps } from "./sign-up.tsx";
import { useArrival, type Arrival } from "./use-arrival.ts";
import { OwnEntryContext } from "./use-own-entry.ts";
import { useRoutes, type Routes, type ScreenName } from "./use-routes.ts";

/** What the page inside gets to know of whoever is signed in. */
export interface Authenticated {
  readonly user: User;
  readonly groups: readonly string[];
  /** Signs out here or, with `global`, on every device. Never rejects. */
  readonly signOut: (options?: SignOutOptions) => Promise<Result<SignedOutStep>>;
}

export interface AuthenticatorProps<Attributes extends readonly FieldQuestion[]>
  extends
    Pick<
      SignUpProps<Attributes>,
      | "attributes"
      | "terms"
      | "asksPassword"
      | "repeatPassword"
      | "offersToStaySignedIn"
      | "country"
      | "className"
      | "headingLevel"
      | "offersToRemember"
      | "customForm"
      | "tasks"
      | "providers"
      | "providersIn"
      | "resume"
    >,
    Pick<SignInProps, "companies" | "offersToRememberName"> {
  /** The app, shown to whoever is signed in: a node, or a function of who that is. */
  readonly children?: ReactNode | ((authenticated: Authenticated) => ReactNode);
  /** Shown while it is not known yet who is signed in, also on a server. @default nothing */
  readonly fallback?: ReactNode;
  /** Which screen comes first. @default "signIn" */
  readonly first?: ScreenName | undefined;
  /** A name to begin with. */
  readonly username?: string | undefined;
  /**
   * Gives each screen an address: the address says which one is shown, links are links, and Back leads from a code to the first
   * question. Later questions are told by `step` in the query. At any other address `first` is shown. Whoever is signed in at the address of a screen goes on to where they were
   * going, else to `/`, unless `onSignedIn` says otherwise. The app's page is the one that has no such address.
   *
   * @example
   * <Authenticator routes={{ signIn: "/sign-in", signUp: "/join", resetPassword: "/reset" }}>
   */
  readonly routes?: Routes | undefined;
  /** Leave out the way to make an account. @default false */
  readonly hideSignUp?: boolean | undefined;
  /** Leave out the way to reset a password. @default false */
  readonly hideResetPassword?: boolean | undefined;
  /** Called once somebody is signed in, also when they were already. */
  readonly onSignedIn?: ((arrival: Arrival) => void) | undefined;
}

interface Screen {
  readonly name: ScreenName;
  readonly username?: string;
  readonly takeFocus?: true;
}

/** Whoever is not signed in any more has an account; and with the app, the focus that was in it has gone. */
const afterApp: Screen = { name: "signIn", takeFocus: true };

/** Here the app shows itself: nobody is sent to another page. */
const stay = () => {};

/** The app for whoever is signed in; sign-in and sign-up for everybody else. */
export function Authenticator<const Attributes extends readonly FieldQuestion[] = []>(
  props: AuthenticatorProps<Attributes>,
): ReactNode {
  const { children, fallback, first = "signIn", username, routes, onSignedIn, resume, ...rest } = props;
  const {
    hideSignUp = routes !== undefined && routes.signUp === undefined,
    hideResetPassword = routes !== undefined && routes.resetPassword === undefined,
    attributes,
    terms,
    asksPassword,
    repeatPassword,
    offersToStaySignedIn,
    offersToRememberName,
    country,
    offersToRemember,
    customForm,
    tasks,
    providers,
    providersIn,
    companies,
    ...card
  } = rest;
  const words = useFirstWords();
  const session = useSession();
  const { signOut } = useSignOut();
  const [screen, setScreen] = useState<Screen>({ name: first });
  // During rendering, so that the app is drawn once.
  if (session.status === "signedIn" && screen !== afterApp) setScreen(afterApp);
  const { newcomer } = useArrival(session, onSignedIn ?? stay, tasks);
  const open = routes && {
    ...routes,
    signUp: hideSignUp ? undefined : routes.signUp,
    resetPassword: hideResetPassword ? undefined : routes.resetPassword,
  };
  const route = useRoutes(open, session.status === "signedIn" && !newcomer && !onSignedIn);
  const isAtScreen = useLatest(route.at !== undefined);
  const [follow] = useState(() => followsStep(() => isAtScreen.current));
  const isSignedOut = session.status === "signedOut";
  useEffect(() => {
    if (isSignedOut && !hideSignUp) SignUp.near();
  }, [hideSignUp, isSignedOut]);

  if (newcomer) return <AfterSignInCard {...card} {...{ newcomer, country }} takeFocus />;
  if (session.status === "signedIn") {
    if (route.isLeaving) return fallback;
    const { user, groups } = session;
    return typeof children === "function" ? children({ user, groups, signOut }) : children;
  }
  if (session.status === "loading" && session.isReturning) return <ReturningCard {...card} />;
  // A screen that the address asks for stands there meanwhile, as it does by itself.
  if (session.status === "loading" && !route.at) {
    if (!session.error) return fallback;
    return (
      <Card {...card} step="loading" heading={words.signIn.heading}>
        <Notice tone="failure">{errorSentence(words, session.error)}</Notice>
        <AskAgain />
      </Card>
    );
  }
  const go = (name: ScreenName) => (username: string) => {
    setScreen({ name: routes ? screen.name : name, username, takeFocus: true });
    route.go(name);
  };
  const shared = {
    ...card,
    attributes,
    country,
    offersToRemember,
    customForm,
    username: screen.username ?? username,
    takeFocus: screen.takeFocus || route.hasMoved,
    onSignedIn: stay,
  };
  const ask = () => {
    const name = route.at ?? screen.name;
    switch (name) {
      case "signIn":
        return (
          <SignIn
            {...shared}
            {...{ offersToStaySignedIn, offersToRememberName, providers, providersIn, companies, resume }}
            {...(!hideSignUp && { onSignUp: go("signUp"), signUpHref: route.href("signUp") })}
            {...(!hideResetPassword && {
              onResetPassword: go("resetPassword"),
              resetPasswordHref: route.href("resetPassword"),
            })}
          />
        );
      case "signUp":
        return (
          <SignUp
            {...shared}
            {...{ terms, asksPassword, repeatPassword, offersToStaySignedIn, providers, providersIn, resume }}
            onSignIn={go("signIn")}
            signInHref={route.href("signIn")}
          />
        );
      case "resetPassword":
        return <ResetPassword {...shared} onSignIn={go("signIn")} signInHref={route.href("signIn")} />;
      default:
        return name satisfies never;
    }
  };
  return <OwnEntryContext.Provider value={routes && follow}>{ask()}</OwnEntryContext.Provider>;
}

/** For somebody who does not want to wait until it is tried again by itself. */
function AskAgain() {
  const words = useFirstWords();
  const { client } = useSettings();
  const [isPending, setPending] = useState(false);
  const ask = async () => {
    setPending(true);
    await sessionOf(client).sync();
    setPending(false);
  };
  return (
    <Button isPending={isPending} pending={words.loading} onClick={() => void ask()}>
      {words.tryAgain}
    </Button>
  );
}
