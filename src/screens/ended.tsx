"use client";
import { Notice } from "../fields/notice.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import type { Session } from "../hooks/session-store.ts";

/** Tells somebody who was signed in why they are not any more, where it was not their own doing, and that an account they deleted is gone. */
export function Ended({ session }: { readonly session: Session }) {
  const words = useFirstWords();
  if (session.status !== "signedOut" || !session.reason || session.reason === "signedOut") return null;
  const { ended, endedElsewhere, deleted } = words.signIn;
  return <Notice>{{ ended, deleted, elsewhere: endedElsewhere }[session.reason]}</Notice>;
}
