"use client";
import { useCallback, useEffect, useRef, type ComponentPropsWithoutRef } from "react";
import { useFirstWords } from "../hooks/auth-provider.tsx";

export interface DialogProps extends Omit<
  ComponentPropsWithoutRef<"dialog">,
  "open" | "onClose" | "onCancel"
> {
  /** Called where a person wants out of it, by the Escape key say: take it away then. Put a button into it for those without one. */
  readonly onClose: () => void;
}

/**
 * A modal `<dialog>` around any screen, open for as long as it is there. The page behind it is inert, and gets the focus back
 * where it was. Give it a name: `aria-label`.
 *
 * @example
 * {isOpen && (
 *   <Dialog aria-label="Sign in" onClose={close}>
 *     <SignIn headingLevel={2} onSignedIn={close} />
 *   </Dialog>
 * )}
 */
export function Dialog({ onClose, className, ...rest }: DialogProps) {
  const words = useFirstWords();
  const opener = useRef<Element | null>(null);
  // As it comes into the page: whatever inside takes the focus does so later.
  const open = useCallback((element: HTMLDialogElement | null) => {
    if (!element || element.open) return;
    opener.current = document.activeElement;
    element.showModal();
  }, []);
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
    [],
  );
  return (
    <dialog
      lang={words.language}
      dir={words.direction}
      {...rest}
      ref={open}
      className={className ? `ck-dialog ${className}` : "ck-dialog"}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A browser takes a second Escape for its own, and a form of the app may close it.
      onClose={onClose}
    />
  );
}
