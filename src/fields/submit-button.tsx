"use client";
import { type ComponentPropsWithoutRef, type MouseEvent, type ReactNode, type ForwardedRef } from "react";
import { replaceable } from "../hooks/own-components.tsx";
import { useFormPending } from "./form-context.ts";

export interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  /**
   * How loud it is: one primary button a screen; `link` stands in a line of text. @default "primary" for submit buttons, "secondary"
   * for others
   */
  readonly kind?: "primary" | "secondary" | "quiet" | "link" | undefined;
  /** What it says while its work is under way, such as "Signing in…". @default its children */
  readonly pending?: ReactNode;
  /** Whether its work is under way. @default for submit buttons, whether their form is sending */
  readonly isPending?: boolean | undefined;
}

/**
 * A `<button>` that, while its work is under way, says so beside a small ring and ignores another press. It is not `disabled`
 * then, so the focus stays on it.
 */
export const Button = replaceable("Button", ButtonWithRef);

function ButtonWithRef(
  { kind = "secondary", pending, isPending = false, className, children, onClick, ...rest }: ButtonProps,
  ref: ForwardedRef<HTMLButtonElement>,
) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (isPending) event.preventDefault();
    else onClick?.(event);
  };
  const look = kind === "link" ? "ck-link" : "ck-button";
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={className ? `${look} ${className}` : look}
      data-kind={kind}
      data-pending={isPending ? "" : undefined}
      aria-disabled={isPending || undefined}
      onClick={click}
    >
      {isPending && <span className="ck-ring" aria-hidden="true" />}
      {isPending ? (pending ?? children) : children}
    </button>
  );
}

/** The button that sends the form around it: a `<button type="submit">`. */
export const SubmitButton = replaceable("SubmitButton", SubmitButtonWithRef);

function SubmitButtonWithRef(props: ButtonProps, ref: ForwardedRef<HTMLButtonElement>) {
  const isFormPending = useFormPending();
  return <Button type="submit" kind="primary" isPending={isFormPending} {...props} ref={ref} />;
}
