import type { ReactNode } from "react";
import { SignOutButton } from "../../src/forms/sign-out-button.tsx";
import { displayName, type User } from "../../src/flow/user.ts";
import { Card } from "../../src/screens/card.tsx";

export interface HomeProps {
  readonly user: User;
  /** What the page offers, in place of the two ways to sign out. */
  readonly children?: ReactNode;
}

/** The app that the journeys lead to. */
export function Home({ user, children }: HomeProps) {
  const flavour = user.claims["custom:favorite_flavor"];
  const name = displayName(user);
  return (
    <Card
      step="home"
      takeFocus
      heading="Gelato"
      lead={typeof flavour === "string" && `Two scoops of ${flavour}?`}
    >
      <div className="ck-person">
        <span className="ck-initials" aria-hidden="true">
          {name.charAt(0).toUpperCase()}
        </span>
        <span>
          <span className="ck-person-name" dir="ltr">
            {name}
          </span>
          <span className="ck-person-contact" dir="ltr">
            {user.phone}
          </span>
        </span>
      </div>
      {children ?? (
        <div className="ck-actions">
          <SignOutButton />
          <SignOutButton global />
        </div>
      )}
    </Card>
  );
}
