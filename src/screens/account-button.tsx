"use client";
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type MouseEvent,
  type ReactNode,
} from "react";
import { Button } from "../fields/submit-button.tsx";
import { SignOutButton } from "../forms/sign-out-button.tsx";
import { useAllWords } from "../hooks/use-all-words.ts";
import { useSession } from "../hooks/use-session.ts";
import type { AccountProps } from "./account.tsx";
import { Dialog } from "./dialog.tsx";
import { Account } from "./later-account.ts";
import { Person } from "./person.tsx";
import { isNewTab } from "./to-screen.tsx";

export interface AccountButtonProps
  extends
    Omit<ComponentPropsWithoutRef<"div">, "children">,
    Pick<AccountProps, "sections" | "attributes" | "country" | "onDeleted"> {
  /**
   * The app's own items of the menu, links or buttons; they stand between the account and signing out. Pressing one closes the list,
   * unless it stops the click from going further.
   */
  readonly children?: ReactNode;
  /** The address of the page with the account. */
  readonly accountHref?: string | undefined;
  /** Shows the account, in the place of following its address. Without it and without an address, it opens in a dialog. */
  readonly onAccount?: (() => void) | undefined;
  /** Leave out signing out on every device. @default false */
  readonly hideSignOutEverywhere?: boolean | undefined;
}

/**
 * Who is signed in: a `<div>` with a button that opens a list of what they can do, their account, the app's own, signing out here and on
 * every device. Renders nothing while nobody is signed in.
 */
export function AccountButton(props: AccountButtonProps) {
  const { children, accountHref, onAccount, hideSignOutEverywhere = false, className, ...others } = props;
  const { sections, attributes, country, onDeleted, ...rest } = others;
  const words = useAllWords();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const [isInDialog, setInDialog] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // Follows what happens around the list while it is open.
  useEffect(() => {
    const { current: root } = element;
    if (!isOpen || !root) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    // Not when the focus is lost: a button that asks back takes another's place in the list.
    const onElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && root.contains(target))) setOpen(false);
    };
    // What a button asks back makes it wider, and a phone can be turned.
    const watched = new ResizeObserver(() => list.current && keepInView(list.current));
    for (const element of [list.current, document.documentElement]) if (element) watched.observe(element);
    root.addEventListener("keydown", onKeyDown);
    document.addEventListener("focusin", onElsewhere);
    document.addEventListener("pointerdown", onElsewhere);
    return () => {
      watched.disconnect();
      root.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("focusin", onElsewhere);
      document.removeEventListener("pointerdown", onElsewhere);
    };
  }, [isOpen]);
  const dialog = isInDialog && (
    <Dialog aria-label={words.account.heading} onClose={() => setInDialog(false)}>
      <Account {...{ sections, attributes, country, onDeleted }} headingLevel={2} />
      <Button kind="quiet" onClick={() => setInDialog(false)}>
        {words.account.close}
      </Button>
    </Dialog>
  );
  if (session.status !== "signedIn") {
    // Where they have deleted their account in it, it stays to say so.
    return session.status === "signedOut" && session.reason === "deleted" && dialog;
  }
  const { user } = session;
  const close = () => {
    setOpen(false);
    // The item is gone with the list: a dialog gives the focus back to the button.
    if (element.current?.contains(document.activeElement)) button.current?.focus();
  };
  const toAccount = (event: MouseEvent) => {
    if (accountHref && isNewTab(event)) return;
    close();
    if (onAccount) {
      event.preventDefault();
      onAccount();
    } else if (!accountHref) setInDialog(true);
  };
  const onOwnItem = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a, button")) close();
  };
  return (
    <div
      role="group"
      aria-label={words.account.heading}
      lang={words.language}
      dir={words.direction}
      {...rest}
      ref={element}
      className={className ? `ck-account-button ${className}` : "ck-account-button"}
    >
      <Button
        ref={button}
        kind="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Person user={user} />
      </Button>
      {/* A list of links and buttons: the arrow keys of a menu would be of no use in it, and Tab of no use in a menu. */}
      <div className="ck-menu" id={id} ref={list} hidden={!isOpen}>
        {accountHref ? (
          <a className="ck-button" data-kind="quiet" href={accountHref} onClick={toAccount}>
            {words.account.heading}
          </a>
        ) : (
          <Button kind="quiet" onClick={toAccount}>
            {words.account.heading}
          </Button>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- it listens to what is inside */}
        <div onClick={onOwnItem}>{children}</div>
        <SignOutButton kind="quiet" />
        {!hideSignOutEverywhere && <SignOutButton kind="quiet" global confirm />}
      </div>
      {dialog}
    </div>
  );
}

/** From the edge of the window, in pixels. */
const gap = 8;

/**
 * It ends where its button does, so it can begin beyond the edge of the window. No style sheet knows where the button is: anchors do
 * not reach out of a header that blurs what is behind it.
 */
function keepInView(list: HTMLElement): void {
  list.style.translate = "";
  const { left, right } = list.getBoundingClientRect();
  const end = document.documentElement.clientWidth - gap;
  list.style.translate = `${Math.max(gap - left, Math.min(0, end - right))}px`;
}
