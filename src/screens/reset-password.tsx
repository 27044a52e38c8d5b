"use client";
import { useEffect } from "react";
import { useResetPassword } from "../hooks/use-reset-password.ts";
import { useSession } from "../hooks/use-session.ts";
import type { FrameProps } from "./card.tsx";
import type { ScreenTasks } from "./after-sign-in-card.tsx";
import { ConfirmCard, AfterSignInCard } from "./later-cards.ts";
import { QuestionCard, type QuestionOptions } from "./question-card.tsx";
import { SignedInCard } from "./signed-in-card.tsx";
import { useWithReturnPath } from "./to-screen.tsx";
import { useArrival, type Arrival } from "./use-arrival.ts";
import { useFollowsOn } from "./use-follows-on.ts";
import { useOwnEntry } from "./use-own-entry.ts";

export interface ResetPasswordProps extends FrameProps, QuestionOptions, ScreenTasks {
  /**
   * Called once somebody is signed in, also when they were already. Without it, the page they came from is opened, where one is
   * known.
   */
  readonly onSignedIn?: ((arrival: Arrival) => void) | undefined;
  /** The address of the sign-in page. */
  readonly signInHref?: string | undefined;
  /** Shows the sign-in in place; gets the name that was typed. Without either, the way back is the first question. */
  readonly onSignIn?: ((username: string) => void) | undefined;
  /** A name to begin with. */
  readonly username?: string | undefined;
}

/** The whole way to a new password: the name, the code that was sent with the new password, and in. Renders a `<section>`. */
export function ResetPassword(props: ResetPasswordProps) {
  const {
    onSignedIn,
    signInHref,
    onSignIn,
    username,
    attributes,
    country,
    offersToRemember,
    customForm,
    tasks,
    ...rest
  } = props;
  const session = useSession();
  const { step, isPending, error, reset } = useResetPassword();
  const { newcomer, goOn } = useArrival(session, onSignedIn, tasks);
  const shown = session.status === "signedIn" ? ({ name: "signedIn", user: session.user } as const) : step;
  const card = { ...rest, takeFocus: useFollowsOn(shown.name) || rest.takeFocus };
  const name = "username" in step ? step.username : undefined;
  const signInPage = useWithReturnPath(signInHref);
  const leave = signInPage ? () => location.assign(signInPage) : reset;
  const back = onSignIn ? () => onSignIn(name ?? username ?? "") : leave;

  useOwnEntry(shown.name, "resetPassword", reset);
  useEffect(() => {
    if (isPending) ConfirmCard.near();
  }, [isPending]);

  if (newcomer) return <AfterSignInCard {...card} {...{ newcomer, country }} takeFocus />;
  switch (shown.name) {
    case "signedIn":
      return <SignedInCard {...card} user={shown.user} onGoOn={onSignedIn && goOn} />;
    case "confirmSignUp":
    case "link":
    case "password":
    case "unsupported":
      return (
        <ConfirmCard
          {...card}
          {...{ signInHref, isPending, error }}
          step={shown}
          onReset={back}
          journey="signIn"
        />
      );
    default:
      return (
        <QuestionCard
          {...card}
          {...{ attributes, country, offersToRemember, customForm, signInHref, isPending, error }}
          step={shown.name === "resetPassword" && !shown.username ? { ...shown, username } : shown}
          onReset={back}
          journey="signIn"
        />
      );
  }
}
