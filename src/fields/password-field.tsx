"use client";
import {
  useCallback,
  useEffect,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type ForwardedRef,
} from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useFirstWords } from "../hooks/auth-provider.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { mergeProps } from "./merge-props.ts";
import type { InputFieldProps } from "./text-field.tsx";
import { textOf, useField } from "./use-field.ts";

export interface PasswordFieldProps extends InputFieldProps {
  /** Tells password managers what to offer. @default "current-password" */
  readonly autoComplete?: "current-password" | "new-password";
  /** Stands under the control and describes it, such as the points of a password policy. */
  readonly below?: { readonly id: string; readonly content: ReactNode } | undefined;
}

/**
 * A password: an `<input type="password">` with a button that shows it, and a hint while Caps Lock is on. It can be pasted, is
 * never trimmed, and is hidden again when its form is submitted. `ref`, `className` and other props go to the input.
 */
export const PasswordField = replaceable("PasswordField", PasswordFieldWithRef);

function PasswordFieldWithRef(
  { name = "password", label, hint, optional, aside, problem, id, below, ...rest }: PasswordFieldProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const words = useFirstWords();
  const capsLock = useCapsLock();
  const field = useField(name, { id, hint, optional, problem, describedBy: below?.id }, ref);
  const { isShown, show } = useReveal(field.element);
  return (
    <FieldFrame
      label={label ?? words.label.password}
      control="password"
      {...{ field, hint, optional, aside }}
    >
      <div className="ck-control">
        <input
          defaultValue={textOf(field.defaultValue)}
          autoComplete="current-password"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...mergeProps(rest, {
            ...field.control,
            ...capsLock.listeners,
            className: "ck-input",
            type: isShown ? "text" : "password",
          })}
        />
        <button
          type="button"
          className="ck-reveal"
          aria-label={isShown ? words.field.hidePassword : words.field.showPassword}
          aria-controls={field.control.id}
          onMouseDown={stayInTheInput}
          onClick={() => show(!isShown)}
        >
          {isShown ? words.field.hide : words.field.show}
        </button>
      </div>
      <p className="ck-hint ck-caps-lock" aria-live="polite">
        {capsLock.isOn && words.field.capsLock}
      </p>
      {below?.content}
    </FieldFrame>
  );
}

function useReveal(input: { readonly current: HTMLInputElement | null }) {
  const [isShown, setShown] = useState(false);
  const show = useCallback(
    (shown: boolean) => {
      if (input.current) changeType(input.current, shown ? "text" : "password");
      setShown(shown);
    },
    [input],
  );

  // Browsers take what is sent for a password only while it is hidden; and no one should read it over a shoulder meanwhile.
  useEffect(() => {
    const form = input.current?.form;
    if (!isShown || !form) return;
    const hide = () => show(false);
    form.addEventListener("submit", hide);
    return () => form.removeEventListener("submit", hide);
  }, [input, isShown, show]);

  return { isShown, show };
}

/** Before React does it, so that the caret can be put back: some browsers lose it. */
function changeType(input: HTMLInputElement, type: "text" | "password"): void {
  const { selectionStart, selectionEnd } = input;
  input.type = type;
  if (input === input.ownerDocument.activeElement) input.setSelectionRange(selectionStart, selectionEnd);
}

function useCapsLock() {
  const [isOn, setOn] = useState(false);
  const look = (event: KeyboardEvent) => setOn(event.getModifierState("CapsLock"));
  return { isOn, listeners: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } };
}

function stayInTheInput(event: MouseEvent): void {
  event.preventDefault();
}
