"use client";
import { useWords } from "../hooks/use-words.ts";
import { ToScreen, type ToScreenProps } from "./to-screen.tsx";

/** The way back from a later question. */
export function ToSignIn(props: Pick<ToScreenProps, "href" | "onGo">) {
  return <ToScreen {...props} sentence={({ link }) => link} link={useWords().confirmSignUp.toSignIn} />;
}
