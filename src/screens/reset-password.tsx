"use client";
import { useEffect } from "react";
import { useResetPassword } from "../hooks/use-reset-password.ts";
import { useSession } from "../hooks/use-session.ts";
import type { CardProps } from "./card.tsx";
import type { ScreenTasks } from "./after-sign-in-card.tsx";
import { AccountCard, AfterSignInCard } from "./later-cards.ts";
import { QuestionCard, type QuestionOptions } from "./question-card.tsx";
import { SignedInCard } from "./signed-in-card.tsx";
import { useArrival, type Arrival } from "./use-arrival.ts";
import { useFollowsOn } from "./use-follows-on.ts";
import { useStartsOver } from "./use-starts-over.ts";

export interface ResetPasswordProps
  extends Omit<CardProps, "step" | "heading" | "lead" | "footer" | "children">, QuestionOptions, ScreenTasks {
  /**
   * Called once somebody is signed in, also when they were already. Without it, the page they came from is opened, where one is
   * known.
   */
  readonly onSignedIn?: ((arrival: Arrival) => void) | undefined;
  /** Leads back to the sign-in; gets the name that was typed. Without it, the way back is the first question. */
  readonly onSignIn?: ((username: string) => void) | undefined;
  /** A name to begin with. */
  readonly username?: string | undefined;
}

/** The whole way to a new password: the name, the code that was sent with the new password, and in. Renders a `<section>`. */
export function ResetPassword(props: ResetPasswordProps) {
  const {
    onSignedIn,
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
  useStartsOver(session, step.name, reset);
  const shown = session.status === "signedIn" ? ({ name: "signedIn", user: session.user } as const) : step;
  const card = { ...rest, takeFocus: useFollowsOn(shown.name) || rest.takeFocus };
  const name = "username" in step ? step.username : undefined;
  const back = onSignIn ? () => onSignIn(name ?? username ?? "") : reset;

  useEffect(() => {
    if (isPending) AccountCard.near();
  }, [isPending]);

  if (newcomer) return <AfterSignInCard {...card} takeFocus newcomer={newcomer} />;
  switch (shown.name) {
    case "signedIn":
      return <SignedInCard {...card} user={shown.user} onGoOn={onSignedIn && goOn} />;
    case "confirmSignUp":
    case "link":
    case "password":
    case "unsupported":
      return (
        <AccountCard
          {...card}
          step={shown}
          isPending={isPending}
          error={error}
          onReset={back}
          journey="signIn"
        />
      );
    default:
      return (
        <QuestionCard
          {...card}
          {...{ attributes, country, offersToRemember, customForm, isPending, error }}
          step={shown.name === "resetPassword" && !shown.username ? { ...shown, username } : shown}
          onReset={back}
          journey="signIn"
        />
      );
  }
}
