"use client";
import { Button } from "../fields/submit-button.tsx";
import { displayName, type User } from "../flow/user.ts";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { Card, type FrameProps } from "./card.tsx";

export interface SignedInCardProps extends FrameProps {
  readonly user: User;
  /** Goes on to where the person was going; without it, there is nowhere to go. */
  readonly onGoOn?: (() => void) | undefined;
}

/** Nothing left to ask. */
export function SignedInCard({ user, onGoOn, ...rest }: SignedInCardProps) {
  const { signIn } = useFirstWords();
  return (
    <Card
      {...rest}
      step="signedIn"
      heading={signIn.signedIn}
      lead={signIn.already({ name: displayName(user) })}
    >
      {onGoOn && <Button onClick={onGoOn}>{signIn.goOn}</Button>}
    </Card>
  );
}
