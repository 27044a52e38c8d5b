"use client";
import { useEffect, useRef, type ComponentType, type ReactNode } from "react";
import type { Details } from "../flow/sign-up.ts";
import type { CustomFormProps } from "../forms/custom-form.tsx";
import { SignUpForm, type SignUpFormProps } from "../forms/sign-up-form.tsx";
import { useSession } from "../hooks/use-session.ts";
import { useSignUp } from "../hooks/use-sign-up.ts";
import { useWords } from "../hooks/use-words.ts";
import type { FieldQuestion } from "../fields/attribute-field.tsx";
import type { ScreenTasks } from "./after-sign-in-card.tsx";
import { Card, type CardProps } from "./card.tsx";
import { AfterSignInCard } from "./later-cards.ts";
import { OtherWays, type OtherWaysProps } from "./other-ways.tsx";
import { ReturningCard } from "./returning-card.tsx";
import { SignedInCard } from "./signed-in-card.tsx";
import { ToScreen } from "./to-screen.tsx";
import { useArrival, type Arrival } from "./use-arrival.ts";
import { useFollowsOn } from "./use-follows-on.ts";
import { useOwnEntry } from "./use-own-entry.ts";
import { useWayInNear, WayInCard } from "./way-in-card.tsx";

export interface SignUpProps<Attributes extends readonly FieldQuestion[]>
  extends
    Omit<CardProps, "step" | "heading" | "footer" | "children">,
    Pick<
      SignUpFormProps<Attributes>,
      "attributes" | "terms" | "asksPassword" | "repeatPassword" | "offersToStaySignedIn" | "country"
    >,
    ScreenTasks,
    OtherWaysProps {
  /** @default the words' `signUp.heading` */
  readonly heading?: ReactNode;
  /**
   * Called once somebody is signed in, also when they were already. Without it, the page they came from is opened, where one is
   * known.
   */
  readonly onSignedIn?: ((arrival: Arrival) => void) | undefined;
  /** The address of the sign-in page. */
  readonly signInHref?: string | undefined;
  /** Shows the sign-in in place; gets the name that was typed. */
  readonly onSignIn?: ((username: string) => void) | undefined;
  /** A name to begin with: an email address, phone number or username, whatever the pool signs in with. */
  readonly username?: string | undefined;
  /** Offers not to ask for a second factor again on this browser, in a pool that leaves that to the person. @default false */
  readonly offersToRemember?: boolean | undefined;
  /** Asks custom challenges, in place of a form with one line. Keep it the same between renders. */
  readonly customForm?: ComponentType<CustomFormProps> | undefined;
  /** Return to a code step that a reload interrupted, and open the one that a link in a mail leads to. @default true */
  readonly resume?: boolean | undefined;
}

/** The whole way to an account: its details, the code that was sent, and in. Renders a `<section>`. */
export function SignUp<const Attributes extends readonly FieldQuestion[] = []>(
  props: SignUpProps<Attributes>,
) {
  const { heading, lead, onSignedIn, signInHref, onSignIn, username, tasks, resume = true, ...more } = props;
  const { attributes, terms, asksPassword, repeatPassword, country, ...others } = more;
  const { offersToRemember, customForm, providers, providersIn, offersToStaySignedIn, ...rest } = others;
  const words = useWords();
  const session = useSession();
  const { step, isPending, error, start, reset } = useSignUp({ resume });
  const form = useRef<HTMLFormElement>(null);
  // Off the screen and off React's state: for somebody who comes back from the code to mend their address. The password is in it, so no longer than that.
  const typed = useRef<Details>(undefined);
  const { newcomer, goOn } = useArrival(session, onSignedIn, tasks);
  const shown = session.status === "signedIn" ? ({ name: "signedIn", user: session.user } as const) : step;
  const card = { ...rest, takeFocus: useFollowsOn(shown.name) || rest.takeFocus };

  useOwnEntry(shown.name, "details", reset);
  useWayInNear(isPending);

  useEffect(() => {
    if (shown.name === "signedIn") typed.current = undefined;
  }, [shown.name]);

  if (newcomer) return <AfterSignInCard {...card} {...{ newcomer, country }} takeFocus />;
  if (session.status === "loading" && session.isReturning) return <ReturningCard {...card} />;

  switch (shown.name) {
    case "details":
      return (
        <Card
          {...card}
          step={shown.name}
          heading={heading ?? words.signUp.heading}
          lead={lead}
          footer={
            (onSignIn ?? signInHref) && (
              <ToScreen
                sentence={words.signUp.toSignIn}
                link={words.signUp.toSignInLink}
                href={signInHref}
                onGo={onSignIn && (() => onSignIn(typedName(form.current)))}
              />
            )
          }
        >
          <OtherWays {...{ providers, providersIn }} isAnswered={isPending} />
          <SignUpForm
            ref={form}
            {...{ attributes, terms, asksPassword, repeatPassword, offersToStaySignedIn }}
            {...{ country, username, isPending, error }}
            typed={typed.current}
            onSubmit={(details) => {
              typed.current = details;
              return start(details);
            }}
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
          journey="signUp"
        />
      );
  }
}

function typedName(form: HTMLFormElement | null): string {
  const name = form && new FormData(form).get("username");
  return typeof name === "string" ? name : "";
}
