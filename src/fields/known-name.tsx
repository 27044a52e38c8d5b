"use client";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import type { SignInName } from "../schema/identity.ts";
import { HiddenUsername } from "./hidden-username.tsx";
import { nameLabel } from "./name-field.tsx";
import { Button } from "./submit-button.tsx";

export interface KnownNameProps {
  readonly username: string;
  /** What the pool lets people sign in with; the label names all of them. */
  readonly signInWith: readonly SignInName[];
  /** It is somebody else. */
  readonly onNotYou: () => void;
}

/** A name that is remembered, in the place of a field for it, and as high: a `<div>` with a button for somebody else. */
export function KnownName({ username, signInWith, onNotYou }: KnownNameProps) {
  const words = useFirstWords();
  return (
    <div className="ck-field" data-control="known-name">
      <div className="ck-label-row">
        <span className="ck-label">{nameLabel(words, signInWith)}</span>
      </div>
      <div className="ck-known">
        <bdi>{username}</bdi>
        <Button kind="link" onClick={onNotYou}>
          {words.signIn.notYou}
        </Button>
      </div>
      <HiddenUsername value={username} />
    </div>
  );
}
