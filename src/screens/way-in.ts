import type { AuthError } from "../flow/error.ts";
import type { FrameProps } from "./card.tsx";

/** What a card between the first question and the app gets from the screen that asks it. */
export interface WayInProps<Step> extends FrameProps {
  readonly step: Step;
  readonly isPending: boolean;
  readonly error: AuthError | undefined;
  /** Back to the first question. */
  readonly onReset: () => void;
  /** The address of the sign-in page, where that is another one. */
  readonly signInHref?: string | undefined;
  /** What the first question was: a sign-up has no way back to a sign-in, but one to mend the address. */
  readonly journey: "signIn" | "signUp";
}
