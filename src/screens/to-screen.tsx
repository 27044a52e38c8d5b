"use client";
import { useEffect, useState, type MouseEvent } from "react";
import { rich } from "../fields/rich.tsx";
import { carryReturnPath, isAppPath, returnPath } from "../flow/link.ts";
import { Button } from "../fields/submit-button.tsx";

export interface ToScreenProps {
  /** The sentence around the link. */
  readonly sentence: (to: { link: string }) => string;
  readonly link: string;
  /** The page of the other screen; a path of this app keeps where the person was going. */
  readonly href?: string | undefined;
  /** Shows the other screen in place. */
  readonly onGo?: (() => void) | undefined;
}

/** The way to another screen, at the foot of a card. Renders nothing where there is no such screen. */
export function ToScreen({ sentence, link, href, onGo }: ToScreenProps) {
  const target = useWithReturnPath(href);
  if (!href && !onGo) return null;
  const go = (event: MouseEvent) => {
    if (!onGo || (href && isNewTab(event))) return;
    event.preventDefault();
    onGo();
  };
  const element = href ? (
    <a className="ck-link" href={target} onClick={go}>
      {link}
    </a>
  ) : (
    <Button kind="link" onClick={go}>
      {link}
    </Button>
  );
  return <p>{rich(sentence, { link: element })}</p>;
}

/** With these keys, a link opens elsewhere. */
export const isNewTab = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  metaKey || ctrlKey || shiftKey || altKey;

/** The page's own address is not known on a server, so it joins after mounting. */
export function useWithReturnPath(href: string | undefined): string | undefined {
  const [target, setTarget] = useState(href);
  useEffect(() => {
    const returnTo = returnPath();
    setTarget(href && isAppPath(href) && returnTo ? carryReturnPath(href, returnTo) : href);
  }, [href]);
  return target;
}
