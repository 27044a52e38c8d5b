"use client";
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ForwardedRef,
} from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { advise } from "../hooks/advise.ts";
import { useSettings } from "../hooks/settings.ts";
import { passwordRules, policyPoints, type PasswordPolicy } from "../schema/password-policy.ts";
import { mergeProps } from "./merge-props.ts";
import { PasswordField, type PasswordFieldProps } from "./password-field.tsx";
import { PolicyList } from "./policy-list.tsx";
import { useLateHint } from "./use-late-hint.tsx";

export interface NewPasswordFieldProps extends Omit<PasswordFieldProps, "below" | "autoComplete"> {
  /** What the pool asks of a password. */
  readonly policy: PasswordPolicy;
}

/**
 * A password that is chosen now: a `PasswordField` with the pool's policy as a list that ticks off. Password managers are told
 * the policy too, and offer one that fits.
 */
export const NewPasswordField = replaceable("NewPasswordField", NewPasswordFieldWithRef);

function NewPasswordFieldWithRef(
  { policy, ...rest }: NewPasswordFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const late = useLateHint(rest.hint, useSettings().checkPassword);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement, []);
  // A text, so that nothing renders while no point changes.
  const [met, setMet] = useState("");
  const look = useCallback(() => {
    const points = policyPoints(policy, input.current?.value ?? "");
    setMet(points.flatMap(({ name, isMet }) => (isMet ? [name] : [])).join());
  }, [policy]);
  // What was filled in before React was there.
  useEffect(look, [look]);
  useEffect(() => advise(policy), [policy]);
  return (
    <PasswordField
      {...mergeProps(rest, { onChange: look, ...late })}
      {...{ passwordrules: passwordRules(policy) }}
      ref={input}
      autoComplete="new-password"
      below={{ id, content: <PolicyList id={id} policy={policy} met={met.split(",")} /> }}
    />
  );
}
