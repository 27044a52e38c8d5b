"use client";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { CheckboxField } from "./checkbox-field.tsx";

/** Whether to stay signed in once this tab is closed: an `<input type="checkbox">` named `staySignedIn`. */
export function StaySignedInField() {
  const { signIn } = useFirstWords();
  return <CheckboxField name="staySignedIn" label={signIn.stay} hint={signIn.stayHint} />;
}
